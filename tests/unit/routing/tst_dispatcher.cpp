#include "app/routing/dispatcher.h"

#include "tests/support/await.h"
#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class DispatcherTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_connected = std::make_unique<Connected>();
        m_cooldown = Cooldown();
        m_dispatcher = std::make_unique<Dispatcher>(m_connected->providers, m_cooldown);
        m_events.clear();
        m_replies.clear();
        const auto handler = [this](const LlmRequest &request) {
            QVector<LlmReply> &replies = m_replies[request.model()];
            if (replies.isEmpty())
                return LlmReply::answer(request, {u"from "_s, request.model()});
            return replies.size() > 1 ? replies.takeFirst() : replies.constFirst();
        };
        m_connected->one.setHandler(handler);
        m_connected->two.setHandler(handler);
    }

    void cleanup()
    {
        m_dispatcher.reset();
        m_connected.reset();
    }

    void theFirstTargetAnswers()
    {
        const Dispatched done = dispatch({a, b, c});
        QVERIFY(done.outcome);
        QCOMPARE(text(), u"from a"_s);
        QCOMPARE(done.routed, a);
        QCOMPARE(done.attempts.size(), 1);
        QVERIFY(!done.attempts[0].error);
        QVERIFY(done.ttftMs);
        QVERIFY(done.visible);
        QCOMPARE(asked(), QStringList{u"a"_s});
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("answered"); // by which of a, b (same provider), c (other provider)
        QTest::newRow("404") << 404 << u"b"_s;
        QTest::newRow("408") << 408 << u"b"_s;
        QTest::newRow("409") << 409 << u"b"_s;
        QTest::newRow("429 without Retry-After") << 429 << u"b"_s;
        QTest::newRow("500") << 500 << u"b"_s;
        QTest::newRow("503") << 503 << u"b"_s;
        QTest::newRow("401") << 401 << u"c"_s;
        QTest::newRow("402") << 402 << u"c"_s;
        QTest::newRow("403") << 403 << u"c"_s;
        QTest::newRow("400") << 400 << u"c"_s;
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QString, answered);
        m_replies[u"a"_s] = {LlmReply::error(status, u"no"_s)};
        const Dispatched done = dispatch({a, b, c});
        QVERIFY(done.outcome);
        QCOMPARE(done.routed.model, answered);
        QCOMPARE(asked(), (QStringList{u"a"_s, answered}));
        QCOMPARE(done.attempts.size(), 2);
        QCOMPARE(done.attempts[0].error->httpStatus, status);
        QCOMPARE(text(), u"from "_s + answered);
    }

    void unusableAnswers_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("reset") << 0;
        QTest::newRow("HTML") << 1;
        QTest::newRow("empty reply") << 2;
        QTest::newRow("hung up") << 3;
    }

    void unusableAnswers()
    {
        QFETCH(int, how);
        const LlmReply replies[] = {LlmReply::reset(), LlmReply::html("<html>Log in</html>"),
                                    LlmReply::stream({}), LlmReply::hangUp()};
        m_replies[u"a"_s] = {replies[how]};
        const Dispatched done = dispatch({a, b});
        QVERIFY(done.outcome);
        QCOMPARE(done.routed, b);
        QCOMPARE(asked().count(u"a"_s), 1); // never sent twice
        QVERIFY2(m_cooldown.resting(a), "who failed rests for a while");
    }

    void noFirstTokenInTime()
    {
        Timeouts timeouts;
        timeouts.firstToken = 60ms;
        m_connected->providers.setTimeouts(timeouts);
        m_replies[u"a"_s] = {LlmReply::never()};
        const Dispatched done = dispatch({a, b});
        QCOMPARE(done.attempts[0].error->kind, ErrorKind::Timeout);
        QCOMPARE(done.routed, b);
        QVERIFY2(*done.ttftMs >= 50, "the wait for the one that failed is part of the time to the first token");
    }

    void aWrongKeyIsNoReasonToRest()
    {
        m_replies[u"a"_s] = {LlmReply::error(401, u"no"_s)};
        (void)dispatch({a, c});
        QVERIFY(!m_cooldown.resting(a));
    }

    void unknownProvider()
    {
        const Dispatched done = dispatch({Target{u"nobody"_s, u"x"_s}, b});
        QCOMPARE(done.attempts[0].error->kind, ErrorKind::NoProvider);
        QCOMPARE(done.routed, b);
    }

    void allFail()
    {
        m_replies[u"a"_s] = {LlmReply::error(500, u"first"_s)};
        m_replies[u"b"_s] = {LlmReply::error(503, u"second"_s)};
        const Dispatched done = dispatch({a, b});
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().httpStatus, 503);
        QCOMPARE(done.attempts.size(), 2);
        QVERIFY(!done.ttftMs);
    }

    void nothingToTry() { QCOMPARE(dispatch({}).outcome.error().kind, ErrorKind::NoProvider); }

    void retryAfterIsKeptOnce()
    {
        m_replies[u"a"_s] = {tooMany("0")};
        const Dispatched done = dispatch({a, b});
        QCOMPARE(asked(), (QStringList{u"a"_s, u"a"_s, u"b"_s}));
        QCOMPARE(done.routed, b);
        QCOMPARE(done.attempts.size(), 3);
    }

    void theSecondTryAnswers()
    {
        m_replies[u"a"_s] = {tooMany("1"), LlmReply::stream({u"now"_s})};
        const Dispatched done = dispatch({a, b});
        QVERIFY(done.outcome);
        QCOMPARE(done.routed, a);
        QCOMPARE(text(), u"now"_s);
        QVERIFY(done.attempts[1].startMs >= 1'000);
    }

    void aLongPauseIsNotKept()
    {
        m_replies[u"a"_s] = {tooMany("11")};
        QCOMPARE(dispatch({a, b}).routed, b);
        QCOMPARE(asked(), (QStringList{u"a"_s, u"b"_s}));
    }

    void stopDuringThePause()
    {
        m_replies[u"a"_s] = {tooMany("9")};
        const auto stop = std::make_shared<StopSource>();
        QElapsedTimer time;
        time.start();
        const Running<Dispatched> running(start({a, b}, stop));
        QTRY_VERIFY(hasFailed(a));
        stop->stop();
        QVERIFY(running.wait());
        QVERIFY(time.elapsed() < 4'000);
        QCOMPARE(running.value().outcome.error().kind, ErrorKind::Stopped);
        QCOMPARE(asked(), QStringList{u"a"_s});
    }

    void stopWhileWaitingForTheFirstToken()
    {
        m_replies[u"a"_s] = {LlmReply::never()};
        const auto stop = std::make_shared<StopSource>();
        const Running<Dispatched> running(start({a, b}, stop));
        QTRY_COMPARE(asked().size(), 1);
        stop->stop();
        QVERIFY(running.wait());
        QCOMPARE(running.value().outcome.error().kind, ErrorKind::Stopped);
        QCOMPARE(asked(), QStringList{u"a"_s});
        QVERIFY2(!m_cooldown.resting(a), "a stop is no failure");
    }

    void afterAVisibleTokenNothingIsReplaced()
    {
        LlmReply broken = LlmReply::stream({u"Half"_s, u" an answer"_s});
        broken.resetAt(broken.body.indexOf(" an answer"));
        m_replies[u"a"_s] = {broken};
        const Dispatched done = dispatch({a, b});
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().kind, ErrorKind::NoConnection);
        QVERIFY(done.visible);
        QCOMPARE(done.routed, a);
        QCOMPARE(text(), u"Half"_s);
        QCOMPARE(asked(), QStringList{u"a"_s});
    }

    void reasoningAloneMayBeReplaced()
    {
        const QByteArray thought = R"({"choices":[{"index":0,"delta":{"reasoning_content":"Hm, "}}]})";
        LlmReply thinking = LlmReply::events({thought, R"({"error":{"message":"overloaded","code":500}})"});
        m_replies[u"a"_s] = {thinking};
        const Dispatched done = dispatch({a, b});
        QVERIFY(done.outcome);
        QCOMPARE(done.routed, b);
        QVERIFY(!done.attempts[0].error->detail.isEmpty());
        QCOMPARE(kinds(), u"started reasoning failed started text text"_s);
    }

    void reasoningTimeIsMeasured()
    {
        LlmReply thinking =
            LlmReply::events({R"({"choices":[{"index":0,"delta":{"reasoning_content":"Hm"}}]})",
                              R"({"choices":[{"index":0,"delta":{"content":"So"}}]})",
                              R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})", "[DONE]"});
        thinking.cutAt(thinking.body.indexOf("\n\n") + 2).paced(50ms);
        m_replies[u"a"_s] = {thinking};
        const Dispatched done = dispatch({a});
        QVERIFY(done.outcome);
        QVERIFY2(done.reasoningMs >= 30, qPrintable(QString::number(done.reasoningMs)));
    }

    void tooLongGoesToTheLongContextRoute()
    {
        m_replies[u"a"_s] = {LlmReply::error(400, u"too long"_s, u"context_length_exceeded"_s)};
        const Dispatched done = dispatch({a, b, c}, Target{u"two"_s, u"wide"_s});
        QVERIFY(done.outcome);
        QCOMPARE(asked(), (QStringList{u"a"_s, u"wide"_s}));
        QCOMPARE(done.attempts[0].error->kind, ErrorKind::ContextTooLong);
    }

    void tooLongEvenThere()
    {
        const Target wide{u"two"_s, u"wide"_s};
        const LlmReply refusal = LlmReply::error(400, u"too long"_s, u"context_length_exceeded"_s);
        m_replies[u"a"_s] = {refusal};
        m_replies[u"wide"_s] = {refusal};
        const Dispatched done = dispatch({a, b}, wide);
        QCOMPARE(done.outcome.error().kind, ErrorKind::ContextTooLong);
        QCOMPARE(asked(), (QStringList{u"a"_s, u"wide"_s}));
    }

private:
    static LlmReply tooMany(const QByteArray &retryAfter)
    {
        return LlmReply::error(429, u"slow down"_s).with("Retry-After", retryAfter);
    }

    QCoro::Task<Dispatched> start(QVector<Target> chain, StopToken stop, Target wide = {})
    {
        RoutePlan plan;
        plan.chain = chain;
        plan.longContext = wide;
        ChatRequest request;
        request.messages = {userMessage(u"Hi"_s)};
        QElapsedTimer begun;
        begun.start();
        TurnSink sink = [this](const TurnEvent &event) { m_events << event; };
        return m_dispatcher->run(plan, request, begun, sink, stop);
    }

    Dispatched dispatch(const QVector<Target> &chain, const Target &wide = {})
    {
        return await(start(chain, std::make_shared<StopSource>(), wide));
    }

    /// Models in the order in which they were asked.
    QStringList asked() const
    {
        QVector<LlmRequest> requests = m_connected->one.chats() + m_connected->two.chats();
        std::sort(requests.begin(), requests.end(), [](const auto &x, const auto &y) { return x.at < y.at; });
        QStringList models;
        for (const LlmRequest &request : requests)
            models << request.model();
        return models;
    }

    QString text() const
    {
        QString text;
        for (const TurnEvent &event : m_events) {
            if (const auto *delta = std::get_if<TextDelta>(&event))
                text += delta->text;
        }
        return text;
    }

    QString kinds() const
    {
        static const QString names[] = {u"route"_s, u"started"_s,   u"failed"_s,
                                        u"text"_s,  u"reasoning"_s, u"tool"_s};
        QStringList kinds;
        for (const TurnEvent &event : m_events)
            kinds << names[event.index()];
        return kinds.join(u' ');
    }

    bool hasFailed(const Target &target) const
    {
        return std::any_of(m_events.begin(), m_events.end(), [&](const TurnEvent &event) {
            const auto *failed = std::get_if<AttemptFailed>(&event);
            return failed && failed->attempt.target == target;
        });
    }

    const Target a{u"one"_s, u"a"_s}, b{u"one"_s, u"b"_s}, c{u"two"_s, u"c"_s};
    std::unique_ptr<Connected> m_connected;
    Cooldown m_cooldown;
    std::unique_ptr<Dispatcher> m_dispatcher;
    QVector<TurnEvent> m_events;
    QHash<QString, QVector<LlmReply>> m_replies; // by model; the last one stays
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
