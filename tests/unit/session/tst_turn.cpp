#include "app/session/turn.h"

#include "app/classify/llm_router.h"
#include "tests/support/await.h"
#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TurnTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_connected = std::make_unique<Connected>();
        m_parts = std::make_unique<Parts>(m_connected->providers);
        m_parts->router.setTable(smallTable());
        m_reply = LlmReply::stream({u"print"_s, u"(1)"_s}, u"vendor/coder"_s);
        m_connected->one.setHandler([this](const LlmRequest &request) {
            return request.asksRouter() ? LlmReply::whole(u"code"_s) : m_reply;
        });
        m_firstEvent.reset();
        m_text.clear();
    }

    void cleanup()
    {
        m_parts.reset();
        m_connected.reset();
    }

    void theWholeRecord()
    {
        m_reply.after(40ms);
        const TurnResult result = run(question());
        const RoutingDecision &decision = result.decision;
        QVERIFY(!result.error);
        QCOMPARE(m_text, u"print(1)"_s);
        QCOMPARE(decision.category, u"code"_s);
        QCOMPARE(decision.label(), u"code"_s);
        QCOMPARE(decision.decidedBy, DecidedBy::Llm);
        QCOMPARE(decision.requested, coder);
        QCOMPARE(decision.routed, coder);
        QCOMPARE(decision.servedModel, u"vendor/coder"_s);
        QCOMPARE(decision.finishReason, u"stop"_s);
        QCOMPARE(decision.end, TurnEnd::Complete);
        QCOMPARE(decision.attempts.size(), 1);
        QVERIFY(decision.routerMs > 0);
        QVERIFY(decision.ttftMs && *decision.ttftMs >= 40);
        QVERIFY(decision.totalMs >= *decision.ttftMs);
        QVERIFY(!decision.usage.estimated);
        QVERIFY(decision.usage.completionTokens > 0);
        QVERIFY(decision.at.isValid());
        QVERIFY(!decision.simulated);
    }

    void theRouteComesFirst()
    {
        (void)run(question());
        QCOMPARE(m_firstEvent, std::optional<size_t>(0)); // RouteChosen
    }

    void unknownPriceStaysUnknown() { QVERIFY(!run(question()).decision.costUsd); }

    void aKnownPrice()
    {
        ModelInfo model;
        model.id = coder.model;
        model.price.input = 0.25;
        model.price.output = 0.5;
        m_connected->providers.setModels(u"one"_s, {model});
        const RoutingDecision decision = run(question()).decision;
        const double expected =
            0.25 * double(decision.usage.promptTokens) + 0.5 * double(decision.usage.completionTokens);
        QCOMPARE(decision.costUsd, std::optional(expected));
    }

    void countsWhenTheServerDoesNot()
    {
        m_reply = LlmReply::events(
            {R"({"choices":[{"index":0,"delta":{"reasoning_content":"Let me think about that"}}]})",
             R"({"choices":[{"index":0,"delta":{"content":"One two three four"},"finish_reason":"stop"}]})",
             "[DONE]"});
        const Usage usage = run(question()).decision.usage;
        QVERIFY(usage.estimated);
        QVERIFY(usage.promptTokens > 0);
        QVERIFY(usage.reasoningTokens > 0);
        QVERIFY(usage.completionTokens > usage.reasoningTokens);
    }

    void aFallbackIsInTheLabel()
    {
        m_reply = LlmReply::error(500, u"down"_s);
        const RoutingDecision decision = run(question()).decision;
        QCOMPARE(decision.category, u"code"_s);
        QCOMPARE(decision.label(), u"code->fallback"_s);
        QVERIFY(decision.fallback());
        QCOMPARE(decision.requested, coder);
        QCOMPARE(decision.routed, (Target{u"two"_s, u"broad"_s}));
    }

    void failureIsRecordedToo()
    {
        m_reply = LlmReply::error(500, u"down"_s);
        m_connected->two.setHandler([](const LlmRequest &) { return LlmReply::error(503, u"down as well"_s); });
        const TurnResult result = run(question());
        QVERIFY(result.error);
        QCOMPARE(result.error->httpStatus, 503);
        QCOMPARE(result.decision.end, TurnEnd::Failed);
        QCOMPARE(result.decision.attempts.size(), 2);
        QVERIFY(!result.decision.ttftMs);
        QCOMPARE(result.decision.usage, Usage());
    }

    void stopKeepsWhatCame() { stopKeepsWhatCameOf(false); }

    void aStoppedReplyOfTheDemoIsSimulatedToo()
    {
        ProviderConfig demo = *m_connected->providers.config(u"one"_s);
        demo.preset = demoPreset;
        m_connected->providers.set(demo, {});
        stopKeepsWhatCameOf(true);
    }

    void stopWhileRouting()
    {
        m_connected->one.setHandler([](const LlmRequest &) { return LlmReply::never(); });
        const auto stop = std::make_shared<StopSource>();
        const Running<TurnResult> running(start(question(), stop));
        QTRY_COMPARE(m_connected->one.chats().size(), 1);
        stop->stop();
        QVERIFY(running.wait());
        QCOMPARE(running.value().decision.end, TurnEnd::Stopped);
        QCOMPARE(m_connected->one.chats().size() + m_connected->two.chats().size(), 1);
    }

    void forcedModel()
    {
        TurnInput input = question();
        input.forced = {u"two"_s, u"own"_s};
        const RoutingDecision decision = run(input).decision;
        QCOMPARE(decision.label(), u"override"_s);
        QCOMPARE(decision.routed, input.forced);
        QVERIFY(m_connected->one.chats().isEmpty()); // no router was asked
    }

    void continuesWithTheSameModel()
    {
        TurnInput input = question();
        Message half = userMessage(u"pri"_s);
        half.role = Role::Assistant;
        input.messages.append(half);
        RoutingDecision before;
        before.category = u"code"_s;
        before.routed = coder;
        input.continues = before;
        const RoutingDecision decision = run(input).decision;
        QCOMPARE(decision.category, u"code"_s);
        QCOMPARE(decision.routed, coder);
        QCOMPARE(decision.decidedBy, DecidedBy::Rule);
        const QVector<LlmRequest> asked = m_connected->one.chats();
        QCOMPARE(asked.size(), 1);
        const QJsonArray messages = asked[0].json[u"messages"].toArray();
        QCOMPARE(messages[1][u"role"].toString(), u"assistant"_s);
        QCOMPARE(messages[1][u"content"].toString(), u"pri"_s);
        QCOMPARE(messages.last()[u"role"].toString(), u"user"_s);
    }

    void whatAConversationSends()
    {
        Conversation conversation;
        conversation.systemPrompt = u"Be brief"_s;
        conversation.temperature = 0.3;
        conversation.pinnedModel = coder;
        Message failed;
        failed.role = Role::Assistant;
        const TurnInput pinned =
            turnInput(conversation, {userMessage(u"a"_s), failed, userMessage(u"b"_s)}, Target());
        QCOMPARE(pinned.messages.size(), 2);
        QCOMPARE(pinned.forced, coder);
        QCOMPARE(pinned.systemPrompt, u"Be brief"_s);
        QCOMPARE(pinned.temperature, std::optional(0.3));
        const Target own{u"two"_s, u"own"_s};
        QCOMPARE(turnInput(conversation, {userMessage(u"a"_s)}, own).forced, own);
    }

private:
    void stopKeepsWhatCameOf(bool demo)
    {
        m_reply.stallAt(m_reply.body.indexOf("(1)"));
        const auto stop = std::make_shared<StopSource>();
        const Running<TurnResult> running(start(question(), stop));
        QTRY_COMPARE(m_text, u"print"_s);
        stop->stop();
        QVERIFY(running.wait());
        QCOMPARE(running.value().decision.end, TurnEnd::Stopped);
        QVERIFY(running.value().decision.usage.estimated);
        QVERIFY(running.value().decision.usage.completionTokens > 0);
        QCOMPARE(running.value().decision.simulated, demo);
    }

    struct Parts {
        explicit Parts(ProviderRegistry &providers)
            : classifier(providers)
            , router(providers, classifier, cooldown)
            , dispatcher(providers, cooldown)
            , turns(providers, router, dispatcher)
        {
        }
        LlmRouter classifier;
        Cooldown cooldown;
        Router router;
        Dispatcher dispatcher;
        TurnRunner turns;
    };

    static TurnInput question()
    {
        TurnInput input;
        input.messages = {userMessage(u"Print one"_s)};
        return input;
    }

    QCoro::Task<TurnResult> start(TurnInput input, StopToken stop)
    {
        TurnSink sink = [this](const TurnEvent &event) {
            if (!m_firstEvent)
                m_firstEvent = event.index();
            if (const auto *text = std::get_if<TextDelta>(&event))
                m_text += text->text;
        };
        return m_parts->turns.run(input, sink, stop);
    }

    TurnResult run(const TurnInput &input) { return await(start(input, std::make_shared<StopSource>())); }

    const Target coder{u"one"_s, u"coder"_s};
    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<Parts> m_parts;
    LlmReply m_reply;
    std::optional<size_t> m_firstEvent;
    QString m_text;
};

QTEST_GUILESS_MAIN(TurnTest)
#include "tst_turn.moc"
