#include "app/session/row.h"

#include "app/store/conversation_store.h"
#include "app/store/decision_log.h"

namespace switchyard {

namespace {

QVector<Row> rowsOf(const QVector<PathEntry> &path, const QVector<RoutingDecision> &decisions)
{
    QHash<qint64, RoutingDecision> byMessage;
    for (const RoutingDecision &decision : decisions)
        byMessage.insert(decision.message, decision);
    QVector<Row> rows;
    for (const PathEntry &entry : path) {
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

} // namespace

Outcome<QVector<Row>> loadPage(const ConversationStore &conversations, const DecisionLog &decisions,
                               qint64 conversation, int from, int count)
{
    const Outcome<QVector<PathEntry>> page = conversations.page(conversation, from, count);
    if (!page)
        return page.error();
    QVector<qint64> messages;
    for (const PathEntry &entry : *page)
        messages.append(entry.message.id);
    const Outcome<QVector<RoutingDecision>> made = decisions.ofMessages(messages);
    if (!made)
        return made.error();
    return rowsOf(*page, *made);
}

} // namespace switchyard
