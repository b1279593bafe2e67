#include "app/routing/fallback_policy.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(switchyard::ErrorKind)
Q_DECLARE_METATYPE(switchyard::NextStep)

class FallbackPolicyTest : public QObject
{
    Q_OBJECT
private slots:
    void steps_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<NextStep>("step");
        const auto row = [](ErrorKind kind, NextStep step) {
            QTest::newRow(qPrintable(errorName(kind))) << kind << step;
        };
        row(ErrorKind::NoConnection, NextStep::Next);
        row(ErrorKind::Timeout, NextStep::Next);
        row(ErrorKind::ModelGone, NextStep::Next);
        row(ErrorKind::RateLimited, NextStep::Next);
        row(ErrorKind::ServerFault, NextStep::Next);
        row(ErrorKind::Unreadable, NextStep::Next);
        row(ErrorKind::NoProvider, NextStep::Next);
        row(ErrorKind::Internal, NextStep::Next);
        row(ErrorKind::WrongKey, NextStep::OtherProvider);
        row(ErrorKind::NoCredit, NextStep::OtherProvider);
        row(ErrorKind::BadRequest, NextStep::OtherProvider);
        row(ErrorKind::Certificate, NextStep::OtherProvider);
        row(ErrorKind::ContextTooLong, NextStep::LongContext);
        row(ErrorKind::Stopped, NextStep::GiveUp);
    }

    void steps()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(NextStep, step);
        QVERIFY(nextStep(Error{kind}) == step);
    }

    void waits_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("retryAfterMs");
        QTest::addColumn<int>("wait");
        QTest::newRow("at once") << ErrorKind::RateLimited << 0 << 0;
        QTest::newRow("a second") << ErrorKind::RateLimited << 1'000 << 1'000;
        QTest::newRow("ten seconds") << ErrorKind::RateLimited << 10'000 << 10'000;
        QTest::newRow("too long") << ErrorKind::RateLimited << 10'001 << -1;
        QTest::newRow("not said") << ErrorKind::RateLimited << -1 << -1;
        QTest::newRow("other error") << ErrorKind::ServerFault << 1'000 << -1;
    }

    void waits()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, retryAfterMs);
        Error error{kind};
        error.retryAfterMs = retryAfterMs;
        QTEST(waitBeforeRetry(error), "wait");
    }

    void whatIsLeft()
    {
        const Target a{u"one"_s, u"a"_s}, b{u"one"_s, u"b"_s}, c{u"two"_s, u"c"_s}, wide{u"one"_s, u"wide"_s};
        const QVector<Target> chain{a, b, c};
        QCOMPARE(remaining(chain, a, NextStep::Next, wide), (QVector<Target>{b, c}));
        QCOMPARE(remaining(chain, c, NextStep::Next, wide), QVector<Target>());
        QCOMPARE(remaining(chain, a, NextStep::OtherProvider, wide), QVector<Target>{c});
        QCOMPARE(remaining(chain, a, NextStep::GiveUp, wide), QVector<Target>());
        QCOMPARE(remaining(chain, a, NextStep::LongContext, wide), QVector<Target>{wide});
        QCOMPARE(remaining({wide}, wide, NextStep::LongContext, wide), QVector<Target>());
        QCOMPARE(remaining(chain, a, NextStep::LongContext, Target()), QVector<Target>());
    }
};

QTEST_GUILESS_MAIN(FallbackPolicyTest)
#include "tst_fallback_policy.moc"
