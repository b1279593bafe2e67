#include "app/session/row.h"

#include "app/store/conversation_store.h"
#include "app/store/decision_log.h"

namespace switchyard {

Outcome<QVector<Row>> loadRows(const ConversationStore &conversations, const DecisionLog &decisions,
                               qint64 conversation)
{
    const Outcome<QVector<PathEntry>> path = conversations.path(conversation);
    if (!path)
        return path.error();
    const Outcome<QVector<RoutingDecision>> made = decisions.ofConversation(conversation);
    if (!made)
        return made.error();
    QHash<qint64, RoutingDecision> byMessage;
    for (const RoutingDecision &decision : *made)
        byMessage.insert(decision.message, decision);
    QVector<Row> rows;
    for (const PathEntry &entry : *path) {
        Row row;
        row.message = entry.message;
        row.version = entry.version;
        row.versions = entry.versions;
        if (const auto found = byMessage.constFind(entry.message.id); found != byMessage.cend())
            row.decision = *found;
        rows.append(row);
    }
    return rows;
}

} // namespace switchyard
