#include "tests/bench/long_chat.h"
#include "tests/bench/load_text.h"

#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"
#include "app/store/records.h"
#include "app/store/settings.h"
#include "app/store/sql.h"

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

const Target model{u"custom"_s, u"bench-model"_s};

QString textOf(int number, bool question)
{
    static const QVector<qsizetype> lengths{300, 900, 150, 2500, 600}; // of replies, characters
    if (question)
        return u"Question %1: how does the junction after the bridge work?"_s.arg(number);
    return loadReply(number % 200, lengths[number % lengths.size()]);
}

Message messageOf(qint64 chat, qint64 id, int number)
{
    const bool question = number % 2 == 0;
    Message message;
    message.conversation = chat;
    message.parent = number == 0 ? 0 : id - 1;
    message.role = question ? Role::User : Role::Assistant;
    message.parts.append(TextPart{textOf(number, question)});
    message.at = QDateTime::currentDateTimeUtc();
    return message;
}

RoutingDecision decisionOf(const Message &message, qint64 id)
{
    RoutingDecision decision;
    decision.message = id;
    decision.conversation = message.conversation;
    decision.at = message.at;
    decision.category = u"general"_s;
    decision.decidedBy = DecidedBy::Llm;
    decision.routerMs = 120;
    decision.requested = decision.routed = model;
    decision.ttftMs = 300;
    decision.totalMs = 2300;
    decision.end = TurnEnd::Complete;
    return decision;
}

/// All in one commit, which the store's own calls would not be.
Outcome<Done> fill(Database &database, qint64 chat, int messages)
{
    const QSqlDatabase db = database.handle();
    DecisionLog decisions(database);
    qint64 id = 0;
    for (int number = 0; number < messages; ++number) {
        const Message message = messageOf(chat, id + 1, number);
        columns::Writer columns = newMessage(message);
        columns.field("depth"_L1, number);
        columns.field("shown"_L1, true);
        const Outcome<QSqlQuery> added = sql::run(db, columns.insertInto("message"_L1), columns.values());
        if (!added)
            return added.error();
        id = added->lastInsertId().toLongLong();
        if (message.role == Role::User)
            continue;
        if (const Outcome<qint64> logged = decisions.add(decisionOf(message, id)); !logged)
            return logged.error();
    }
    const qint64 first = id - messages + 1;
    if (Outcome<Done> shown =
            sql::exec(db, u"UPDATE conversation SET active_child = ? WHERE id = ?"_s, {first, chat});
        !shown)
        return shown;
    return sql::exec(db, u"UPDATE message SET active_child = id + 1 WHERE conversation = ? AND id < ?"_s,
                     {chat, id});
}

} // namespace

Outcome<qint64> makeLongChat(const QString &profile, int messages, bool openLast)
{
    const Outcome<std::unique_ptr<Database>> opened = Database::open(profile);
    if (!opened)
        return opened.error();
    Database &database = **opened;
    Conversation chat;
    chat.title = u"A chat of %1 messages"_s.arg(messages);
    chat.created = chat.updated = QDateTime::currentDateTimeUtc();
    const Outcome<qint64> id = ConversationStore(database).add(chat);
    if (!id)
        return id;
    const Outcome<Done> filled =
        sql::inTransaction(database.handle(), [&] { return fill(database, *id, messages); });
    if (!filled)
        return filled.error();
    if (openLast) {
        if (const Outcome<Done> set = Settings(database).set(u"lastChat"_s, *id); !set)
            return set.error();
    }
    return id;
}

} // namespace switchyard::bench
