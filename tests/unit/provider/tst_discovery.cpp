#include "app/provider/discovery.h"

#include "app/net/http_client.h"
#include "tests/support/await.h"
#include "tests/support/llm_server.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

class DiscoveryTest : public QObject
{
    Q_OBJECT
private slots:
    void presets()
    {
        const QVector<ProviderConfig> presets = providerPresets();
        QCOMPARE(presets.size(), 8);
        for (const ProviderConfig &preset : presets) {
            QCOMPARE(providerFromJson(toJson(preset)), preset);
            QVERIFY(!preset.name.isEmpty());
            const bool local = preset.baseUrl.host() == "127.0.0.1"_L1;
            QCOMPARE(preset.needsKey, !local);
            QVERIFY(preset.id == "custom"_L1 ? preset.baseUrl.isEmpty()
                                             : local || preset.baseUrl.scheme() == "https"_L1);
        }
        QCOMPARE(presets.constLast().id, u"custom"_s);
    }

    void keysGoWhereTheyBelong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("openRouterKey");
        QTest::addColumn<QStringList>("found"); // "id key url"
        const QString openAi = u"https://api.openai.com/v1"_s;
        const QString mine = u"https://llm.example.org/v1"_s;
        QTest::newRow("nothing") << QString() << QString() << QString() << QStringList();
        QTest::newRow("OpenAI") << u"k"_s << QString() << QString() << QStringList{u"openai k "_s + openAi};
        QTest::newRow("OpenAI by name")
            << u"k"_s << openAi + u"/"_s << QString() << QStringList{u"openai k "_s + openAi};
        QTest::newRow("own address") << u"k"_s << mine << QString() << QStringList{u"environment k "_s + mine};
        QTest::newRow("own address, slash")
            << u"k"_s << mine + u"/"_s << QString() << QStringList{u"environment k "_s + mine};
        QTest::newRow("address without key")
            << QString() << mine << QString() << QStringList{u"environment  "_s + mine};
        QTest::newRow("no address at all") << u"k"_s << u"nonsense"_s << QString() << QStringList();
        QTest::newRow("not the web") << u"k"_s << u"file:///etc/passwd"_s << QString() << QStringList();
        QTest::newRow("OpenRouter") << QString() << QString() << u"r"_s
                                    << QStringList{u"openrouter r https://openrouter.ai/api/v1"_s};
        QTest::newRow("all") << u"k"_s << mine << u"r"_s
                             << QStringList{u"environment k "_s + mine,
                                            u"openrouter r https://openrouter.ai/api/v1"_s};
    }

    void keysGoWhereTheyBelong()
    {
        QFETCH(QString, key);
        QFETCH(QString, address);
        QFETCH(QString, openRouterKey);
        QFETCH(QStringList, found);
        QProcessEnvironment environment;
        environment.insert(u"OPENAI_API_KEY"_s, key);
        environment.insert(u"OPENAI_BASE_URL"_s, address);
        environment.insert(u"OPENROUTER_API_KEY"_s, openRouterKey);
        environment.insert(u"ANTHROPIC_API_KEY"_s, u"not ours"_s);
        QStringList seen;
        for (const EnvironmentProvider &provider : fromEnvironment(environment)) {
            seen << provider.config.id + u" "_s + provider.key + u" "_s + provider.config.baseUrl.toString();
            QCOMPARE(provider.config.needsKey, !provider.key.isEmpty());
        }
        QCOMPARE(seen, found);
    }

    void probesFindWhatAnswers()
    {
        LlmServer good, page, silent;
        quint16 closed = 0;
        {
            const LlmServer gone;
            closed = gone.port();
        }
        page.setAnyHandler([](const LlmRequest &) { return LlmReply::html("<html>"); });
        silent.setAnyHandler([](const LlmRequest &) { return LlmReply::never(); });
        HttpClient http;
        const QVector<LocalServer> servers{{u"page"_s, u"Page"_s, page.port()},
                                           {u"silent"_s, u"Silent"_s, silent.port()},
                                           {u"closed"_s, u"Closed"_s, closed},
                                           {u"good"_s, u"Good"_s, good.port()}};
        QElapsedTimer timer;
        timer.start();
        const QVector<ProviderConfig> found = await(probeLocal(http, servers));
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].id, u"good"_s);
        QCOMPARE(found[0].name, u"Good"_s);
        QCOMPARE(found[0].baseUrl, good.baseUrl());
        QVERIFY(!found[0].needsKey);
        QVERIFY(!good.requests().constFirst().headers.contains("authorization"));
    }
};

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_discovery.moc"
