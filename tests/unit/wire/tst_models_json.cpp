#include "app/wire/models_json.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelInfo only(const QByteArray &model)
{
    const Outcome<QVector<ModelInfo>> models = parseModels("{\"data\":[" + model + "]}");
    return models && models->size() == 1 ? models->first() : ModelInfo();
}

} // namespace

class ModelsJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void plainList()
    {
        const auto models = parseModels(R"({"object":"list","data":[{"id":"qwen/qwen3-coder","object":"model"},
                                            {"id":"gpt-x"},{"object":"model"}]})");
        QVERIFY(models);
        QCOMPARE(models->size(), 2);
        ModelInfo wanted;
        wanted.id = u"qwen/qwen3-coder"_s;
        wanted.name = u"qwen3-coder"_s;
        QVERIFY(models->first() == wanted);
    }

    void openRouter()
    {
        const ModelInfo model = only(R"({"id":"a/b","name":"A: B","context_length":131072,
            "architecture":{"input_modalities":["text","image"],"output_modalities":["text"]},
            "pricing":{"prompt":"0.0000002","completion":"0.0000008","internal_reasoning":"0","input_cache_read":"0.00000005"},
            "supported_parameters":["tools","temperature"]})");
        QCOMPARE(model.name, u"A: B"_s);
        QCOMPARE(model.contextTokens, 131072);
        QCOMPARE(model.price.input, 2e-7);
        QCOMPARE(model.price.output, 8e-7);
        QCOMPARE(model.price.cachedInput, 5e-8);
        QVERIFY(!model.price.reasoning); // charged as output
        QCOMPARE(model.abilities.vision, true);
        QCOMPARE(model.abilities.tools, true);
        QCOMPARE(model.abilities.reasoning, false);
        QVERIFY(model.chats);
    }

    void pricesThatVaryAreUnknownAndFreeIsFree()
    {
        const ModelInfo varies = only(R"({"id":"auto","pricing":{"prompt":"-1","completion":"-1"}})");
        QVERIFY(varies.price == Price());
        const ModelInfo free = only(R"({"id":"gift","pricing":{"prompt":"0","completion":0}})");
        QCOMPARE(free.price.input, 0.0);
        QCOMPARE(free.price.output, 0.0);
    }

    void llamaCpp()
    {
        const auto models = parseModels(R"({"models":[{"name":"/m/x.gguf","model":"/m/x.gguf"}],
            "data":[{"id":"/m/x.gguf","meta":{"n_ctx_train":32768,"n_params":1543714304}}]})");
        QVERIFY(models);
        QCOMPARE(models->size(), 1);
        QCOMPARE(models->first().name, u"x.gguf"_s);
        QCOMPARE(models->first().contextTokens, 32768);
        QVERIFY(qAbs(models->first().billions.value_or(0) - 1.54) < 0.01);
    }

    void lmStudio()
    {
        const ModelInfo eyes = only(R"({"id":"q","type":"vlm","max_context_length":8192,"params_string":"7B",
                                        "capabilities":["tool_use"]})");
        QCOMPARE(eyes.abilities.vision, true);
        QCOMPARE(eyes.abilities.tools, true);
        QCOMPARE(eyes.contextTokens, 8192);
        QCOMPARE(eyes.billions, 7.0);
        const ModelInfo small = only(R"({"id":"s","type":"llm","params_string":"135M"})");
        QCOMPARE(small.billions, 0.135);
        QVERIFY(!small.abilities.tools);
    }

    void bareLists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("array") << R"([{"id":"x"}])"_ba;
        QTest::newRow("strings") << R"({"data":["x"]})"_ba;
        QTest::newRow("models") << R"({"models":[{"name":"x"}]})"_ba;
        QTest::newRow("empty data beside models") << R"({"data":[],"models":[{"name":"x"}]})"_ba;
    }

    void bareLists()
    {
        QFETCH(QByteArray, body);
        const auto models = parseModels(body);
        QVERIFY(models);
        QCOMPARE(models->size(), 1);
        QCOMPARE(models->first().id, u"x"_s);
    }

    void notForChat_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::newRow("embeddings") << R"({"id":"x","type":"embeddings"})"_ba;
        QTest::newRow("image") << R"({"id":"x","type":"image"})"_ba;
        QTest::newRow("output") << R"({"id":"x","architecture":{"output_modalities":["image"]}})"_ba;
        QTest::newRow("flag") << R"({"id":"x","capabilities":{"completion_chat":false}})"_ba;
    }

    void notForChat()
    {
        QFETCH(QByteArray, model);
        QCOMPARE(only(model).id, u"x"_s);
        QVERIFY(!only(model).chats);
    }

    void emptyListIsAList()
    {
        const auto models = parseModels("{\"data\":[]}");
        QVERIFY(models);
        QVERIFY(models->isEmpty());
    }

    void notAList_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("HTML") << "<html></html>"_ba << ErrorKind::Unreadable;
        QTest::newRow("half") << R"({"data":[{"id":)"_ba << ErrorKind::Unreadable;
        QTest::newRow("other") << R"({"hello":1})"_ba << ErrorKind::Unreadable;
        QTest::newRow("empty") << ""_ba << ErrorKind::Unreadable;
        QTest::newRow("error") << R"({"error":{"message":"no","code":401}})"_ba << ErrorKind::WrongKey;
    }

    void notAList()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const auto models = parseModels(body);
        QVERIFY(!models);
        QCOMPARE(models.error().kind, kind);
    }
};

QTEST_GUILESS_MAIN(ModelsJsonTest)
#include "tst_models_json.moc"
