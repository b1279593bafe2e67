#include "app/routing/cooldown.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class CooldownTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_now = 5'000;
        m_cooldown = Cooldown([this] { return m_now; });
    }

    void restsForAMinute()
    {
        QVERIFY(!m_cooldown.resting(a));
        m_cooldown.failed(a);
        QVERIFY(m_cooldown.resting(a));
        QVERIFY(!m_cooldown.resting(b));
        m_now += Cooldown::restMs - 1;
        QVERIFY(m_cooldown.resting(a));
        m_now += 1;
        QVERIFY(!m_cooldown.resting(a));
    }

    void failingAgainRestsLonger()
    {
        m_cooldown.failed(a);
        m_now += 30'000;
        m_cooldown.failed(a);
        m_now += Cooldown::restMs - 1;
        QVERIFY(m_cooldown.resting(a));
    }

    void anAnswerWakes()
    {
        m_cooldown.failed(a);
        m_cooldown.succeeded(a);
        QVERIFY(!m_cooldown.resting(a));
    }

    void chainsSkipWhoRests()
    {
        m_cooldown.failed(b);
        QCOMPARE(m_cooldown.awake({a, b, c}), (QVector<Target>{a, c}));
        m_cooldown.failed(a);
        m_cooldown.failed(c);
        QCOMPARE(m_cooldown.awake({a, b, c}), (QVector<Target>{a, b, c}));
        QVERIFY(m_cooldown.awake({}).isEmpty());
    }

private:
    const Target a{u"one"_s, u"a"_s}, b{u"one"_s, u"b"_s}, c{u"two"_s, u"a"_s};
    qint64 m_now = 0;
    Cooldown m_cooldown;
};

QTEST_GUILESS_MAIN(CooldownTest)
#include "tst_cooldown.moc"
