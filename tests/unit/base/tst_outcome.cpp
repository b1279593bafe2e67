#include "app/base/outcome.h"

#include <QSet>
#include <QtTest>

#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lastKind = int(ErrorKind::NoProvider);

} // namespace

class OutcomeTest : public QObject
{
    Q_OBJECT
private slots:
    void defaultIsAnInternalError()
    {
        const Outcome<int> outcome;
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Internal);
        QCOMPARE(outcome.valueOr(7), 7);
    }

    void value()
    {
        const Outcome<QString> outcome = u"x"_s;
        QVERIFY(outcome);
        QCOMPARE(*outcome, u"x"_s);
        QCOMPARE(outcome->size(), 1);
        QCOMPARE(outcome.valueOr(u"y"_s), u"x"_s);
    }

    void valueThatOnlyMoves()
    {
        Outcome<std::unique_ptr<int>> outcome = std::make_unique<int>(5);
        const std::unique_ptr<int> taken = *std::move(outcome);
        QCOMPARE(*taken, 5);
    }

    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names, messages;
        for (int kind = 0; kind <= lastKind; ++kind) {
            const QString name = errorName(ErrorKind(kind));
            QCOMPARE(errorFromName(name), ErrorKind(kind));
            names.insert(name);
            messages.insert(errorMessage(Error{ErrorKind(kind), {}, 0, -1}));
        }
        QCOMPARE(names.size(), lastKind + 1);
        QCOMPARE(messages.size(), lastKind + 1);
        QCOMPARE(errorFromName(u"unheard of"_s), ErrorKind::Internal);
    }
};

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
