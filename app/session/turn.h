// One turn: route the message, dispatch it, and make the record of both. Knows no store and no view.
#pragma once

#include "app/chat/conversation.h"
#include "app/routing/dispatcher.h"

namespace switchyard {

struct TurnInput {
    QVector<Message> messages; // the whole prompt, oldest first; the last one is the user's
    QString systemPrompt;
    std::optional<double> temperature;
    Target forced; // invalid = Auto
    /// Set to go on with a reply that broke off: its decision says the route, no classifier runs.
    std::optional<RoutingDecision> continues;
};

/// What a conversation sends along the given path; a model forced for this message goes before the pinned one.
TurnInput turnInput(const Conversation &conversation, const QVector<Message> &path, const Target &forced);

struct TurnResult {
    RoutingDecision decision; // its end is Complete, Stopped or Failed
    std::optional<Error> error;
};

class TurnRunner
{
public:
    TurnRunner(ProviderRegistry &providers, Router &router, Dispatcher &dispatcher);

    /// Events go to the sink in this thread; RouteChosen comes first.
    QCoro::Task<TurnResult> run(TurnInput input, TurnSink sink, StopToken stop);
    /// Turns that have not come to their end: a stopped one does so in the event loop.
    bool running() const { return m_alive.use_count() > 1; }

private:
    QCoro::Task<RoutePlan> plan(TurnInput input, StopToken stop);

    ProviderRegistry &m_providers;
    Router &m_router;
    Dispatcher &m_dispatcher;
    const std::shared_ptr<void> m_alive = std::make_shared<int>(); // held by each turn
};

} // namespace switchyard
