#include "app/routing/dispatcher.h"

#include "app/base/log.h"
#include "app/provider/provider_registry.h"
#include "app/routing/fallback_policy.h"

#include <QCoroTimer>
#include <QTimer>

namespace switchyard {

namespace {

/// Notes in the state what the timing and the fallback rule need, and passes on what the turn shows.
void receive(const StreamEvent &event, const QElapsedTimer &begun, const TurnSink &sink, Dispatched &state)
{
    const auto *text = std::get_if<TextDelta>(&event);
    const auto *reasoning = std::get_if<ReasoningDelta>(&event);
    const auto *toolCall = std::get_if<ToolCallDelta>(&event);
    if (!text && !reasoning && !toolCall)
        return;
    const qint64 now = begun.elapsed();
    if (!state.ttftMs)
        state.ttftMs = now;
    if (!reasoning && !state.visible) {
        state.visible = true;
        state.reasoningMs = now - *state.ttftMs;
    }
    if (text)
        sink(*text);
    else if (reasoning)
        sink(*reasoning);
    else
        sink(*toolCall);
}

/// True when the whole time passed, false when the stop came first.
QCoro::Task<bool> pause(int ms, StopToken stop)
{
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(stop.get(), &StopSource::stopRequested, &timer, [&timer] { timer.start(0); });
    timer.start(ms);
    co_await qCoro(timer).waitForTimeout();
    co_return !stop->stopped();
}

} // namespace

Dispatcher::Dispatcher(ProviderRegistry &providers, Cooldown &cooldown)
    : m_providers(providers)
    , m_cooldown(cooldown)
{
}

QCoro::Task<bool> Dispatcher::attempt(Target target, ChatRequest request, QElapsedTimer begun, TurnSink sink,
                                      StopToken stop, std::shared_ptr<Dispatched> state)
{
    Attempt attempt;
    attempt.target = target;
    attempt.startMs = begun.elapsed();
    state->routed = target;
    state->ttftMs.reset();
    AttemptStarted started;
    started.target = target;
    sink(started);

    if (ChatBackend *backend = m_providers.backend(target.provider)) {
        request.model = target.model;
        StreamSink inner = [begun, sink, state](const StreamEvent &event) {
            receive(event, begun, sink, *state);
        };
        state->outcome = co_await backend->chat(request, inner, stop);
    } else {
        state->outcome = Error{ErrorKind::NoProvider, target.provider};
    }

    attempt.ms = begun.elapsed() - attempt.startMs;
    // An end without a single token is no answer, whatever the status line said.
    if (state->outcome && !state->ttftMs && state->outcome->finishReason != u"length")
        state->outcome = Error{ErrorKind::Unreadable, QStringLiteral("empty reply")};
    if (!state->outcome)
        attempt.error = state->outcome.error();
    state->attempts.append(attempt);
    const bool answered = bool(state->outcome);
    if (!answered && !state->visible) {
        AttemptFailed failed;
        failed.attempt = attempt;
        sink(failed);
    }
    co_return answered;
}

QCoro::Task<Dispatched> Dispatcher::run(RoutePlan plan, ChatRequest request, QElapsedTimer begun, TurnSink sink,
                                        StopToken stop)
{
    const auto state = std::make_shared<Dispatched>();
    state->outcome = Error{stop->stopped() ? ErrorKind::Stopped : ErrorKind::NoProvider};
    QVector<Target> chain = plan.chain;
    bool waited = false; // a pause that the server asked for is kept once a turn
    while (!chain.isEmpty() && !stop->stopped()) {
        const Target target = chain.constFirst();
        const bool answered = co_await attempt(target, request, begun, sink, stop, state);
        if (answered) {
            m_cooldown.succeeded(target);
            break;
        }
        const Error error = state->outcome.error();
        if (state->visible || error.kind == ErrorKind::Stopped)
            break;
        qCInfo(logRouting) << "attempt failed:" << target.provider << target.model << errorName(error.kind);
        if (const int ms = waitBeforeRetry(error); ms >= 0 && !waited) {
            waited = true;
            const bool wholeTime = co_await pause(ms, stop);
            if (!wholeTime)
                state->outcome = Error{ErrorKind::Stopped};
            continue;
        }
        const NextStep step = nextStep(error);
        if (step == NextStep::Next)
            m_cooldown.failed(target);
        chain = remaining(chain, target, step, plan.longContext);
    }
    co_return std::move(*state);
}

} // namespace switchyard
