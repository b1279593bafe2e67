#include "app/provider/provider_registry.h"

#include "app/net/http_client.h"
#include "tests/support/backend_run.h"
#include "tests/support/llm_server.h"

#include <QSignalSpy>
#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

class ProviderRegistryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Outcome<Catalog> catalog = Catalog::load();
        QVERIFY(catalog);
        m_catalog = *catalog;
    }

    void init()
    {
        m_server = std::make_unique<LlmServer>();
        m_http = std::make_unique<HttpClient>();
        m_registry = std::make_unique<ProviderRegistry>(*m_http, m_catalog);
        m_registry->set(config(u"one"_s), u"key-one"_s);
    }

    void cleanup()
    {
        m_registry.reset();
        m_http.reset();
        m_server.reset();
    }

    void setReplaceRemove()
    {
        QSignalSpy changed(m_registry.get(), &ProviderRegistry::changed);
        QVERIFY(m_registry->backend(u"one"_s));
        QVERIFY(m_registry->hasKey(u"one"_s));
        QVERIFY(!m_registry->backend(u"two"_s));
        ProviderConfig off = config(u"one"_s);
        off.enabled = false;
        m_registry->set(off, {});
        QCOMPARE(m_registry->configs().size(), 1);
        QVERIFY(!m_registry->backend(u"one"_s));
        QVERIFY(!m_registry->hasKey(u"one"_s));
        m_registry->remove(u"one"_s);
        m_registry->remove(u"one"_s);
        QVERIFY(m_registry->configs().isEmpty());
        QVERIFY(!m_registry->config(u"one"_s));
        QCOMPARE(changed.count(), 2);
    }

    void refreshDescribesTheList()
    {
        m_server->setModels({u"qwen/qwen3-coder"_s, u"acme/unheard-of"_s});
        QSignalSpy listed(m_registry.get(), &ProviderRegistry::modelsChanged);
        const Outcome<QVector<ModelInfo>> models = await(m_registry->refresh(u"one"_s));
        QVERIFY(models);
        QCOMPARE(listed.count(), 1);
        QCOMPARE(models->at(0).catalogId, u"qwen/qwen3-coder"_s);
        QCOMPARE(m_registry->models().size(), 1);
        QCOMPARE(m_registry->models()[0].models, *models);
        QVERIFY(m_registry->find({u"one"_s, u"acme/unheard-of"_s}));
        QVERIFY(!m_registry->find({u"one"_s, u"acme/other"_s}));
        QVERIFY(!m_registry->find({u"two"_s, u"acme/unheard-of"_s}));
    }

    void failedRefreshKeepsTheLastList()
    {
        QVERIFY(await(m_registry->refresh(u"one"_s)));
        m_server->setModelsHandler([](const LlmRequest &) { return LlmReply::error(401, u"no"_s); });
        QSignalSpy failed(m_registry.get(), &ProviderRegistry::listFailed);
        QVERIFY(!await(m_registry->refresh(u"one"_s)));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][1].value<Error>().kind, ErrorKind::WrongKey);
        QCOMPARE(m_registry->models().size(), 1);
        QCOMPARE(await(m_registry->refresh(u"nobody"_s)).error().kind, ErrorKind::NoProvider);
    }

    void goneWhileRefreshing()
    {
        m_server->setModelsHandler([](const LlmRequest &) {
            return LlmReply::models({u"late"_s}).after(std::chrono::milliseconds(50));
        });
        QSignalSpy listed(m_registry.get(), &ProviderRegistry::modelsChanged);
        const Running<Outcome<QVector<ModelInfo>>> removed(m_registry->refresh(u"one"_s));
        m_registry->remove(u"one"_s);
        QVERIFY(removed.wait());
        QVERIFY(removed.value());
        QCOMPARE(listed.count(), 0);
        m_registry->set(config(u"one"_s), {});
        const Running<Outcome<QVector<ModelInfo>>> orphan(m_registry->refresh(u"one"_s));
        m_registry.reset();
        QVERIFY(orphan.wait());
        QVERIFY(orphan.value());
    }

    void newKeyKeepsTheListNewAddressDoesNot()
    {
        QVERIFY(await(m_registry->refresh(u"one"_s)));
        m_registry->set(config(u"one"_s), u"other"_s);
        QCOMPARE(m_registry->models().size(), 1);
        ProviderConfig moved = config(u"one"_s);
        moved.baseUrl = QUrl(u"http://127.0.0.1:9/v1"_s);
        m_registry->set(moved, u"other"_s);
        QVERIFY(m_registry->models().isEmpty());
    }

    void names()
    {
        m_registry->set(config(u"two"_s), {});
        ModelInfo coder, own;
        coder.id = u"qwen/qwen3-coder"_s;
        own.id = u"acme/unheard-of"_s;
        m_registry->setModels(u"one"_s, {coder, own});
        const QString plain = m_registry->displayName({u"one"_s, coder.id});
        QCOMPARE(plain, m_catalog.find(coder.id)->name);
        m_registry->setModels(u"two"_s, {coder});
        QCOMPARE(m_registry->displayName({u"one"_s, coder.id}), plain + u" (Provider one)"_s);
        QCOMPARE(m_registry->displayName({u"two"_s, coder.id}), plain + u" (Provider two)"_s);
        QVERIFY(!m_registry->displayName({u"one"_s, own.id}).isEmpty());
        QCOMPARE(m_registry->displayName({u"gone"_s, u"acme/lost"_s}), u"lost"_s);
    }

    void timeoutsReachTheBackends()
    {
        Timeouts timeouts;
        timeouts.firstToken = std::chrono::milliseconds(80);
        m_registry->setTimeouts(timeouts);
        m_server->setHandler([](const LlmRequest &) { return LlmReply::never(); });
        const BackendRun done = run(*m_registry->backend(u"one"_s), askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().kind, ErrorKind::Timeout);
    }

private:
    ProviderConfig config(const QString &id) const
    {
        ProviderConfig config;
        config.id = id;
        config.name = u"Provider "_s + id;
        config.baseUrl = m_server->baseUrl();
        return config;
    }

    Catalog m_catalog;
    std::unique_ptr<LlmServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProviderRegistry> m_registry;
};

QTEST_GUILESS_MAIN(ProviderRegistryTest)
#include "tst_provider_registry.moc"
