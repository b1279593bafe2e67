#include "app/classify/circuit_breaker.h"

#include <QtTest>

using namespace switchyard;

class CircuitBreakerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_now = 1'000;
        m_breaker = CircuitBreaker([this] { return m_now; });
    }

    void opensAtTheThirdFailureInARow()
    {
        m_breaker.failed();
        m_breaker.failed();
        QVERIFY(!m_breaker.open());
        m_breaker.failed();
        QVERIFY(m_breaker.open());
    }

    void aSuccessBetweenCountsFromZero()
    {
        m_breaker.failed();
        m_breaker.failed();
        m_breaker.succeeded();
        m_breaker.failed();
        m_breaker.failed();
        QVERIFY(!m_breaker.open());
    }

    void staysOpenForThirtySeconds()
    {
        failThreeTimes();
        m_now += 29'999;
        QVERIFY(m_breaker.open());
        m_now += 1;
        QVERIFY(!m_breaker.open());
    }

    void oneFurtherFailureOpensItAgain()
    {
        failThreeTimes();
        m_now += CircuitBreaker::openMs;
        m_breaker.failed();
        QVERIFY(m_breaker.open());
        m_now += CircuitBreaker::openMs;
        m_breaker.succeeded();
        m_breaker.failed();
        QVERIFY(!m_breaker.open());
    }

private:
    void failThreeTimes()
    {
        for (int i = 0; i < CircuitBreaker::failuresToOpen; ++i)
            m_breaker.failed();
    }

    qint64 m_now = 0;
    CircuitBreaker m_breaker;
};

QTEST_GUILESS_MAIN(CircuitBreakerTest)
#include "tst_circuit_breaker.moc"
