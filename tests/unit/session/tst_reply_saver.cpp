#include "app/session/reply_saver.h"

#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class ReplySaverTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_database = Database::temporary();
        m_store = std::make_unique<ConversationStore>(*m_database);
        m_log = std::make_unique<DecisionLog>(*m_database);
        m_saver = std::make_unique<ReplySaver>(*m_store, *m_log);
        Conversation conversation;
        conversation.created = conversation.updated = QDateTime::currentDateTimeUtc();
        m_conversation = m_store->add(conversation).valueOr(0);
        m_reply = Message();
        m_reply.conversation = m_conversation;
        m_reply.role = Role::Assistant;
        m_reply.state = MessageState::Streaming;
        m_reply.at = QDateTime::currentDateTimeUtc();
        m_reply.id = m_store->append(m_reply).valueOr(0);
        QVERIFY(m_reply.id > 0);
        m_decision = RoutingDecision();
        m_decision.category = u"code"_s;
        m_decision.at = m_reply.at;
        m_decision.message = m_reply.id;
        m_decision.conversation = m_conversation;
    }

    void cleanup()
    {
        m_saver.reset();
        m_log.reset();
        m_store.reset();
        m_database.reset();
    }

    void onDiskWithinASecond()
    {
        QElapsedTimer time;
        time.start();
        for (const QString &text : {u"On"_s, u"Once"_s, u"Once upon"_s})
            keep(text);
        QCOMPARE(stored(), QString());
        while (stored() != u"Once upon"_s && time.elapsed() < 3'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        QCOMPARE(stored(), u"Once upon"_s);
        QVERIFY2(time.elapsed() <= 1'000, qPrintable(QString::number(time.elapsed())));
    }

    void steadyDeltasDoNotPutItOff()
    {
        QElapsedTimer time;
        time.start();
        QTimer deltas;
        connect(&deltas, &QTimer::timeout, this, [this] { keep(u"more"_s); });
        deltas.start(20);
        QTRY_COMPARE_WITH_TIMEOUT(stored(), u"more"_s, 1'500);
    }

    void oneDecisionAReply()
    {
        keep(u"One"_s);
        m_saver->flush();
        m_decision.end = TurnEnd::Complete;
        m_decision.totalMs = 42;
        keep(u"Two"_s);
        m_saver->flush();
        QCOMPARE(stored(), u"Two"_s);
        const QVector<RoutingDecision> logged = m_log->in({{}, {}, m_conversation}).valueOr({});
        QCOMPARE(logged.size(), 1);
        QCOMPARE(logged[0].totalMs, 42);
        QCOMPARE(logged[0].end, TurnEnd::Complete);
    }

    void aFullDiskLosesNothing()
    {
        QSignalSpy failed(m_saver.get(), &ReplySaver::failed);
        refuseWrites(true);
        keep(u"Kept"_s);
        m_saver->flush();
        m_saver->flush();
        QCOMPARE(failed.count(), 1); // told once
        QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::ReadOnly);
        QCOMPARE(stored(), QString());
        refuseWrites(false);
        QTRY_COMPARE_WITH_TIMEOUT(stored(), u"Kept"_s, 2'000); // tried again by itself
        QCOMPARE(m_log->in({{}, {}, m_conversation}).valueOr({}).size(), 1);

        refuseWrites(true);
        keep(u"Again"_s);
        m_saver->flush();
        QCOMPARE(failed.count(), 2); // a new trouble is told anew
        refuseWrites(false);
    }

    void theEndFlushes()
    {
        keep(u"Last words"_s);
        m_saver.reset();
        QCOMPARE(stored(), u"Last words"_s);
    }

private:
    void keep(const QString &text)
    {
        m_reply.parts = {TextPart{text}};
        m_saver->keep(m_reply, m_decision);
    }

    QString stored() const
    {
        const Outcome<QVector<PathEntry>> path = m_store->path(m_conversation);
        return path && !path->isEmpty() ? path->constLast().message.text() : u"nothing"_s;
    }

    void refuseWrites(bool refuse)
    {
        QSqlQuery query(m_database->handle());
        QVERIFY(query.exec(refuse ? u"PRAGMA query_only = ON"_s : u"PRAGMA query_only = OFF"_s));
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;
    std::unique_ptr<DecisionLog> m_log;
    std::unique_ptr<ReplySaver> m_saver;
    qint64 m_conversation = 0;
    Message m_reply;
    RoutingDecision m_decision;
};

QTEST_GUILESS_MAIN(ReplySaverTest)
#include "tst_reply_saver.moc"
