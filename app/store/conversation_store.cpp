#include "app/store/conversation_store.h"

#include "app/store/database.h"
#include "app/store/records.h"
#include "app/store/shown_path.h"
#include "app/store/sql.h"

#include <algorithm>
#include <limits>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

Outcome<Message> storedMessage(const QSqlDatabase &db, qint64 id)
{
    return sql::one(db, u"SELECT %1 FROM message WHERE id = ?"_s.arg(messageColumns()), {id}, messageFrom);
}

/// With the conversation's time of change; to be called in a transaction.
Outcome<qint64> insertMessage(const QSqlDatabase &db, const Message &message)
{
    Message dated = message;
    if (!dated.at.isValid())
        dated.at = QDateTime::currentDateTimeUtc();
    const Outcome<qint64> id = shownpath::insert(db, dated);
    if (!id)
        return id;
    const Outcome<Done> updated = sql::change(db, u"UPDATE conversation SET updated = ? WHERE id = ?"_s,
                                              {columns::toColumn(dated.at), message.conversation});
    if (!updated)
        return updated.error();
    return id;
}

Outcome<Done> purgeWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    const Outcome<Done> purged = sql::inTransaction(db, [&]() -> Outcome<Done> {
        // Deleting the rows clears the links; texts that a person or a model wrote go here. In the attempts
        // that is the servers' own words, which may quote the request.
        const QString forget =
            u"UPDATE decision SET reason = '', raw_router_answer = '', attempts = "
            "(SELECT json_group_array(json_remove(value, '$.detail')) FROM json_each(attempts)) "
            "WHERE conversation IN (SELECT id FROM conversation WHERE "_s;
        if (Outcome<Done> done = sql::exec(db, forget + condition + u')', values); !done)
            return done;
        return sql::exec(db, u"DELETE FROM conversation WHERE "_s + condition, values);
    });
    if (!purged)
        return purged;
    // Else the log beside the file would go on holding what was deleted.
    return sql::exec(db, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace

Outcome<QVector<Conversation>> ConversationStore::list() const
{
    return sql::all(
        m_database.handle(),
        u"SELECT %1 FROM conversation WHERE deleted = 0 ORDER BY pinned DESC, updated DESC, id DESC"_s.arg(
            conversationColumns()),
        {}, conversationFrom);
}

Outcome<Conversation> ConversationStore::load(qint64 id) const
{
    return sql::one(m_database.handle(),
                    u"SELECT %1 FROM conversation WHERE id = ?"_s.arg(conversationColumns()), {id},
                    conversationFrom);
}

Outcome<qint64> ConversationStore::add(const Conversation &conversation)
{
    const columns::Writer columns = newConversation(conversation);
    const Outcome<QSqlQuery> query =
        sql::run(m_database.handle(), columns.insertInto("conversation"_L1), columns.values());
    if (!query)
        return query.error();
    return query->lastInsertId().toLongLong();
}

Outcome<Done> ConversationStore::update(const Conversation &conversation)
{
    const columns::Writer columns = changedConversation(conversation);
    return sql::change(m_database.handle(), columns.update("conversation"_L1),
                       columns.valuesAnd(conversation.id));
}

Outcome<Done> ConversationStore::saveDraft(qint64 id, const QString &draft)
{
    return sql::change(m_database.handle(), u"UPDATE conversation SET draft = ? WHERE id = ?"_s,
                       {columns::toColumn(draft), id});
}

Outcome<Done> ConversationStore::setDeleted(qint64 id, bool deleted)
{
    return sql::change(m_database.handle(), u"UPDATE conversation SET deleted = ? WHERE id = ?"_s,
                       {deleted, id});
}

Outcome<Done> ConversationStore::purge(qint64 id)
{
    return purgeWhere(m_database.handle(), u"id = ? AND deleted = 1"_s, {id});
}

Outcome<Done> ConversationStore::purgeDeleted()
{
    return purgeWhere(m_database.handle(), u"deleted = 1"_s, {});
}

Outcome<qint64> ConversationStore::append(const Message &message)
{
    const QSqlDatabase db = m_database.handle();
    return sql::inTransaction(db, [&] { return insertMessage(db, message); });
}

Outcome<Done> ConversationStore::appendTurn(Message &message, Message &reply)
{
    const QSqlDatabase db = m_database.handle();
    return sql::inTransaction(db, [&]() -> Outcome<Done> {
        const Outcome<qint64> asked = insertMessage(db, message);
        if (!asked)
            return asked.error();
        reply.parent = *asked;
        const Outcome<qint64> replied = insertMessage(db, reply);
        if (!replied)
            return replied.error();
        message.id = *asked;
        reply.id = *replied;
        return Done();
    });
}

Outcome<Done> ConversationStore::save(const Message &message)
{
    const columns::Writer columns = changedMessage(message);
    return sql::change(m_database.handle(), columns.update("message"_L1), columns.valuesAnd(message.id));
}

Outcome<QVector<PathEntry>> ConversationStore::path(qint64 conversation) const
{
    return page(conversation, 0, std::numeric_limits<int>::max());
}

Outcome<int> ConversationStore::shownCount(qint64 conversation) const
{
    return sql::one(m_database.handle(), shownpath::countStatement(), {conversation},
                    [](const QSqlQuery &row) { return row.value(0).toInt(); });
}

Outcome<QVector<PathEntry>> ConversationStore::page(qint64 conversation, int from, int count) const
{
    const auto entry = [versions = messageColumnCount()](const QSqlQuery &row) {
        return PathEntry{messageFrom(row), row.value(versions).toInt(), row.value(versions + 1).toInt()};
    };
    return sql::all(m_database.handle(), shownpath::pageStatement(), {conversation, from, qint64(from) + count},
                    entry);
}

Outcome<std::optional<int>> ConversationStore::depthOf(qint64 message) const
{
    const auto depths = sql::all(m_database.handle(), u"SELECT depth FROM message WHERE id = ? AND shown = 1"_s,
                                 {message}, [](const QSqlQuery &row) { return row.value(0).toInt(); });
    if (!depths)
        return depths.error();
    return depths->isEmpty() ? std::nullopt : std::optional(depths->first());
}

Outcome<qint64> ConversationStore::showSibling(qint64 message, int step)
{
    const QSqlDatabase db = m_database.handle();
    return sql::inTransaction(db, [&]() -> Outcome<qint64> {
        const Outcome<Message> from = storedMessage(db, message);
        if (!from)
            return from.error();
        const auto siblings =
            sql::all(db,
                     u"SELECT sibling.id FROM message JOIN message AS sibling "
                     "ON sibling.parent IS message.parent "
                     "AND sibling.conversation = message.conversation "
                     "AND sibling.role = message.role WHERE message.id = ? ORDER BY sibling.id"_s,
                     {message}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
        if (!siblings)
            return siblings.error();
        const qsizetype wanted = siblings->indexOf(message) + step;
        const qint64 sibling = siblings->at(std::clamp<qsizetype>(wanted, 0, siblings->size() - 1));
        const Outcome<Done> shown = shownpath::show(db, sibling, from->parent, from->conversation);
        if (!shown)
            return shown.error();
        return sibling;
    });
}

} // namespace switchyard
