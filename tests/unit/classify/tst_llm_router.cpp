#include "app/classify/llm_router.h"

#include "tests/support/await.h"
#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class LlmRouterTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_now = 0;
        m_connected = std::make_unique<Connected>();
        m_router = std::make_unique<LlmRouter>(m_connected->providers, [this] { return m_now; });
    }

    void cleanup()
    {
        m_router.reset();
        m_connected.reset();
    }

    void takesTheNamedCategory()
    {
        answerWith(LlmReply::whole(u"CODE."_s));
        const Classification result = classify(u"anything at all"_s);
        QCOMPARE(result.category, u"code"_s);
        QCOMPARE(result.decidedBy, DecidedBy::Llm);
        QCOMPARE(result.rawAnswer, u"CODE."_s);
        QCOMPARE(result.router, smallTable().router);
        QVERIFY(result.ms > 0);
        QVERIFY(result.usage.promptTokens > 0);
    }

    void theRequestOnTheWire()
    {
        answerWith(LlmReply::whole(u"simple"_s));
        (void)classify(u"charlie"_s);
        const QVector<LlmRequest> asked = m_connected->one.chats();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0].json[u"temperature"], QJsonValue(0));
        QCOMPARE(asked[0].json[u"max_tokens"], QJsonValue(10));
        const QJsonArray messages = asked[0].json[u"messages"].toArray();
        QCOMPARE(messages[0][u"role"].toString(), u"system"_s);
        QVERIFY(!messages[0][u"content"].toString().contains(u"charlie"_s));
        QVERIFY(messages.last()[u"content"].toString().contains(u"charlie"_s));
    }

    void unclearGoesToGeneral()
    {
        answerWith(LlmReply::whole(u"I think it is about trains"_s));
        const Classification result = classify(u"Hi"_s);
        QCOMPARE(result.category, u"general"_s);
        QCOMPARE(result.decidedBy, DecidedBy::Default);
        QVERIFY(!result.reason.isEmpty());
        QCOMPARE(result.rawAnswer, u"I think it is about trains"_s);
    }

    void lateGoesToGeneral()
    {
        m_router->setDeadline(60ms);
        answerWith(LlmReply::never());
        const Classification result = classify(u"Hi"_s);
        QCOMPARE(result.category, u"general"_s);
        QCOMPARE(result.decidedBy, DecidedBy::Deadline);
        QVERIFY2(result.ms >= 50 && result.ms < 1'000, qPrintable(QString::number(result.ms)));
    }

    void failuresOpenTheBreaker()
    {
        answerWith(LlmReply::error(500, u"broken"_s));
        for (int i = 0; i < 3; ++i) {
            const Classification result = classify(u"Hi"_s);
            QCOMPARE(result.category, u"general"_s);
            QCOMPARE(result.decidedBy, DecidedBy::Default);
        }
        QCOMPARE(classify(u"Hi"_s).decidedBy, DecidedBy::Breaker);
        QCOMPARE(m_connected->one.chats().size(), 3);

        answerWith(LlmReply::whole(u"code"_s));
        m_now += CircuitBreaker::openMs;
        QCOMPARE(classify(u"Hi"_s).decidedBy, DecidedBy::Llm);
    }

    void lateAnswersCountAsFailures()
    {
        m_router->setDeadline(30ms);
        answerWith(LlmReply::never());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(classify(u"Hi"_s).decidedBy, DecidedBy::Deadline);
        const Classification resting = classify(u"Hi"_s);
        QCOMPARE(resting.decidedBy, DecidedBy::Breaker);
        QCOMPARE(resting.ms, 0);
    }

    void oneRouteNeedsNoQuestion()
    {
        RouteTable table;
        table.routes = {routeTo(category::general, {u"one"_s, u"m"_s})};
        table.router = {u"one"_s, u"m"_s};
        const Classification result = classify(u"Hi"_s, table);
        QCOMPARE(result.category, u"general"_s);
        QCOMPARE(result.ms, 0);
        QVERIFY(m_connected->one.chats().isEmpty());
    }

    void withoutARouterToGeneral()
    {
        RouteTable table = smallTable();
        table.router = {u"nobody"_s, u"m"_s};
        const Classification result = classify(u"Hi"_s, table);
        QCOMPARE(result.category, u"general"_s);
        QCOMPARE(result.decidedBy, DecidedBy::Default);
        QVERIFY(!result.reason.isEmpty());
    }

    void stopEndsTheQuestion()
    {
        answerWith(LlmReply::never());
        const auto stop = std::make_shared<StopSource>();
        const Running<Classification> running(m_router->classify(input(u"Hi"_s, smallTable()), stop));
        QTRY_COMPARE(m_connected->one.chats().size(), 1);
        stop->stop();
        QVERIFY(running.wait());
        QVERIFY(running.value().decidedBy != DecidedBy::Deadline);
        QTRY_COMPARE(m_connected->one.cutShort(), 1);
    }

    void stopsAreNeitherFailuresNorSuccesses()
    {
        for (int i = 0; i < 3; ++i)
            stopWhileAsking();
        answerWith(LlmReply::whole(u"code"_s));
        QCOMPARE(classify(u"Hi"_s).decidedBy, DecidedBy::Llm);
        for (int i = 0; i < 3; ++i) {
            answerWith(LlmReply::error(500, u"broken"_s));
            (void)classify(u"Hi"_s);
            if (i < 2)
                stopWhileAsking();
        }
        QCOMPARE(classify(u"Hi"_s).decidedBy, DecidedBy::Breaker);
    }

private:
    void answerWith(const LlmReply &reply)
    {
        m_connected->one.setHandler([reply](const LlmRequest &) { return reply; });
    }

    void stopWhileAsking()
    {
        answerWith(LlmReply::never());
        const qsizetype before = m_connected->one.chats().size();
        const auto stop = std::make_shared<StopSource>();
        const Running<Classification> running(m_router->classify(input(u"Hi"_s, smallTable()), stop));
        QTRY_COMPARE(m_connected->one.chats().size(), before + 1);
        stop->stop();
        QVERIFY(running.wait());
    }

    static ClassifierInput input(const QString &text, const RouteTable &table)
    {
        ClassifierInput input;
        input.message = userMessage(text);
        input.table = table;
        return input;
    }

    Classification classify(const QString &text, const RouteTable &table = smallTable())
    {
        return await(m_router->classify(input(text, table), std::make_shared<StopSource>()));
    }

    qint64 m_now = 0;
    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<LlmRouter> m_router;
};

QTEST_GUILESS_MAIN(LlmRouterTest)
#include "tst_llm_router.moc"
