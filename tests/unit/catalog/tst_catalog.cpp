#include "app/catalog/catalog.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class CatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Outcome<Catalog> loaded = Catalog::load();
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalog = *loaded;
    }

    void tenModelsAndTwoReferences()
    {
        int models = 0, references = 0;
        for (const CatalogEntry &entry : m_catalog.entries())
            ++(entry.reference ? references : models);
        QCOMPARE(models, 10);
        QCOMPARE(references, 2);
    }

    void figuresCarryTheirSource()
    {
        for (const CatalogEntry &entry : m_catalog.entries()) {
            for (const Score &score : entry.scores)
                QVERIFY2(!score.source.isEmpty(), qPrintable(entry.id));
            QVERIFY2(!entry.pace || !entry.pace->source.isEmpty(), qPrintable(entry.id));
            QVERIFY2(entry.pace || entry.embeddings, qPrintable(entry.id));
            QVERIFY2(!entry.facts.price.output, "no output price is published");
            QCOMPARE(entry.facts.chats, !entry.embeddings);
        }
        QVERIFY(m_catalog.find(u"qwen/qwen3-coder"_s)->pace->assumed);
        QVERIFY(!m_catalog.find(u"moonshotai/kimi-k2-5"_s)->pace->assumed);
        QCOMPARE(m_catalog.find(u"moonshotai/kimi-k2-5"_s)->pace->tokensPerSecond, 334.0);
        QVERIFY(m_catalog.find(u"deepseek/deepseek-reasoner"_s)->pace->source.contains("undated"_L1));
        QVERIFY(!m_catalog.find(u"unheard/of"_s));
    }

    void recognises_data()
    {
        QTest::addColumn<QString>("spelling");
        QTest::addColumn<QString>("name"); // empty: none of ours
        const std::pair<const char *, const char *> rows[] = {
            {"kimi-k2.5", "Kimi K2.5"},
            {"moonshotai/kimi-k2.5", "Kimi K2.5"},
            {"moonshotai/Kimi-K2.5", "Kimi K2.5"},
            {"kimi-k2", ""},
            {"kimi-k2-thinking", ""},
            {"llama3.1:8b", "Llama 3.1 8B"},
            {"llama3.1:latest", "Llama 3.1 8B"},
            {"llama3.1:8b-instruct-q4_k_m", "Llama 3.1 8B"},
            {"Meta-Llama-3.1-8B-Instruct", "Llama 3.1 8B"},
            {"meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo", "Llama 3.1 8B"},
            {"llama-3.1-8b-instant", "Llama 3.1 8B"},
            {"accounts/fireworks/models/llama-v3p1-8b-instruct", "Llama 3.1 8B"},
            {"meta.llama3-1-8b-instruct-v1:0", "Llama 3.1 8B"},
            {"llama3.1:70b", ""},
            {"llama-3.3-70b-versatile", ""},
            {"llama3.2:3b", ""},
            {"deepseek-chat", "DeepSeek V3.2"},
            {"deepseek-v3.2", "DeepSeek V3.2"},
            {"deepseek/deepseek-v3.2-exp", "DeepSeek V3.2"},
            {"deepseek-ai/DeepSeek-V3-0324", "DeepSeek V3.2"},
            {"deepseek-reasoner", "DeepSeek R1"},
            {"deepseek/deepseek-r1", "DeepSeek R1"},
            {"deepseek-ai/DeepSeek-R1-0528", "DeepSeek R1"},
            {"deepseek/deepseek-r1:free", "DeepSeek R1"},
            {"deepseek-r1:671b", "DeepSeek R1"},
            {"deepseek-r1:14b", ""},
            {"deepseek-r1:latest", ""},
            {"deepseek-ai/DeepSeek-R1-Distill-Llama-70B", ""},
            {"qwen3-coder:30b", "Qwen3 Coder"},
            {"qwen/qwen3-coder:free", "Qwen3 Coder"},
            {"Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8", "Qwen3 Coder"},
            {"qwen3-coder-plus", "Qwen3 Coder"},
            {"qwen2.5-coder:7b", ""},
            {"glm-4.7-flash", "GLM 4.7 Flash"},
            {"glm-4.7", ""},
            {"minimax-m2.5", "MiniMax M2.5"},
            {"MiniMaxAI/MiniMax-M2.5", "MiniMax M2.5"},
            {"minimax-m2", ""},
            {"llama-4-scout-17b-16e-instruct", "Llama 4 Scout"},
            {"meta-llama/Llama-4-Scout-17B-16E-Instruct", "Llama 4 Scout"},
            {"llama-4-maverick", ""},
            {"qwen3-235b-a22b-2507", "Qwen3 235B"},
            {"Qwen/Qwen3-235B-A22B-Instruct-2507", "Qwen3 235B"},
            {"qwen3:235b", "Qwen3 235B"},
            {"qwen3-235b-a22b-thinking-2507", ""},
            {"bge-large-en-v1.5", "BGE Large"},
            {"bge-large:335m", ""},
            {"bge-m3", ""},
            {"gpt-5.4", "GPT-5.4"},
            {"gpt-5.4-mini", ""},
            {"claude-opus-4-6", "Claude Opus 4.6"},
            {"my-kimi-k2.5-finetune", ""},
        };
        for (const auto &[spelling, name] : rows)
            QTest::newRow(spelling) << QString::fromLatin1(spelling) << QString::fromLatin1(name);
    }

    void recognises()
    {
        QFETCH(QString, spelling);
        const CatalogEntry *entry = m_catalog.recognise(spelling);
        QTEST(entry ? entry->name : QString(), "name");
    }

    void describes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("chats");
        QTest::addColumn<bool>("vision");
        QTest::addColumn<bool>("reasoning");
        QTest::addColumn<double>("billions"); // 0: unknown
        const auto row = [](const char *id, const char *name, bool chats, bool vision, bool reasoning,
                            double size) {
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(name) << chats << vision
                              << reasoning << size;
        };
        row("qwen/qwen3-coder", "Qwen3 Coder", true, false, false, 0);
        row("qwen3-coder:30b", "Qwen3 Coder", true, false, false, 30);
        row("meta-llama/llama-4-scout-17b-16e-instruct", "Llama 4 Scout", true, true, false, 109);
        row("deepseek-reasoner", "DeepSeek R1", true, false, true, 0);
        row("deepseek-r1:14b", "Deepseek R1 14B", true, false, true, 14);
        row("qwen2.5-coder:7b", "Qwen2.5 Coder 7B", true, false, false, 7);
        row("qwen2.5vl:7b", "Qwen2.5vl 7B", true, true, false, 7);
        row("qwen/qwen3-vl-30b-a3b-instruct", "Qwen3 VL 30B A3b Instruct", true, true, false, 30);
        row("llava:13b", "Llava 13B", true, true, false, 13);
        row("mixtral:8x7b", "Mixtral 8X7B", true, false, false, 56);
        row("smollm2:135m", "Smollm2 135M", true, false, false, 0.135);
        row("qwq:32b", "Qwq 32B", true, false, true, 32);
        row("gpt-4o-mini", "GPT 4o Mini", true, true, false, 0);
        row("gpt-4.1", "GPT 4.1", true, true, false, 0);
        row("o3", "o3", true, true, true, 0);
        row("o3-mini", "o3 Mini", true, false, true, 0);
        row("o4-mini", "o4 Mini", true, true, true, 0);
        row("gpt-4o-realtime-preview", "GPT 4o Realtime Preview", false, false, false, 0);
        row("text-embedding-3-large", "Text Embedding 3 Large", false, false, false, 0);
        row("nomic-embed-text:latest", "Nomic Embed Text", false, false, false, 0);
        row("baai/bge-m3", "BGE m3", false, false, false, 0);
        row("baai/bge-large-en-v1.5", "BGE Large", false, false, false, 0);
        row("cohere/rerank-v3.5", "Rerank V3.5", false, false, false, 0);
        row("whisper-1", "Whisper 1", false, false, false, 0);
        row("tts-1-hd", "TTS 1 hd", false, false, false, 0);
        row("gpt-4o-mini-tts", "GPT 4o Mini TTS", false, false, false, 0);
        row("dall-e-3", "Dall e 3", false, false, false, 0);
        row("gpt-image-1", "GPT Image 1", false, false, false, 0);
        row("omni-moderation-latest", "Omni Moderation Latest", false, false, false, 0);
    }

    void describes()
    {
        ModelInfo model;
        QFETCH(QString, id);
        model.id = id;
        m_catalog.describe(model);
        QTEST(model.name, "name");
        QTEST(model.chats, "chats");
        QTEST(model.abilities.vision.value_or(false), "vision");
        QTEST(model.abilities.reasoning.value_or(false), "reasoning");
        QTEST(model.billions.value_or(0), "billions");
    }

    void describingKeepsWhatTheListStated()
    {
        ModelInfo model;
        model.id = u"vendor/llava-vision-7b"_s;
        model.name = u"Our Llava"_s;
        model.billions = 7.2;
        model.abilities.vision = false;
        model.chats = false;
        m_catalog.describe(model);
        QCOMPARE(model.name, u"Our Llava"_s);
        QCOMPARE(model.billions, 7.2);
        QCOMPARE(model.abilities.vision, false);
        QVERIFY(!model.chats);
        QVERIFY(model.catalogId.isEmpty());
        QVERIFY(!model.price.input);
    }
private:
    Catalog m_catalog;
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
