#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"
#include "app/store/settings.h"
#include "app/store/sql.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + seconds, Qt::UTC);
}

/// Every field differs from its default and from the others of its type.
RoutingDecision fullDecision()
{
    RoutingDecision d;
    d.at = at(0);
    d.category = u"code"_s;
    d.decidedBy = DecidedBy::Llm;
    d.reason = u"because"_s;
    d.scores = {{u"code"_s, 0.75}, {u"simple"_s, 0.25}};
    d.margin = 0.5;
    d.rawRouterAnswer = u"code."_s;
    d.router = {u"p1"_s, u"m1"_s};
    d.routerMs = 11;
    d.routerUsage = {12, 13, 14, 15, true};
    d.routerCostUsd = 0.001;
    d.requested = {u"p2"_s, u"m2"_s};
    d.routed = {u"p3"_s, u"m3"_s};
    d.servedModel = u"m3-2025"_s;
    d.attempts = {{{u"p2"_s, u"m2"_s}, Error{ErrorKind::Timeout, u"late"_s, 504}, 21, 22},
                  {{u"p3"_s, u"m3"_s}, std::nullopt, 23, 24}};
    d.ttftMs = 31;
    d.totalMs = 32;
    d.reasoningMs = 33;
    d.usage = {41, 42, 43, 44, true};
    d.costUsd = 0.25;
    d.finishReason = u"stop"_s;
    d.end = TurnEnd::Stopped;
    d.simulated = true;
    d.correction = u"reasoning"_s;
    d.rating = -1;
    return d;
}

} // namespace

class DecisionLogTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_database;

    QVariant stored(const QString &column)
    {
        return *sql::one(m_database->handle(), u"SELECT %1 FROM decision"_s.arg(column), {},
                         [](const QSqlQuery &row) { return row.value(0); });
    }

private slots:
    void init() { m_database = Database::temporary(); }

    void decisionKeepsEveryValue()
    {
        DecisionLog log(*m_database);
        RoutingDecision decision = fullDecision();
        decision.id = *log.add(decision);
        QCOMPARE(*log.in({}), QVector<RoutingDecision>{decision});
        QCOMPARE(stored(u"fallback"_s).toInt(), 1);

        RoutingDecision plain;
        plain.id = decision.id;
        QVERIFY(log.save(plain));
        QCOMPARE(*log.in({}), QVector<RoutingDecision>{plain});
        QVERIFY(stored(u"cost_usd"_s).isNull());
        QVERIFY(stored(u"ttft_ms"_s).isNull());
        QCOMPARE(stored(u"fallback"_s).toInt(), 0);
    }

    void unknownDecisionIsAnError()
    {
        RoutingDecision decision;
        decision.id = 7;
        const Outcome<Done> saved = DecisionLog(*m_database).save(decision);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        decision.conversation = 7; // which is not there
        QVERIFY(!DecisionLog(*m_database).add(decision));
    }

    void rangeSelects()
    {
        DecisionLog log(*m_database);
        const qint64 chat = *ConversationStore(*m_database).add({});
        for (const int second : {30, 10, 20}) {
            RoutingDecision decision;
            decision.at = at(second);
            decision.conversation = second == 20 ? chat : 0;
            QVERIFY(log.add(decision));
        }
        const auto seconds = [&](const DecisionLog::Range &range) {
            QVector<int> found;
            const auto decisions = log.in(range);
            for (const RoutingDecision &decision : *decisions)
                found.append(int(at(0).secsTo(decision.at)));
            return found;
        };
        QCOMPARE(seconds({}), (QVector<int>{10, 20, 30}));
        QCOMPARE(seconds({at(20), {}}), (QVector<int>{20, 30}));
        QCOMPARE(seconds({{}, at(20)}), (QVector<int>{10}));
        QCOMPARE(seconds({at(10), at(30), chat}), (QVector<int>{20}));
    }

    void decisionsOfMessages()
    {
        DecisionLog log(*m_database);
        ConversationStore store(*m_database);
        const qint64 chat = *store.add({});
        QVector<RoutingDecision> decisions;
        qint64 parent = 0;
        for (int i = 0; i < 4; ++i) {
            RoutingDecision decision = fullDecision();
            Message message;
            message.conversation = chat;
            message.parent = parent;
            decision.message = parent = *store.append(message);
            decision.conversation = chat;
            decision.at = at(-i);
            decision.id = *log.add(decision);
            decisions.append(decision);
        }
        QCOMPARE(*log.ofMessages({}), QVector<RoutingDecision>());
        QVector<qint64> wanted{decisions[0].message, decisions[2].message};
        QCOMPARE(*log.ofMessages(wanted), (QVector<RoutingDecision>{decisions[2], decisions[0]}));
        for (int i = 0; i < 50'000; ++i) // more than a statement takes values
            wanted.append(1'000'000 + i);
        QCOMPARE(log.ofMessages(wanted)->size(), 2);
    }

    void settings_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << QJsonValue(u"dark “mode”"_s);
        QTest::newRow("number") << QJsonValue(2.5);
        QTest::newRow("truth") << QJsonValue(false);
        QTest::newRow("list") << QJsonValue(QJsonArray{1, u"two"_s});
        QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, QJsonArray()}});
    }

    void settings()
    {
        QFETCH(QJsonValue, value);
        Settings settings(*m_database);
        QCOMPARE(settings.value(u"name"_s, u"fallback"_s), QJsonValue(u"fallback"_s));
        QVERIFY(settings.set(u"name"_s, u"before"_s));
        QVERIFY(settings.set(u"name"_s, value));
        QCOMPARE(settings.value(u"name"_s, u"fallback"_s), value);
        QCOMPARE(settings.value(u"other"_s), QJsonValue());
    }
};

QTEST_GUILESS_MAIN(DecisionLogTest)
#include "tst_decision_log.moc"
