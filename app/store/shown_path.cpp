#include "app/store/shown_path.h"

#include "app/store/records.h"
#include "app/store/sql.h"

namespace switchyard::shownpath {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Place {
    int depth = 0;
    bool shown = true;
};

/// Of the children of `parent`, or of the first messages.
Outcome<Place> placeUnder(const QSqlDatabase &db, qint64 parent, qint64 conversation)
{
    if (parent == 0)
        return Place();
    return sql::one(db, u"SELECT depth + 1, shown FROM message WHERE id = ? AND conversation = ?"_s,
                    {parent, conversation}, [](const QSqlQuery &row) {
                        return Place{row.value(0).toInt(), row.value(1).toBool()};
                    });
}

Outcome<Done> rememberChild(const QSqlDatabase &db, qint64 id, qint64 parent, qint64 conversation)
{
    if (parent == 0)
        return sql::change(db, u"UPDATE conversation SET active_child = ? WHERE id = ?"_s, {id, conversation});
    return sql::change(db, u"UPDATE message SET active_child = ? WHERE id = ? AND conversation = ?"_s,
                       {id, parent, conversation});
}

/// To be done before another is shown there: the index allows one shown message at each depth.
Outcome<Done> hideFrom(const QSqlDatabase &db, qint64 conversation, const Place &place)
{
    if (!place.shown)
        return Done();
    return sql::exec(db, u"UPDATE message SET shown = 0 WHERE conversation = ? AND shown = 1 AND depth >= ?"_s,
                     {conversation, place.depth});
}

Outcome<Done> lead(const QSqlDatabase &db, qint64 id, qint64 conversation, const Place &place)
{
    if (!place.shown)
        return Done();
    if (Outcome<Done> done = hideFrom(db, conversation, place); !done)
        return done;
    const QString follow = uR"(
        WITH RECURSIVE below (id) AS (
            VALUES (?)
            UNION ALL
            SELECT active_child FROM below JOIN message ON message.id = below.id WHERE active_child IS NOT NULL)
        UPDATE message SET shown = 1 WHERE id IN (SELECT id FROM below))"_s;
    return sql::exec(db, follow, {id});
}

} // namespace

Outcome<qint64> insert(const QSqlDatabase &db, const Message &message)
{
    const Outcome<Place> place = placeUnder(db, message.parent, message.conversation);
    if (!place)
        return place.error();
    if (Outcome<Done> hidden = hideFrom(db, message.conversation, *place); !hidden)
        return hidden.error();
    columns::Writer columns = newMessage(message);
    columns.field("depth"_L1, place->depth);
    columns.field("shown"_L1, place->shown); // nothing is below it yet
    const Outcome<QSqlQuery> query = sql::run(db, columns.insertInto("message"_L1), columns.values());
    if (!query)
        return query.error();
    const qint64 id = query->lastInsertId().toLongLong();
    if (Outcome<Done> done = rememberChild(db, id, message.parent, message.conversation); !done)
        return done.error();
    return id;
}

Outcome<Done> show(const QSqlDatabase &db, qint64 id, qint64 parent, qint64 conversation)
{
    const Outcome<Place> place = placeUnder(db, parent, conversation);
    if (!place)
        return place.error();
    if (Outcome<Done> done = rememberChild(db, id, parent, conversation); !done)
        return done;
    return lead(db, id, conversation, *place);
}

QString pageStatement()
{
    const QString siblings = uR"(FROM message AS sibling
            WHERE sibling.parent IS message.parent AND sibling.conversation = message.conversation
            AND sibling.role = message.role)"_s;
    return uR"(SELECT %1,
        (SELECT count(*) FILTER (WHERE sibling.id <= message.id) %2),
        (SELECT count(*) %2)
        FROM message WHERE conversation = ? AND shown = 1 AND depth >= ? AND depth < ? ORDER BY depth)"_s.arg(
        messageColumns(), siblings);
}

QString countStatement()
{
    return u"SELECT coalesce(max(depth) + 1, 0) FROM message WHERE conversation = ? AND shown = 1"_s;
}

} // namespace switchyard::shownpath
