#include "app/session/reply_saver.h"

#include "app/store/conversation_store.h"
#include "app/store/decision_log.h"

namespace switchyard {

using namespace std::chrono_literals;

ReplySaver::ReplySaver(ConversationStore &conversations, DecisionLog &decisions, QObject *parent)
    : QObject(parent)
    , m_conversations(conversations)
    , m_decisions(decisions)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(900ms); // with a write's own time, a reply on disk is never a second old
    connect(&m_timer, &QTimer::timeout, this, &ReplySaver::flush);
}

ReplySaver::~ReplySaver()
{
    flush();
}

void ReplySaver::keep(const Message &message, const RoutingDecision &decision)
{
    m_kept.insert(message.id, Kept{message, decision});
    if (!m_timer.isActive())
        m_timer.start();
}

Outcome<Done> ReplySaver::save(Kept kept)
{
    if (const Outcome<Done> saved = m_conversations.save(kept.message); !saved)
        return saved;
    if (const qint64 known = m_decisionOf.value(kept.message.id)) {
        kept.decision.id = known;
        return m_decisions.save(kept.decision);
    }
    const Outcome<qint64> added = m_decisions.add(kept.decision);
    if (!added)
        return added.error();
    m_decisionOf.insert(kept.message.id, *added);
    return Done();
}

void ReplySaver::flush()
{
    m_timer.stop();
    std::optional<Error> failure;
    m_kept.removeIf([&](const auto &entry) {
        const Outcome<Done> saved = save(entry.value());
        if (!saved)
            failure = saved.error();
        return bool(saved);
    });
    if (!m_kept.isEmpty())
        m_timer.start();
    const bool failing = failure.has_value();
    if (failing && !m_failing)
        emit failed(*failure);
    m_failing = failing;
}

} // namespace switchyard
