#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"
#include "app/store/sql.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Message reply(const QString &text)
{
    Message message = userMessage(text);
    message.role = Role::Assistant;
    return message;
}

} // namespace

class ConversationStoreTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;

    qint64 newConversation(const QString &title = {}, const QDateTime &updated = {})
    {
        Conversation conversation;
        conversation.title = title;
        conversation.created = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
        conversation.updated = updated.isValid() ? updated : conversation.created;
        const Outcome<qint64> id = m_store->add(conversation);
        return id ? *id : 0;
    }

    qint64 append(Message message, qint64 conversation, qint64 parent)
    {
        message.conversation = conversation;
        message.parent = parent;
        const Outcome<qint64> id = m_store->append(message);
        return id ? *id : 0;
    }

    QStringList shownTexts(qint64 conversation)
    {
        QStringList texts;
        const auto path = m_store->path(conversation);
        if (!path)
            return {u"error"_s};
        for (const PathEntry &entry : *path)
            texts.append(u"%1 %2/%3"_s.arg(entry.message.text()).arg(entry.version).arg(entry.versions));
        return texts;
    }

private slots:
    void init()
    {
        m_database = Database::temporary();
        m_store = std::make_unique<ConversationStore>(*m_database);
    }

    void conversationKeepsEveryValue()
    {
        Conversation wanted;
        wanted.title = u"Straße “quoted” 漢字"_s;
        wanted.titleByUser = true;
        wanted.pinned = true;
        wanted.created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        wanted.updated = wanted.created.addSecs(5);
        wanted.systemPrompt = u"Be brief.\nAlways."_s;
        wanted.temperature = 0.25;
        wanted.pinnedModel = {u"demo"_s, u"vendor/model"_s};
        wanted.draft = u"half a tho"_s;
        wanted.lastCategory = u"code"_s;
        const Outcome<qint64> id = m_store->add(wanted);
        QVERIFY(id);
        wanted.id = *id;
        QCOMPARE(*m_store->load(*id), wanted);

        QVERIFY(m_store->saveDraft(*id, u"another"_s));
        Conversation changed;
        changed.id = *id;
        changed.title = u"New"_s;
        changed.draft = u"not taken"_s;
        QVERIFY(m_store->update(changed));
        changed.draft = u"another"_s;
        changed.created = wanted.created;
        changed.updated = wanted.updated;
        QCOMPARE(*m_store->load(*id), changed);
        QCOMPARE(m_store->load(*id)->temperature, std::nullopt);
    }

    void listPutsPinnedFirstThenTheNewest()
    {
        const QDateTime base = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        newConversation(u"old"_s, base);
        newConversation(u"new"_s, base.addSecs(60));
        const qint64 pinned = newConversation(u"pinned"_s, base.addSecs(-60));
        Conversation conversation = *m_store->load(pinned);
        conversation.pinned = true;
        QVERIFY(m_store->update(conversation));
        QStringList titles;
        const auto list = m_store->list();
        QVERIFY(list);
        for (const Conversation &entry : *list)
            titles.append(entry.title);
        QCOMPARE(titles, (QStringList{u"pinned"_s, u"new"_s, u"old"_s}));
    }

    void messageKeepsEveryPart()
    {
        const qint64 chat = newConversation();
        const qint64 question = append(userMessage(u"?"_s), chat, 0);
        Message wanted = reply({});
        wanted.conversation = chat;
        wanted.parent = question;
        wanted.parts = {ReasoningPart{u"hm"_s, 1200}, TextPart{u"a\0b 😀"_s},
                        ImagePart{u"image/png"_s, QByteArray("\x00\xff\x89PNG", 6)},
                        ToolCallPart{2, u"id"_s, u"sum"_s, u"{\"a\":1}"_s}};
        wanted.state = MessageState::Failed;
        wanted.error = Error{ErrorKind::RateLimited, u"slow down"_s, 429, 3000};
        wanted.continues = question;
        wanted.id = *m_store->append(wanted);
        QCOMPARE(m_store->path(chat)->last().message, wanted);
    }

    void appendSetsTheTimeOfItsConversation()
    {
        const qint64 chat = newConversation();
        Message message = userMessage(u"hello"_s);
        message.at = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
        append(message, chat, 0);
        QCOMPARE(m_store->load(chat)->updated, message.at);
    }

    void checkpointsChangeOnlyTheReply()
    {
        const qint64 chat = newConversation();
        const qint64 question = append(userMessage(u"q"_s), chat, 0);
        Message streaming = reply(u"par"_s);
        streaming.state = MessageState::Streaming;
        streaming.id = append(streaming, chat, question);
        streaming.parts = {TextPart{u"partial"_s}};
        QVERIFY(m_store->save(streaming));
        const auto path = m_store->path(chat);
        QCOMPARE(path->size(), 2);
        QCOMPARE(path->at(0).message.text(), u"q"_s);
        QCOMPARE(path->at(1).message.text(), u"partial"_s);
        QCOMPARE(path->at(1).message.parent, question);
    }

    void siblingsAreVersionsAndTheirBranchesStay()
    {
        const qint64 chat = newConversation();
        const qint64 question = append(userMessage(u"q"_s), chat, 0);
        const qint64 first = append(reply(u"first"_s), chat, question);
        append(userMessage(u"then"_s), chat, first);
        append(reply(u"second"_s), chat, question);
        QCOMPARE(shownTexts(chat), (QStringList{u"q 1/1"_s, u"second 2/2"_s}));

        QCOMPARE(*m_store->showSibling(m_store->path(chat)->at(1).message.id, -1), first);
        QCOMPARE(shownTexts(chat), (QStringList{u"q 1/1"_s, u"first 1/2"_s, u"then 1/1"_s}));
        QCOMPARE(*m_store->showSibling(first, -1), first); // there is none before it

        append(userMessage(u"edited"_s), chat, 0);
        QCOMPARE(shownTexts(chat), (QStringList{u"edited 2/2"_s}));
        QCOMPARE(*m_store->showSibling(m_store->path(chat)->at(0).message.id, -1), question);
        QCOMPARE(shownTexts(chat), (QStringList{u"q 1/2"_s, u"first 1/2"_s, u"then 1/1"_s}));
    }

    void firstMessagesOfOtherChatsAreNoSiblings()
    {
        append(userMessage(u"elsewhere"_s), newConversation(), 0);
        const qint64 chat = newConversation();
        append(userMessage(u"here"_s), chat, 0);
        QCOMPARE(shownTexts(chat), (QStringList{u"here 1/1"_s}));
    }

    void wrongParentsAreRefusedWhole()
    {
        const qint64 other = append(userMessage(u"elsewhere"_s), newConversation(), 0);
        const qint64 chat = newConversation();
        QCOMPARE(append(userMessage(u"lost"_s), chat, other), 0);
        QCOMPARE(append(userMessage(u"lost"_s), chat, 999), 0);
        QCOMPARE(append(userMessage(u"lost"_s), 999, 0), 0);
        QCOMPARE(shownTexts(chat), QStringList());
        QCOMPARE(*sql::one(m_database->handle(), u"SELECT count(*) FROM message"_s, {},
                           [](const QSqlQuery &row) { return row.value(0).toInt(); }),
                 1);
        Message unknown = userMessage(u"x"_s);
        unknown.id = 999;
        QVERIFY(!m_store->save(unknown));
        QVERIFY(!m_store->load(999));
        QVERIFY(!m_store->showSibling(999, 1));
    }

    void deletingCanBeUndoneUntilPurged()
    {
        const qint64 chat = newConversation(u"x"_s);
        append(userMessage(u"kept"_s), chat, 0);
        QVERIFY(m_store->setDeleted(chat, true));
        QVERIFY(m_store->list()->isEmpty());
        QVERIFY(m_store->setDeleted(chat, false));
        QVERIFY(m_store->purgeDeleted());
        QCOMPARE(m_store->list()->size(), 1);
        QCOMPARE(shownTexts(chat), (QStringList{u"kept 1/1"_s}));
    }

    void purgingKeepsDecisionsWithoutText()
    {
        const qint64 chat = newConversation(u"gone"_s);
        const qint64 question = append(userMessage(u"q"_s), chat, 0);
        RoutingDecision decision;
        decision.conversation = chat;
        decision.message = append(reply(u"a"_s), chat, question);
        decision.at = QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC);
        decision.category = u"code"_s;
        decision.reason = u"the text holds “q”"_s;
        decision.rawRouterAnswer = u"CODE, as you wrote q"_s;
        decision.routed = {u"p"_s, u"m"_s};
        decision.attempts = {{{u"p"_s, u"n"_s}, Error{ErrorKind::ServerFault, u"secret words"_s, 500}, 1, 2},
                             {{u"p"_s, u"m"_s}, std::nullopt, 3, 4}};
        decision.costUsd = 0.5;
        DecisionLog log(*m_database);
        decision.id = *log.add(decision);
        const qint64 kept = newConversation(u"kept"_s);
        RoutingDecision other = decision;
        other.conversation = kept;
        other.message = 0;
        other.id = *log.add(other);

        QVERIFY(m_store->setDeleted(chat, true));
        QVERIFY(m_store->purgeDeleted());
        QVERIFY(!m_store->load(chat));
        QVERIFY(m_store->path(chat)->isEmpty());
        decision.conversation = decision.message = 0;
        decision.reason = decision.rawRouterAnswer = u""_s;
        decision.attempts[0].error->detail.clear();
        const auto all = log.in({});
        QVERIFY(all);
        QCOMPARE(*all, (QVector<RoutingDecision>{decision, other}));
    }

    void purgingTenThousandMessagesIsQuick()
    {
        const qint64 chat = newConversation();
        const QString fill =
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
            "INSERT INTO message (id, conversation, parent, role, parts, state, error, at, active_child, "
            "depth, "
            "shown) SELECT i, ?, nullif(i - 1, 0), 'user', '[]', 'complete', '', i, "
            "CASE WHEN i < 10000 THEN i + 1 END, i - 1, 1 FROM n"_s;
        const QSqlDatabase db = m_database->handle();
        QVERIFY(sql::inTransaction(db, [&] { return sql::exec(db, fill, {chat}); }));
        QVERIFY(sql::exec(db, u"UPDATE conversation SET active_child = 1"_s));
        QCOMPARE(*m_store->shownCount(chat), 10'000);
        QVERIFY(m_store->setDeleted(chat, true));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_store->purgeDeleted());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(*m_store->shownCount(chat), 0);
    }
};

QTEST_GUILESS_MAIN(ConversationStoreTest)
#include "tst_conversation_store.moc"
