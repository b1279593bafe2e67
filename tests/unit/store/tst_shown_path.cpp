// The shown path against a model that walks its tree, over random appends, edits, retries and changes of
// version; and that a long one is read by the index.
#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/shown_path.h"
#include "app/store/sql.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Node {
    qint64 parent = 0;
    Role role = Role::User;
    qint64 active = 0;
};

/// A conversation's tree as nothing but links, and the same in a store.
class Tree
{
public:
    Tree(ConversationStore &store, QRandomGenerator &random)
        : m_store(store)
        , m_random(random)
        , m_conversation(*store.add({}))
    {
    }

    qint64 conversation() const { return m_conversation; }
    QList<qint64> all() const { return m_nodes.keys(); }

    QVector<qint64> path() const
    {
        QVector<qint64> ids;
        for (qint64 id = m_first; id != 0; id = m_nodes[id].active)
            ids.append(id);
        return ids;
    }

    QVector<qint64> versionsOf(qint64 id) const
    {
        QVector<qint64> ids;
        for (auto it = m_nodes.begin(); it != m_nodes.end(); ++it) {
            if (it->parent == m_nodes[id].parent && it->role == m_nodes[id].role)
                ids.append(it.key());
        }
        return ids;
    }

    void change()
    {
        const QVector<qint64> shown = path();
        const qint64 last = shown.isEmpty() ? 0 : shown.last();
        const qint64 onPath = shown.isEmpty() ? 0 : any(shown);
        const qint64 anywhere = m_nodes.isEmpty() ? 0 : any(all());
        const int step = m_random.bounded(-2, 3);
        switch (shown.isEmpty() ? 0 : m_random.bounded(8)) {
        case 0:
        case 1:
            return append(last, shown.size() % 2 == 0 ? Role::User : Role::Assistant);
        case 2:
        case 3:
            return appendTurn(last);
        case 4: // edit or retry
            return append(m_nodes[onPath].parent, m_nodes[onPath].role);
        case 5: // as a reply that ends after another version was chosen
            return append(anywhere, m_random.bounded(2) == 0 ? Role::User : Role::Assistant);
        case 6:
            return showSibling(onPath, step);
        default:
            return showSibling(anywhere, step);
        }
    }

private:
    template<typename Ids>
    qint64 any(const Ids &ids)
    {
        return ids[m_random.bounded(int(ids.size()))];
    }

    qint64 &activeUnder(qint64 parent) { return parent == 0 ? m_first : m_nodes[parent].active; }

    void take(const Message &message)
    {
        m_nodes.insert(message.id, {message.parent, message.role, 0});
        activeUnder(message.parent) = message.id;
    }

    Message messageUnder(qint64 parent, Role role) const
    {
        Message message;
        message.conversation = m_conversation;
        message.parent = parent;
        message.role = role;
        return message;
    }

    void append(qint64 parent, Role role)
    {
        Message message = messageUnder(parent, role);
        message.id = *m_store.append(message);
        take(message);
    }

    void appendTurn(qint64 parent)
    {
        Message question = messageUnder(parent, Role::User);
        Message answer = messageUnder(0, Role::Assistant);
        QVERIFY(m_store.appendTurn(question, answer));
        take(question);
        take(answer);
    }

    void showSibling(qint64 id, int step)
    {
        const QVector<qint64> versions = versionsOf(id);
        const qsizetype wanted = std::clamp<qsizetype>(versions.indexOf(id) + step, 0, versions.size() - 1);
        QCOMPARE(*m_store.showSibling(id, step), versions[wanted]);
        activeUnder(m_nodes[id].parent) = versions[wanted];
    }

    ConversationStore &m_store;
    QRandomGenerator &m_random;
    qint64 m_conversation;
    qint64 m_first = 0;
    QMap<qint64, Node> m_nodes;
};

/// One question and one answer after the other, `count` messages in all.
Outcome<Done> fillWithLongChat(const QSqlDatabase &db, qint64 conversation, int count)
{
    const QString fill =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "INSERT INTO message (id, conversation, parent, role, parts, state, error, at, active_child, depth, "
        "shown) "
        "SELECT i, ?, nullif(i - 1, 0), CASE i % 2 WHEN 1 THEN 'user' ELSE 'assistant' END, "
        "json_array(json_object('text', replace(hex(zeroblob(100)), '00', 'word ') || i, 'type', 'text')), "
        "'complete', '', i, CASE WHEN i < %1 THEN i + 1 END, i - 1, 1 FROM n"_s;
    return sql::inTransaction(db, [&]() -> Outcome<Done> {
        if (Outcome<Done> done = sql::exec(db, fill.arg(count), {conversation}); !done)
            return done;
        return sql::change(db, u"UPDATE conversation SET active_child = 1 WHERE id = ?"_s, {conversation});
    });
}

QString planOf(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    const auto steps = sql::all(db, u"EXPLAIN QUERY PLAN "_s + statement, values,
                                [](const QSqlQuery &row) { return row.value(3).toString(); });
    return steps ? QStringList(*steps).join(u'\n') : steps.error().detail;
}

QStringList placesIn(const QSqlDatabase &db)
{
    return *sql::all(db, u"SELECT id || ': ' || depth || ' ' || shown FROM message ORDER BY id"_s, {},
                     [](const QSqlQuery &row) { return row.value(0).toString(); });
}

} // namespace

class ShownPathTest : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;

    void compare(const Tree &tree, QRandomGenerator &random)
    {
        const QVector<qint64> wanted = tree.path();
        const auto path = m_store->path(tree.conversation());
        QVERIFY(path);
        QCOMPARE(path->size(), wanted.size());
        for (int depth = 0; depth < wanted.size(); ++depth) {
            const QVector<qint64> versions = tree.versionsOf(wanted[depth]);
            QCOMPARE(path->at(depth).message.id, wanted[depth]);
            QCOMPARE(path->at(depth).version, int(versions.indexOf(wanted[depth])) + 1);
            QCOMPARE(path->at(depth).versions, int(versions.size()));
        }
        QCOMPARE(*m_store->shownCount(tree.conversation()), int(wanted.size()));
        const int from = random.bounded(int(wanted.size()) + 2);
        const int count = random.bounded(int(wanted.size()) + 2);
        QCOMPARE(*m_store->page(tree.conversation(), from, count), path->mid(from, count));
        for (const qint64 id : tree.all()) {
            const int depth = int(wanted.indexOf(id));
            QCOMPARE(*m_store->depthOf(id), depth < 0 ? std::nullopt : std::optional(depth));
        }
    }

    void migrationFindsTheSame()
    {
        const QSqlDatabase db = m_database->handle();
        const QStringList wanted = placesIn(db);
        for (const QString &undo : {u"DROP INDEX message_path"_s, u"ALTER TABLE message DROP COLUMN depth"_s,
                                    u"ALTER TABLE message DROP COLUMN shown"_s, u"PRAGMA user_version = 1"_s})
            QVERIFY(sql::exec(db, undo));
        QVERIFY(migrate(db, QString(), schemaSteps()));
        QCOMPARE(placesIn(db), wanted);
    }

private slots:
    void init()
    {
        m_database = Database::temporary();
        m_store = std::make_unique<ConversationStore>(*m_database);
    }

    void randomTrees_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void randomTrees()
    {
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        Tree trees[] = {{*m_store, random}, {*m_store, random}};
        for (int i = 0; i < 200; ++i) {
            Tree &tree = trees[random.bounded(2)];
            tree.change();
            compare(tree, random);
            if (QTest::currentTestFailed())
                return qWarning("after change %d", i);
        }
        for (const Tree &tree : trees)
            compare(tree, random);
        migrationFindsTheSame();
    }

    void migrationWithBranchesAndTwoFirstMessages()
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            db.setDatabaseName(u":memory:"_s);
            QVERIFY(db.open());
            QVERIFY(migrate(db, QString(), schemaSteps().mid(0, 1)));
            for (const QString &active : {u"5"_s, u"NULL"_s, u"8"_s}) // the second one is empty
                QVERIFY(sql::exec(db, u"INSERT INTO conversation (title, title_by_user, pinned, system_prompt, "
                                      "pinned_provider, pinned_model, draft, last_category, active_child) "
                                      "VALUES ('', 0, 0, '', '', '', '', '', "_s +
                                          active + u')'));
            // 1 → (2 → 4, 3 shown); 5, its newer version → 6 → (7, 9 shown); 8 in another chat
            const QString message =
                u"INSERT INTO message (id, conversation, parent, active_child, role, parts, state, error) "
                "VALUES (?, ?, ?, ?, 'user', '[]', '', '')"_s;
            const QVariant none;
            for (const QVariantList &values : QVector<QVariantList>{{1, 1, none, 3},
                                                                    {2, 1, 1, 4},
                                                                    {3, 1, 1, none},
                                                                    {4, 1, 2, none},
                                                                    {5, 1, none, 6},
                                                                    {6, 1, 5, 9},
                                                                    {7, 1, 6, none},
                                                                    {8, 3, none, none},
                                                                    {9, 1, 6, none}})
                QVERIFY(sql::exec(db, message, values));
            QVERIFY(migrate(db, QString(), schemaSteps()));
            QCOMPARE(placesIn(db), (QStringList{u"1: 0 0"_s, u"2: 1 0"_s, u"3: 1 0"_s, u"4: 2 0"_s, u"5: 0 1"_s,
                                                u"6: 1 1"_s, u"7: 2 0"_s, u"8: 0 1"_s, u"9: 2 1"_s}));
        }
        QSqlDatabase::removeDatabase(u"old"_s);
    }

    void pagesAreReadByTheIndex()
    {
        const QSqlDatabase db = m_database->handle();
        const QString page = planOf(db, shownpath::pageStatement(), {1, 0, 50});
        QVERIFY2(page.contains("message USING INDEX message_path (conversation=? AND depth>? AND depth<?)"_L1),
                 qPrintable(page));
        QVERIFY2(!page.contains("B-TREE"_L1) && !page.contains("SCAN message"_L1), qPrintable(page));
        const QString count = planOf(db, shownpath::countStatement(), {1});
        QVERIFY2(count.contains("INDEX message_path (conversation=?)"_L1), qPrintable(count));
    }

    void lastPageOfALongChatIsQuick()
    {
        constexpr int messages = 100'000;
        const qint64 chat = *m_store->add({});
        QVERIFY(fillWithLongChat(m_database->handle(), chat, messages));
        QElapsedTimer timer;
        const auto took = [&timer](const char *what) {
            const double ms = double(timer.nsecsElapsed()) / 1e6;
            qInfo() << what << ms << "ms";
            timer.start();
            return ms;
        };
        timer.start();
        QCOMPARE(*m_store->shownCount(chat), messages);
        QVERIFY(took("count") < 2000);
        const auto page = m_store->page(chat, messages - 50, 50);
        QVERIFY(took("last page") < 2000);
        QCOMPARE(page->size(), 50);
        QCOMPARE(page->last().message.id, messages);
        timer.start();
        Message next = userMessage(u"One more"_s);
        next.conversation = chat;
        next.parent = messages;
        QVERIFY(m_store->append(next));
        QVERIFY(took("append") < 2000);
        next.parent = 0;
        const Outcome<qint64> other = m_store->append(next);
        took("hide all");
        QVERIFY(m_store->showSibling(*other, -1));
        took("show all");
        QCOMPARE(m_store->path(chat)->size(), messages + 1);
        took("path");
        QVERIFY(sql::exec(m_database->handle(), u"DROP INDEX message_path"_s));
        timer.start();
        for (const QString &statement : schemaSteps().at(1).mid(2))
            QVERIFY(sql::exec(m_database->handle(), statement));
        took("migration");
    }
};

QTEST_GUILESS_MAIN(ShownPathTest)
#include "tst_shown_path.moc"
