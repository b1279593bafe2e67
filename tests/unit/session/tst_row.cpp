// A page of rows is that part of all rows.
#include "app/session/row.h"
#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class RowTest : public QObject
{
    Q_OBJECT
private slots:
    void pageIsAPartOfAllRows()
    {
        const std::unique_ptr<Database> database = Database::temporary();
        ConversationStore store(*database);
        DecisionLog log(*database);
        const qint64 chat = *store.add({});
        qint64 parent = 0;
        for (int turn = 0; turn < 5; ++turn) {
            Message question = userMessage(u"q%1"_s.arg(turn));
            question.conversation = chat;
            question.parent = parent;
            Message answer = userMessage(u"a%1"_s.arg(turn));
            answer.conversation = chat;
            answer.role = Role::Assistant;
            QVERIFY(store.appendTurn(question, answer));
            parent = answer.id;
            RoutingDecision decision;
            decision.message = answer.id;
            decision.conversation = chat;
            decision.category = u"c%1"_s.arg(turn);
            QVERIFY(log.add(decision));
        }
        const auto all = loadPage(store, log, chat, 0, 100);
        QVERIFY(all);
        QCOMPARE(all->size(), 10);
        for (int from = 0; from <= 10; ++from) {
            for (int count = 0; count <= 11; ++count) {
                const auto page = loadPage(store, log, chat, from, count);
                QVERIFY(page);
                QCOMPARE(*page, all->mid(from, count));
            }
        }
        QCOMPARE(all->at(7).decision->category, u"c3"_s);
        QCOMPARE(all->at(6).decision, std::nullopt);
    }
};

QTEST_GUILESS_MAIN(RowTest)
#include "tst_row.moc"
