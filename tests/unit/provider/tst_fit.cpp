#include "app/provider/fit.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

ProviderModels listOf(const QString &provider, const QStringList &ids)
{
    ProviderModels list{provider, provider, {}};
    for (const QString &id : ids) {
        ModelInfo model;
        model.id = id;
        list.models.append(model);
    }
    return list;
}

RouteTable preset(const QString &id)
{
    for (const RoutePreset &candidate : routePresets()) {
        if (candidate.id == id)
            return candidate.table;
    }
    return {};
}

const QStringList openAi{u"gpt-4"_s,
                         u"gpt-3.5-turbo"_s,
                         u"gpt-4o-mini-2024-07-18"_s,
                         u"gpt-4o-mini"_s,
                         u"dall-e-3"_s,
                         u"gpt-4o"_s,
                         u"o4-mini"_s,
                         u"o3"_s,
                         u"text-embedding-3-large"_s,
                         u"whisper-1"_s,
                         u"gpt-4.1-2025-04-14"_s,
                         u"gpt-4.1"_s,
                         u"tts-1"_s,
                         u"gpt-4o-audio-preview"_s,
                         u"omni-moderation-latest"_s,
                         u"gpt-image-1"_s,
                         u"gpt-4o-search-preview"_s,
                         u"davinci-002"_s};
const QStringList ollama{u"nomic-embed-text:latest"_s, u"llava:7b"_s, u"qwen2.5-coder:7b"_s, u"llama3.2:3b"_s,
                         u"deepseek-r1:8b"_s};

} // namespace

class FitTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Outcome<Catalog> loaded = Catalog::load();
        QVERIFY(loaded);
        m_catalog = *loaded;
    }

    void presetsAreWhole()
    {
        const QVector<RoutePreset> presets = routePresets();
        const QStringList ids{u"five"_s, u"two-tiers"_s, u"support"_s, u"one"_s, u"local"_s};
        QCOMPARE(presets.size(), ids.size());
        for (int i = 0; i < ids.size(); ++i) {
            const RoutePreset &preset = presets[i];
            QCOMPARE(preset.id, ids[i]);
            QCOMPARE(preset.table.preset, ids[i]);
            QVERIFY(!preset.name.isEmpty() && !preset.description.isEmpty());
            QVERIFY(validate(preset.table));
            QVERIFY(preset.table.find(category::vision)->kind == RouteKind::Rule);
            QVERIFY(preset.table.find(category::longContext)->kind == RouteKind::Rule);
            for (const Route &route : preset.table.routes) {
                QVERIFY(!route.description.isEmpty() && !route.description.contains(u'\n'));
                QCOMPARE(route.target.model.isEmpty(), preset.id == "local"_L1);
                QVERIFY(route.target.model.isEmpty() || m_catalog.find(route.target.model));
            }
        }
    }

    void exactIds()
    {
        QStringList ids;
        for (const CatalogEntry &entry : m_catalog.entries())
            ids.append(entry.id);
        const RouteTable fitted = fitRouteTable(preset(u"five"_s), {listOf(u"demo"_s, ids)}, m_catalog);
        for (const Route &route : fitted.routes) {
            QCOMPARE(route.target.provider, u"demo"_s);
            QCOMPARE(route.target.model, preset(u"five"_s).find(route.category)->target.model);
            QVERIFY(route.fit == Fit::AsWanted && route.fitNote.isEmpty());
        }
        QCOMPARE(fitted.router, (Target{u"demo"_s, u"meta-llama/llama-3.1-8b-instruct"_s}));
    }

    void fits_data()
    {
        QTest::addColumn<QString>("presetId");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("fit");
        QTest::addColumn<QString>("note"); // a part of it
        const auto row = [](const char *name, const QStringList &ids, QLatin1StringView category,
                            const char *model, Fit fit, const char *note, const char *presetId = "five") {
            QTest::newRow(name) << QString::fromLatin1(presetId) << ids << QString(category)
                                << QString::fromLatin1(model) << int(fit) << QString::fromLatin1(note);
        };
        const QStringList spelled{u"kimi-k2.5"_s, u"deepseek-chat"_s, u"llama-3.1-8b-instant"_s,
                                  u"qwen3-coder:free-tier"_s, u"qwen3-coder:30b"_s};
        row("spelling: agent", spelled, category::agent, "kimi-k2.5", Fit::AsWanted, "");
        row("spelling: general", spelled, category::general, "deepseek-chat", Fit::AsWanted, "");
        row("spelling: simple", spelled, category::simple, "llama-3.1-8b-instant", Fit::AsWanted, "");
        row("spelling: code", spelled, category::code, "qwen3-coder:30b", Fit::AsWanted, "");
        row("openai: simple", openAi, category::simple, "gpt-4o-mini", Fit::Proposed, "smallest");
        row("openai: general", openAi, category::general, "gpt-4.1", Fit::Proposed, "strongest");
        row("openai: reasoning", openAi, category::reasoning, "o3", Fit::Proposed, "made for reasoning");
        row("openai: code", openAi, category::code, "gpt-4.1", Fit::Proposed, "strongest");
        row("openai: agent", openAi, category::agent, "gpt-4.1", Fit::Proposed, "can call tools");
        row("openai: vision", openAi, category::vision, "gpt-4.1", Fit::Proposed, "can see images");
        row("ollama: simple", ollama, category::simple, "llama3.2:3b", Fit::Proposed, "smallest");
        row("ollama: general", ollama, category::general, "llama3.2:3b", Fit::Proposed, "strongest");
        row("ollama: reasoning", ollama, category::reasoning, "deepseek-r1:8b", Fit::Proposed, "reasoning");
        row("ollama: code", ollama, category::code, "qwen2.5-coder:7b", Fit::Proposed,
            "qwen2.5-coder:7b: made for code");
        row("ollama: vision", ollama, category::vision, "llava:7b", Fit::Proposed, "images");
        row("ollama: long context", ollama, category::longContext, "minimax/minimax-m2.5", Fit::Unfilled,
            "100");
        row("local: code", ollama, category::code, "qwen2.5-coder:7b", Fit::Proposed, "code", "local");
        row("local: general", ollama, category::general, "llama3.2:3b", Fit::Proposed, "strongest", "local");
        row("local: long context", ollama, category::longContext, "", Fit::Unfilled, "room", "local");
        row("two sizes: simple", {u"qwen3:32b"_s, u"qwen3:1.7b"_s}, category::simple, "qwen3:1.7b",
            Fit::Proposed, "");
        row("two sizes: general", {u"qwen3:1.7b"_s, u"qwen3:32b"_s}, category::general, "qwen3:32b",
            Fit::Proposed, "");
        row("no eyes", {u"llama3.2:3b"_s}, category::vision, "meta-llama/llama-4-scout", Fit::Unfilled,
            "see images");
        for (const QLatin1StringView name :
             {category::simple, category::general, category::reasoning, category::code, category::agent}) {
            row(qPrintable(u"single: "_s + name), {u"tinyllama"_s, u"bge-m3"_s}, name, "tinyllama",
                Fit::Proposed, ":");
            row(qPrintable(u"embeddings alone: "_s + name), {u"bge-m3"_s}, name,
                qPrintable(preset(u"five"_s).find(name)->target.model), Fit::Unfilled, "chat model");
        }
    }

    void fits()
    {
        QFETCH(QString, presetId);
        QFETCH(QStringList, ids);
        QFETCH(QString, category);
        QFETCH(int, fit);
        QFETCH(QString, note);
        const RouteTable fitted = fitRouteTable(preset(presetId), {listOf(u"p"_s, ids)}, m_catalog);
        const Route *route = fitted.find(category);
        QVERIFY(route);
        QTEST(route->target.model, "model");
        QCOMPARE(int(route->fit), fit);
        QVERIFY2(route->fitNote.contains(note), qPrintable(route->fitNote));
        QCOMPARE(route->target.isValid(), route->fit != Fit::Unfilled);
        QCOMPARE(route->fitNote.isEmpty(), route->fit == Fit::AsWanted);
    }

    void router_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("router");
        QTest::newRow("openai") << openAi << u"gpt-4o-mini"_s;
        QTest::newRow("ollama") << ollama << u"llama3.2:3b"_s;
        QTest::newRow("spelling") << QStringList{u"llama3.2:1b"_s, u"llama3.1:8b"_s} << u"llama3.1:8b"_s;
        QTest::newRow("haiku") << QStringList{u"claude-opus-4-1"_s, u"claude-haiku-4-5"_s}
                               << u"claude-haiku-4-5"_s;
        QTest::newRow("gemini") << QStringList{u"gemini-2.5-pro"_s, u"gemini-2.5-flash"_s}
                                << u"gemini-2.5-flash"_s;
        QTest::newRow("one") << QStringList{u"my-model"_s} << u"my-model"_s;
        QTest::newRow("none") << QStringList{u"nomic-embed-text"_s} << QString();
    }

    void router()
    {
        QFETCH(QStringList, ids);
        QTEST(fitRouteTable(preset(u"five"_s), {listOf(u"p"_s, ids)}, m_catalog).router.model, "router");
    }

    void presentTargetsStay()
    {
        RouteTable table = preset(u"five"_s);
        table.routes[0].target = {u"second"_s, u"gpt-4.1"_s};
        table.routes[0].fitNote = u"by hand"_s;
        table.router = {u"second"_s, u"gpt-4o"_s};
        const QVector<ProviderModels> lists{listOf(u"first"_s, openAi), listOf(u"second"_s, openAi)};
        const RouteTable fitted = fitRouteTable(table, lists, m_catalog);
        QCOMPARE(fitted.routes[0], table.routes[0]);
        QCOMPARE(fitted.router, table.router);
    }

    void firstListWins()
    {
        const QVector<ProviderModels> lists{listOf(u"a"_s, {u"llama3.2:3b"_s}),
                                            listOf(u"b"_s, {u"kimi-k2.5:free"_s, u"kimi-k2.5"_s}),
                                            listOf(u"c"_s, {u"moonshotai/kimi-k2.5"_s})};
        const RouteTable fitted = fitRouteTable(preset(u"five"_s), lists, m_catalog);
        QCOMPARE(fitted.find(category::agent)->target, (Target{u"b"_s, u"kimi-k2.5"_s}));
    }

    void goneProviderGivesWayToAnother()
    {
        RouteTable table = preset(u"five"_s);
        table.routes[3].target = {u"gone"_s, u"qwen/qwen3-coder"_s};
        const RouteTable fitted = fitRouteTable(table, {listOf(u"here"_s, {u"qwen3-coder:30b"_s})}, m_catalog);
        QCOMPARE(fitted.routes[3].target, (Target{u"here"_s, u"qwen3-coder:30b"_s}));
        QVERIFY(fitted.routes[3].fit == Fit::AsWanted);
    }

    void fallbacksWithoutProviderAreDropped()
    {
        RouteTable table = preset(u"five"_s);
        table.routes[0].fallbacks = {
            {{}, u"moonshotai/kimi-k2-5"_s}, {{}, u"x/unknown"_s}, {{}, u"meta-llama/llama-3.1-8b-instruct"_s}};
        const RouteTable fitted =
            fitRouteTable(table, {listOf(u"p"_s, {u"kimi-k2.5"_s, u"llama3.1:8b"_s})}, m_catalog);
        QCOMPARE(fitted.routes[0].fallbacks, (QVector<Target>{{u"p"_s, u"kimi-k2.5"_s}}));
    }

    void statedContextMakesALongRoute()
    {
        ProviderModels list = listOf(u"p"_s, {u"small:3b"_s, u"wide:3b"_s});
        list.models[0].contextTokens = 8'192;
        list.models[1].contextTokens = 1'000'000;
        const RouteTable fitted = fitRouteTable(preset(u"five"_s), {list}, m_catalog);
        QCOMPARE(fitted.find(category::longContext)->target.model, u"wide:3b"_s);
    }

    void ownCategoryFollowsItsModelsKind()
    {
        RouteTable table = preset(u"five"_s);
        Route queries;
        queries.category = u"queries"_s;
        queries.target.model = u"vendor/sqlcoder-15b"_s;
        table.routes.append(queries);
        const RouteTable fitted = fitRouteTable(table, {listOf(u"p"_s, ollama)}, m_catalog);
        QCOMPARE(fitted.find(u"queries"_s)->target.model, u"qwen2.5-coder:7b"_s);
    }

private:
    Catalog m_catalog;
};

QTEST_GUILESS_MAIN(FitTest)
#include "tst_fit.moc"
