#include "app/store/conversation_store.h"

#include "app/store/database.h"
#include "app/store/records.h"
#include "app/store/sql.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The row that says which of the message's siblings is shown: its parent, or for a first message the
/// conversation.
Outcome<Done> show(const QSqlDatabase &db, qint64 id, qint64 parent, qint64 conversation)
{
    if (parent == 0)
        return sql::change(db, u"UPDATE conversation SET active_child = ? WHERE id = ?"_s, {id, conversation});
    return sql::change(db, u"UPDATE message SET active_child = ? WHERE id = ? AND conversation = ?"_s,
                       {id, parent, conversation});
}

Outcome<Message> storedMessage(const QSqlDatabase &db, qint64 id)
{
    return sql::one(db, u"SELECT %1 FROM message WHERE id = ?"_s.arg(messageColumns()), {id}, messageFrom);
}

/// Shows it as its parent's child; to be called in a transaction.
Outcome<qint64> insertMessage(const QSqlDatabase &db, const Message &message)
{
    Message dated = message;
    if (!dated.at.isValid())
        dated.at = QDateTime::currentDateTimeUtc();
    const columns::Writer columns = newMessage(dated);
    const Outcome<QSqlQuery> query = sql::run(db, columns.insertInto("message"_L1), columns.values());
    if (!query)
        return query.error();
    const qint64 id = query->lastInsertId().toLongLong();
    if (Outcome<Done> shown = show(db, id, message.parent, message.conversation); !shown)
        return shown.error();
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
    const QString statement = uR"(
        WITH RECURSIVE shown (id, depth) AS (
            SELECT active_child, 0 FROM conversation WHERE id = ?
            UNION ALL
            SELECT message.active_child, depth + 1 FROM shown JOIN message ON message.id = shown.id)
        SELECT %1,
            (SELECT count(*) FILTER (WHERE sibling.id <= message.id) FROM message AS sibling
                WHERE sibling.parent IS message.parent AND sibling.conversation = message.conversation
                AND sibling.role = message.role),
            (SELECT count(*) FROM message AS sibling
                WHERE sibling.parent IS message.parent AND sibling.conversation = message.conversation
                AND sibling.role = message.role)
        FROM shown JOIN message ON message.id = shown.id ORDER BY depth)"_s;
    const auto entry = [versions = messageColumnCount()](const QSqlQuery &row) {
        return PathEntry{messageFrom(row), row.value(versions).toInt(), row.value(versions + 1).toInt()};
    };
    return sql::all(m_database.handle(), statement.arg(messageColumns()), {conversation}, entry);
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
        if (Outcome<Done> shown = show(db, sibling, from->parent, from->conversation); !shown)
            return shown.error();
        return sibling;
    });
}

} // namespace switchyard
