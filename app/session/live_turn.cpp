#include "app/session/live_turn.h"

#include "app/session/engine.h"

namespace switchyard {

using namespace std::chrono_literals;

namespace {

MessageState stateAfter(TurnEnd end)
{
    switch (end) {
    case TurnEnd::Stopped:
        return MessageState::Stopped;
    case TurnEnd::Failed:
        return MessageState::Failed;
    default:
        return MessageState::Complete;
    }
}

} // namespace

LiveTurn::LiveTurn(Engine &engine, const Message &reply, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_reply(reply)
    , m_phase(tr("Routing…"))
{
    m_decision.message = reply.id;
    m_decision.conversation = reply.conversation;
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        m_sinceFrame.start();
        emit changed();
    });
}

LiveTurn::~LiveTurn()
{
    stop();
}

void LiveTurn::run(TurnInput input)
{
    runTurn(std::move(input), m_stop);
}

QCoro::Task<> LiveTurn::runTurn(TurnInput input, StopToken stop)
{
    const QPointer<LiveTurn> self(this);
    co_await m_engine.ready();
    if (!self)
        co_return;
    TurnSink sink = [self](const TurnEvent &event) {
        if (self)
            self->handle(event);
    };
    const TurnResult result = co_await m_engine.turns().run(input, sink, stop);
    if (self)
        finish(result);
}

void LiveTurn::handle(const TurnEvent &event)
{
    if (const auto *chosen = std::get_if<RouteChosen>(&event)) {
        take(chosen->decision);
        emit changed();
    } else if (const auto *started = std::get_if<AttemptStarted>(&event)) {
        m_reply.restart();
        m_decision.routed = started->target;
        m_decision.simulated = m_engine.providers().simulates(started->target);
        setPhase(tr("Waiting for %1…").arg(m_engine.providers().displayName(started->target)));
    } else if (const auto *failed = std::get_if<AttemptFailed>(&event)) {
        m_decision.attempts.append(failed->attempt);
    } else if (const auto *text = std::get_if<TextDelta>(&event)) {
        m_reply.take(*text);
    } else if (const auto *reasoning = std::get_if<ReasoningDelta>(&event)) {
        m_reply.take(*reasoning);
    } else if (const auto *call = std::get_if<ToolCallDelta>(&event)) {
        m_reply.take(*call);
    }
    changeSoon();
}

/// A frame after the last change that was told, not after this one: else what comes in between two frames would
/// make each of them late.
void LiveTurn::changeSoon()
{
    constexpr qint64 frame = 13; // ms; a precise 13 ms timer keeps within a 60 Hz frame, a 16 ms one misses it
    if (m_frame.isActive())
        return;
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : frame;
    m_frame.start(int(std::max<qint64>(0, frame - since)));
}

void LiveTurn::take(const RoutingDecision &decision)
{
    const RoutingDecision before = std::exchange(m_decision, decision);
    m_decision.message = before.message;
    m_decision.conversation = before.conversation;
}

void LiveTurn::finish(const TurnResult &result)
{
    take(result.decision);
    Message &message = m_reply.message();
    message.state = stateAfter(m_decision.end);
    message.error = m_decision.end == TurnEnd::Failed ? result.error : std::nullopt;
    m_phase.clear();
    m_frame.stop();
    emit ended();
}

void LiveTurn::interrupt()
{
    m_reply.message().state = MessageState::Interrupted;
    m_decision.end = TurnEnd::Interrupted;
}

void LiveTurn::setPhase(const QString &phase)
{
    m_phase = phase;
    emit changed();
}

void LiveTurn::show(Row &row) const
{
    row.message = reply();
    row.decision = m_decision;
    row.phase = m_reply.begun() ? QString() : m_phase;
}

} // namespace switchyard
