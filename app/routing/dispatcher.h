// Sends a request along a fallback chain until one target answers.
#pragma once

#include "app/base/stop.h"
#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"
#include "app/routing/cooldown.h"
#include "app/routing/router.h"

#include <QCoroTask>
#include <QElapsedTimer>

namespace switchyard {

class ProviderRegistry;

struct Dispatched {
    Outcome<Completion> outcome; // of the last attempt
    QVector<Attempt> attempts;
    Target routed;                // the target of the last attempt
    std::optional<qint64> ttftMs; // first reasoning or answer token of the last attempt, after `begun`
    qint64 reasoningMs = 0;       // from the first reasoning token to the first answer token
    bool visible = false;         // an answer token came: nothing is replaced silently after that
};

class Dispatcher
{
public:
    Dispatcher(ProviderRegistry &providers, Cooldown &cooldown);

    /// `begun`: when the turn began; attempts count from there. The request's model is set per attempt.
    QCoro::Task<Dispatched> run(RoutePlan plan, ChatRequest request, QElapsedTimer begun, TurnSink sink,
                                StopToken stop);

private:
    QCoro::Task<bool> attempt(Target target, ChatRequest request, QElapsedTimer begun, TurnSink sink,
                              StopToken stop, std::shared_ptr<Dispatched> state);

    ProviderRegistry &m_providers;
    Cooldown &m_cooldown;
};

} // namespace switchyard
