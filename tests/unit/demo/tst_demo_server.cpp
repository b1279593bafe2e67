#include "app/demo/demo_server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString quick = u"meta-llama/llama-3.1-8b-instruct"_s, coder = u"qwen/qwen3-coder"_s,
              thinker = u"deepseek/deepseek-reasoner"_s;
const QString routerPrompt =
    u"Name the category.\n- simple: greetings\n- general: all else\n- code: programs\n"_s;

QJsonObject message(const QString &role, const QString &text)
{
    return {{u"role"_s, role}, {u"content"_s, text}};
}

QJsonObject chat(const QString &model, const QString &text, bool stream = true)
{
    return {{u"model"_s, model},
            {u"messages"_s, QJsonArray{message(u"user"_s, text)}},
            {u"stream"_s, stream},
            {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}};
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

struct Streamed {
    QString reasoning, answer, finishReason;
    int pieces = 0;
    QJsonObject usage;
    bool done = false;
};

Streamed readStream(const QByteArray &body)
{
    Streamed streamed;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.startsWith("data: "))
            continue;
        streamed.done = line == "data: [DONE]";
        const QJsonObject chunk = QJsonDocument::fromJson(line.mid(6)).object();
        const QJsonValue choice = chunk[u"choices"][0];
        const QJsonValue delta = choice[u"delta"];
        streamed.answer += delta[u"content"].toString();
        streamed.reasoning += delta[u"reasoning_content"].toString();
        streamed.pieces += delta[u"content"].isString() || delta[u"reasoning_content"].isString();
        if (choice[u"finish_reason"].isString())
            streamed.finishReason = choice[u"finish_reason"].toString();
        if (chunk.contains("usage"_L1))
            streamed.usage = chunk[u"usage"].toObject();
    }
    return streamed;
}

} // namespace

class DemoServerTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Outcome<Catalog> loaded = Catalog::load();
        QVERIFY(loaded);
        m_catalog = *loaded;
    }

    void init()
    {
        m_server = std::make_unique<DemoServer>(m_catalog);
        const Outcome<QUrl> started = m_server->start();
        QVERIFY(started);
        m_base = *started;
        m_server->setSpeed(1000);
    }

    void listsTheTenModels()
    {
        const auto reply = get(u"/models"_s);
        QCOMPARE(reply->rawHeader("X-Switchyard-Simulated"), "1"_ba);
        QHash<QString, QJsonObject> models;
        for (const QJsonValue &model : QJsonDocument::fromJson(reply->readAll())[u"data"].toArray())
            models[model[u"id"].toString()] = model.toObject();
        QCOMPARE(models.size(), 10);
        QVERIFY(models.contains(u"baai/bge-large-en-v1.5"_s));
        QVERIFY(!models.contains(u"openai/gpt-5.4"_s));
        QCOMPARE(models[quick][u"pricing"][u"prompt"].toString().toDouble(), 0.02e-6);
        QVERIFY(!models[quick][u"pricing"].toObject().contains("completion"_L1));
        QVERIFY(!models[coder].contains("pricing"_L1) && !models[coder].contains("context_length"_L1));
    }

    void streamsWithUsage()
    {
        const auto reply = post(chat(coder, u"sort a list of names"_s));
        QCOMPARE(reply->rawHeader("X-Switchyard-Simulated"), "1"_ba);
        QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"text/event-stream"_s);
        const Streamed streamed = readStream(reply->readAll());
        QVERIFY(streamed.done);
        QCOMPARE(streamed.finishReason, u"stop"_s);
        QCOMPARE(streamed.usage[u"completion_tokens"].toInt(), streamed.pieces);
        QVERIFY(streamed.usage[u"prompt_tokens"].toInt() > 4);
        QVERIFY2(streamed.answer.contains("imulated"_L1), qPrintable(streamed.answer));
        QVERIFY2(streamed.answer.contains("```python\n"_L1), qPrintable(streamed.answer));
    }

    void usageOnlyWhenAsked()
    {
        QJsonObject request = chat(quick, u"hi"_s);
        request.remove(u"stream_options"_s);
        QVERIFY(readStream(post(request)->readAll()).usage.isEmpty());
    }

    void thinksBeforeItAnswers()
    {
        const Streamed streamed = readStream(post(chat(thinker, u"Is 91 prime? [[tokens=60]]"_s))->readAll());
        QVERIFY(!streamed.reasoning.isEmpty() && !streamed.answer.isEmpty());
        QCOMPARE(streamed.pieces, 60);
        const int thought = streamed.usage[u"completion_tokens_details"][u"reasoning_tokens"].toInt();
        QVERIFY(thought > 0 && thought < 60);
    }

    void wholeReply()
    {
        const auto reply = post(chat(quick, u"[[tokens=30]] hello"_s, false));
        const QJsonObject json = QJsonDocument::fromJson(reply->readAll()).object();
        QCOMPARE(json[u"usage"][u"completion_tokens"].toInt(), 30);
        QCOMPARE(json[u"model"].toString(), quick);
        QVERIFY(!json[u"choices"][0][u"message"][u"content"].toString().isEmpty());
    }

    void limitCuts()
    {
        QJsonObject request = chat(coder, u"[[tokens=50]]"_s);
        request[u"max_tokens"_s] = 7;
        const Streamed streamed = readStream(post(request)->readAll());
        QCOMPARE(streamed.pieces, 7);
        QCOMPARE(streamed.finishReason, u"length"_s);
    }

    void keepsThePace()
    {
        QElapsedTimer clock;
        clock.start();
        const auto reply = post(chat(thinker, u"[[tokens=100]]"_s), u"speed=20"_s);
        const double expected = (2.0 + 100 / 30.0) / 20 * 1000;
        QCOMPARE(readStream(reply->readAll()).pieces, 100);
        QVERIFY2(clock.elapsed() > expected * 0.8, qPrintable(QString::number(clock.elapsed())));
        QVERIFY2(clock.elapsed() < expected * 2, qPrintable(QString::number(clock.elapsed())));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("unknown model") << bytesOf(chat(u"no/such"_s, u"hi"_s)) << 404;
        QTest::newRow("reference") << bytesOf(chat(u"openai/gpt-5.4"_s, u"hi"_s)) << 404;
        QTest::newRow("embeddings") << bytesOf(chat(u"baai/bge-large-en-v1.5"_s, u"hi"_s)) << 400;
        QTest::newRow("half a JSON") << "{\"model\":"_ba << 400;
        QTest::newRow("an array") << "[]"_ba << 400;
        QTest::newRow("no messages") << bytesOf({{u"model"_s, quick}}) << 400;
    }

    void refuses()
    {
        QFETCH(QByteArray, body);
        const auto reply = postBytes(body, {});
        QTEST(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), "status");
        QCOMPARE(reply->rawHeader("X-Switchyard-Simulated"), "1"_ba);
        QVERIFY(!QJsonDocument::fromJson(reply->readAll())[u"error"][u"message"].toString().isEmpty());
    }

    void unknownPath()
    {
        QCOMPARE(get(u"/nothing"_s)->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
    }

    void routes()
    {
        QJsonObject request = chat(quick, u"write a python function that reverses a list"_s, false);
        request[u"messages"_s] = QJsonArray{message(u"system"_s, routerPrompt), request[u"messages"][0]};
        request[u"temperature"_s] = 0;
        request[u"max_tokens"_s] = 10;
        const auto reply = post(request);
        const QJsonDocument json = QJsonDocument::fromJson(reply->readAll());
        QCOMPARE(json[u"choices"][0][u"message"][u"content"].toString(), u"code"_s);
        QCOMPARE(json[u"choices"][0][u"finish_reason"].toString(), u"stop"_s);
    }

    void readsAnyCutAndSeveralRequests()
    {
        QTcpSocket socket;
        socket.connectToHost(m_base.host(), quint16(m_base.port()));
        QVERIFY(socket.waitForConnected());
        QByteArray answers;
        const QByteArray bytes =
            "GET /v1/models HTTP/1.1\r\nHost: x\r\n\r\n"_ba + rawPost(chat(quick, u"hi"_s, false));
        for (const char byte : bytes) {
            socket.write(&byte, 1);
            socket.flush();
        }
        const auto both = [&] {
            answers += socket.readAll();
            return answers.count("HTTP/1.1 200 OK") == 2 && answers.contains("\"chat.completion\"");
        };
        QTRY_VERIFY(both());
    }

    void nonsenseGetsAnAnswerAndTheDoor()
    {
        QTcpSocket socket;
        socket.connectToHost(m_base.host(), quint16(m_base.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("what is this\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 400"));
    }

    void twentyAtOnce()
    {
        m_server->setSpeed(10);
        QElapsedTimer clock;
        clock.start();
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 20; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(m_base.host(), quint16(m_base.port()));
            sockets.back()->write(rawPost(chat(coder, u"[[tokens=100]]"_s)));
        }
        for (const auto &socket : sockets) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(readStream(socket->readAll()).pieces, 100);
        }
        const double one = (0.8 + 100 / 74.0) / 10 * 1000;
        QVERIFY2(clock.elapsed() < 5 * one, qPrintable(QString::number(clock.elapsed())));
    }

    void endsWhileStreaming()
    {
        m_server->setSpeed(1);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 5; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(m_base.host(), quint16(m_base.port()));
            sockets.back()->write(rawPost(chat(quick, u"[[tokens=100000]]"_s)));
        }
        for (const auto &socket : sockets)
            QTRY_VERIFY(socket->bytesAvailable() > 200);
        m_server.reset(); // the streams would go on for minutes
        for (const auto &socket : sockets)
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void cleanup() { m_server.reset(); }

private:
    using Reply = std::unique_ptr<QNetworkReply>;

    Reply finished(QNetworkReply *reply)
    {
        QSignalSpy spy(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            spy.wait();
        return Reply(reply);
    }

    Reply get(const QString &path)
    {
        return finished(m_network.get(QNetworkRequest(QUrl(m_base.toString() + path))));
    }

    Reply postBytes(const QByteArray &body, const QString &query)
    {
        QUrl url(m_base.toString() + u"/chat/completions"_s);
        url.setQuery(query);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return finished(m_network.post(request, body));
    }

    Reply post(const QJsonObject &json, const QString &query = {}) { return postBytes(bytesOf(json), query); }

    static QByteArray rawPost(const QJsonObject &json)
    {
        const QByteArray body = bytesOf(json);
        return "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "_ba +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    Catalog m_catalog;
    std::unique_ptr<DemoServer> m_server;
    QUrl m_base;
    QNetworkAccessManager m_network;
};

QTEST_GUILESS_MAIN(DemoServerTest)
#include "tst_demo_server.moc"
