#include "app/session/route_book.h"

#include "app/classify/llm_router.h"
#include "app/routing/router.h"
#include "app/store/database.h"
#include "app/store/settings.h"
#include "tests/support/connected.h"

#include <QSignalSpy>
#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

class RouteBookTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_database = Database::temporary();
        m_settings = std::make_unique<Settings>(*m_database);
        m_connected = std::make_unique<Connected>();
        m_connected->providers.remove(u"two"_s);
        m_run = std::make_unique<Run>(*this, RouteBook::Keep::Saved);
    }

    void cleanup()
    {
        m_run.reset();
        m_connected.reset();
        m_settings.reset();
        m_database.reset();
    }

    void assumesTheUsualNamesWithoutAnyList()
    {
        QVERIFY(!m_run->book.restored());
        m_run->book.fit();
        const Route *code = m_run->book.table().find(category::code);
        QVERIFY(code);
        QCOMPARE(code->target, (Target{u"one"_s, u"qwen/qwen3-coder"_s}));
        QVERIFY2(!code->fitNote.isEmpty(), "it is said that the name is assumed");
        restart();
        QVERIFY2(!m_run->book.restored(), "what is only assumed is not saved");
    }

    void fitsToTheList()
    {
        QSignalSpy changed(&m_run->book, &RouteBook::changed);
        list({u"qwen3-coder-480b-a35b"_s, u"acme/chat-70b"_s});
        m_run->book.fit();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_run->book.table().find(category::code)->target.model, u"qwen3-coder-480b-a35b"_s);
        QCOMPARE(m_run->router.table(), m_run->book.table());
        m_run->book.fit();
        QCOMPARE(changed.count(), 1); // nothing new
    }

    void restoredAtTheNextStart()
    {
        list({u"qwen/qwen3-coder"_s, u"acme/chat-70b"_s});
        m_run->book.fit();
        const RouteTable before = m_run->book.table();
        m_connected->providers.setModels(u"one"_s, {});
        restart();
        QVERIFY(m_run->book.restored());
        QCOMPARE(m_run->book.table(), before);
        m_run->book.fit();
        QCOMPARE(m_run->book.table(), before); // no list yet: no change
    }

    void oneOffServersLeaveNoTrace()
    {
        list({u"qwen/qwen3-coder"_s});
        m_run->book.fit();
        const QJsonValue saved = m_settings->value(u"routes.fitted"_s);
        m_run = std::make_unique<Run>(*this, RouteBook::Keep::ThisRunOnly);
        QVERIFY(!m_run->book.restored());
        list({u"acme/other-8b"_s});
        m_run->book.fit();
        QCOMPARE(m_run->book.table().general()->target.model, u"acme/other-8b"_s);
        QCOMPARE(m_settings->value(u"routes.fitted"_s), saved);
    }

    void presets()
    {
        list({u"meta-llama/llama-3.1-8b-instruct"_s, u"deepseek/deepseek-chat-v3-0324"_s});
        QVERIFY(m_run->book.usePreset(u"two-tiers"_s));
        QCOMPARE(m_run->book.table().classified().size(), 2);
        QCOMPARE(m_run->book.table().preset, u"two-tiers"_s);
        restart();
        QCOMPARE(m_run->book.table().classified().size(), 2);
        QCOMPARE(m_run->book.usePreset(u"unheard of"_s).error().kind, ErrorKind::BadRequest);
        QCOMPARE(m_run->book.table().classified().size(), 2);
    }

    void wantedTables()
    {
        list({u"acme/chat-70b"_s});
        RouteTable own;
        own.routes = {routeTo(u"poems"_s, {u"one"_s, u"acme/chat-70b"_s})};
        QVERIFY(m_run->book.setWanted(own));
        QCOMPARE(m_run->book.table().routes[0].category, u"poems"_s);
        own.routes.append(own.routes[0]);
        QCOMPARE(m_run->book.setWanted(own).error().kind, ErrorKind::BadRequest);
        QCOMPARE(m_run->book.table().routes.size(), 1);
    }

    void aLaterListBringsTheWantedModelBack()
    {
        list({u"acme/chat-70b"_s});
        m_run->book.fit();
        QVERIFY(m_run->book.table().find(category::code)->fit != Fit::AsWanted);
        list({u"acme/chat-70b"_s, u"qwen/qwen3-coder"_s});
        m_run->book.fit();
        QCOMPARE(m_run->book.table().find(category::code)->target.model, u"qwen/qwen3-coder"_s);
        QCOMPARE(m_run->book.table().find(category::code)->fit, Fit::AsWanted);
    }

private:
    struct Run {
        Run(RouteBookTest &test, RouteBook::Keep keep)
            : classifier(test.m_connected->providers)
            , router(test.m_connected->providers, classifier, cooldown)
            , book(test.m_connected->providers, test.m_connected->catalog, *test.m_settings, router, keep)
        {
        }
        LlmRouter classifier;
        Cooldown cooldown;
        Router router;
        RouteBook book;
    };

    void restart() { m_run = std::make_unique<Run>(*this, RouteBook::Keep::Saved); }

    void list(const QStringList &ids)
    {
        QVector<ModelInfo> models;
        for (const QString &id : ids) {
            ModelInfo model;
            model.id = id;
            models << model;
        }
        m_connected->providers.setModels(u"one"_s, models);
    }

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<Run> m_run;
};

QTEST_GUILESS_MAIN(RouteBookTest)
#include "tst_route_book.moc"
