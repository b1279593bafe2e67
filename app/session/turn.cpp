#include "app/session/turn.h"

#include "app/provider/provider_registry.h"
#include "app/text/tokens.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TurnTexts {
    Q_DECLARE_TR_FUNCTIONS(Turn)
};

ChatRequest requestOf(const TurnInput &input)
{
    ChatRequest request;
    request.systemPrompt = input.systemPrompt;
    request.messages = input.messages;
    request.temperature = input.temperature;
    if (input.continues)
        request.messages.append(userMessage(
            u"Your last reply broke off. Continue it exactly where it ends, without repeating any of it."_s));
    return request;
}

/// Wraps a sink so that what was written is counted, for servers that send no usage.
struct WrittenTokens {
    qint64 answer = 0, reasoning = 0; // characters while streaming would miscount cut words: texts are joined
    QString answerText, reasoningText;

    void note(const TurnEvent &event)
    {
        if (std::holds_alternative<AttemptStarted>(event)) {
            answerText.clear();
            reasoningText.clear();
        } else if (const auto *text = std::get_if<TextDelta>(&event)) {
            answerText += text->text;
        } else if (const auto *thought = std::get_if<ReasoningDelta>(&event)) {
            reasoningText += thought->text;
        }
    }

    Usage usage(const ChatRequest &request) const
    {
        Usage usage;
        usage.promptTokens = estimateTokens(request.messages, request.systemPrompt);
        usage.reasoningTokens = estimateTokens(reasoningText);
        usage.completionTokens = estimateTokens(answerText) + usage.reasoningTokens;
        usage.estimated = true;
        return usage;
    }
};

TurnEnd endOf(const Outcome<Completion> &outcome)
{
    if (outcome)
        return TurnEnd::Complete;
    return outcome.error().kind == ErrorKind::Stopped ? TurnEnd::Stopped : TurnEnd::Failed;
}

void record(RoutingDecision &decision, const Dispatched &dispatched)
{
    decision.routed = dispatched.routed;
    decision.attempts = dispatched.attempts;
    decision.ttftMs = dispatched.ttftMs;
    decision.reasoningMs = dispatched.reasoningMs;
    decision.end = endOf(dispatched.outcome);
    if (dispatched.outcome) {
        decision.servedModel = dispatched.outcome->servedModel;
        decision.finishReason = dispatched.outcome->finishReason;
        decision.simulated = dispatched.outcome->simulated;
    }
}

} // namespace

TurnInput turnInput(const Conversation &conversation, const QVector<Message> &path, const Target &forced)
{
    TurnInput input;
    for (const Message &message : path) {
        if (!message.text().isEmpty() || message.hasImage()) // a reply that failed at once has nothing to say
            input.messages.append(message);
    }
    input.systemPrompt = conversation.systemPrompt;
    input.temperature = conversation.temperature;
    input.forced = forced.isValid() ? forced : conversation.pinnedModel;
    return input;
}

TurnRunner::TurnRunner(ProviderRegistry &providers, Router &router, Dispatcher &dispatcher)
    : m_providers(providers)
    , m_router(router)
    , m_dispatcher(dispatcher)
{
}

QCoro::Task<RoutePlan> TurnRunner::plan(TurnInput input, StopToken stop)
{
    RouteInput question;
    question.messages = input.messages;
    question.systemPrompt = input.systemPrompt;
    question.forced = input.forced;
    if (!input.continues) {
        RoutePlan plan = co_await m_router.plan(question, stop);
        co_return plan;
    }
    // The one that wrote the first half goes on, unless another was asked for by hand.
    const RoutingDecision &before = *input.continues;
    if (!question.forced.isValid())
        question.forced = before.routed;
    RoutePlan plan = co_await m_router.plan(question, stop);
    if (!input.forced.isValid()) {
        plan.decision.category = before.category;
        plan.decision.decidedBy = DecidedBy::Rule;
        plan.decision.reason = TurnTexts::tr("It goes on with a reply that broke off.");
    }
    co_return plan;
}

QCoro::Task<TurnResult> TurnRunner::run(TurnInput input, TurnSink sink, StopToken stop)
{
    const std::shared_ptr<void> alive = m_alive;
    QElapsedTimer begun;
    begun.start();
    const QDateTime at = QDateTime::currentDateTimeUtc();
    RoutePlan plan = co_await this->plan(input, stop);
    plan.decision.at = at;
    RouteChosen chosen;
    chosen.decision = plan.decision;
    sink(chosen);

    const ChatRequest request = requestOf(input);
    const auto written = std::make_shared<WrittenTokens>();
    TurnSink counting = [written, sink](const TurnEvent &event) {
        written->note(event);
        sink(event);
    };
    const Dispatched dispatched = co_await m_dispatcher.run(plan, request, begun, counting, stop);

    TurnResult result;
    result.decision = plan.decision;
    record(result.decision, dispatched);
    result.decision.totalMs = begun.elapsed();
    const bool anything = dispatched.ttftMs.has_value();
    if (dispatched.outcome && dispatched.outcome->usage)
        result.decision.usage = *dispatched.outcome->usage;
    else if (anything)
        result.decision.usage = written->usage(request);
    const std::optional<ModelInfo> model = m_providers.find(dispatched.routed);
    if (model && anything)
        result.decision.costUsd = model->price.cost(result.decision.usage);
    if (!dispatched.outcome) {
        result.error = dispatched.outcome.error();
        result.decision.simulated = m_providers.simulates(dispatched.routed); // it came not so far as to say so
    }
    co_return result;
}

} // namespace switchyard
