#include "app/net/http_client.h"

#include "tests/support/await.h"
#include "tests/support/fixtures.h"
#include "tests/support/llm_server.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QSslConfiguration serverTls()
{
    QFile key(fixture(u"tls/test-only-key.pem"_s));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("The test key is missing.");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(fixture(u"tls/test-only-cert.pem"_s)));
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    return tls;
}

QSslConfiguration trustingTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(fixture(u"tls/test-only-cert.pem"_s));
    return tls;
}

HttpRequest chatRequest(const LlmServer &server, const QByteArray &body = "{\"stream\":true}")
{
    HttpRequest request;
    request.url = QUrl(server.baseUrl().toString() + u"/chat/completions"_s);
    request.body = body;
    return request;
}

QCoro::Task<Outcome<QByteArray>> bodyOf(std::unique_ptr<HttpStream> stream)
{
    const Outcome<HttpHead> head = co_await stream->head();
    if (!head)
        co_return head.error();
    co_return co_await stream->readAll(1 << 20);
}

QCoro::Task<QByteArrayList> readsOf(std::unique_ptr<HttpStream> stream)
{
    QByteArrayList reads;
    const Outcome<HttpHead> head = co_await stream->head();
    while (head) {
        const Outcome<QByteArray> piece = co_await stream->read();
        if (!piece || piece->isEmpty())
            break;
        reads.append(*piece);
    }
    co_return reads;
}

Outcome<QByteArray> post(HttpClient &http, const HttpRequest &request)
{
    return await(bodyOf(http.post(request)));
}

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT
private slots:
    void sendsWhatWasAsked()
    {
        LlmServer server;
        HttpClient http;
        HttpRequest request = chatRequest(server, "{\"a\":\"ä\"}");
        request.key = u"sk-test"_s;
        QVERIFY(post(http, request));
        QCOMPARE(server.requests().size(), 1);
        const LlmRequest seen = server.requests().constFirst();
        QCOMPARE(seen.method, "POST"_ba);
        QCOMPARE(seen.body, "{\"a\":\"ä\"}"_ba);
        QCOMPARE(seen.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(seen.headers.value("authorization"), "Bearer sk-test"_ba);
        for (auto header = seen.headers.cbegin(); header != seen.headers.cend(); ++header)
            QVERIFY(header.key() == "authorization" || !header.value().contains("sk-test"));
    }

    void bigBodiesArriveWhole()
    {
        LlmServer server;
        HttpClient http;
        const QByteArray body(3'000'000, 'x');
        QVERIFY(post(http, chatRequest(server, body)));
        QCOMPARE(server.requests().constFirst().body, body);
    }

    void framings_data()
    {
        QTest::addColumn<int>("framing");
        QTest::newRow("chunked") << int(LlmReply::Framing::Chunked);
        QTest::newRow("length") << int(LlmReply::Framing::Length);
        QTest::newRow("until close") << int(LlmReply::Framing::UntilClose);
    }

    void framings()
    {
        QFETCH(int, framing);
        LlmServer server;
        HttpClient http;
        LlmReply reply = LlmReply::stream({u"one"_s, u"two"_s});
        reply.framed(LlmReply::Framing(framing)).paced(5ms).cutAt(3);
        server.setHandler([&](const LlmRequest &) { return reply; });
        const Outcome<QByteArray> body = post(http, chatRequest(server));
        QVERIFY(body);
        QCOMPARE(*body, reply.body);
    }

    void aFastStreamIsReadInLargerPieces()
    {
        LlmServer server;
        HttpClient http;
        LlmReply reply = LlmReply::stream(QStringList(60, u"word "_s));
        reply.paced(1ms);
        server.setHandler([&](const LlmRequest &) { return reply; });
        const auto reads = await(readsOf(http.post(chatRequest(server))));
        QCOMPARE(reads.join(), reply.body);
        QVERIFY2(reads.size() < 30, qPrintable(QString::number(reads.size())));
    }

    void oneConnectionServesOneAfterTheOther_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }

    void oneConnectionServesOneAfterTheOther()
    {
        QFETCH(bool, tls);
        const auto server = tls ? std::make_unique<LlmServer>(serverTls()) : std::make_unique<LlmServer>();
        HttpClient http(trustingTls());
        http.warmUp(server->baseUrl());
        QTRY_COMPARE(server->connections(), 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(post(http, chatRequest(*server)));
        http.warmUp(server->baseUrl());
        QVERIFY(post(http, chatRequest(*server)));
        QCOMPARE(server->requests().size(), 4);
        QCOMPARE(server->connections(), 1);
    }

    void requestDuringWarmUpUsesItsConnection()
    {
        LlmServer server;
        HttpClient http;
        http.warmUp(server.baseUrl());
        http.warmUp(server.baseUrl());
        QVERIFY(post(http, chatRequest(server)));
        QVERIFY(post(http, chatRequest(server)));
        QCOMPARE(server.connections(), 1);
    }

    void postIsNeverRepeated_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("reset") << true;
        QTest::newRow("closed") << false;
    }

    void postIsNeverRepeated()
    {
        QFETCH(bool, reset);
        LlmServer server;
        HttpClient http;
        QVERIFY(post(http, chatRequest(server))); // so that a connection is there to be used again
        server.setHandler([&](const LlmRequest &) { return reset ? LlmReply::reset() : LlmReply::hangUp(); });
        const Outcome<QByteArray> body = post(http, chatRequest(server));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::NoConnection);
        QTest::qWait(50); // a repetition would come at once
        QCOMPARE(server.requests().size(), 2);
    }

    void brokenInTheMiddle()
    {
        LlmServer server;
        HttpClient http;
        server.setHandler([](const LlmRequest &) {
            return LlmReply::stream({u"one"_s, u"two"_s}).resetAt(40);
        });
        const Outcome<QByteArray> body = post(http, chatRequest(server));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::NoConnection);
    }

    void refusedPort()
    {
        HttpRequest request;
        {
            const LlmServer gone;
            request = chatRequest(gone);
        }
        HttpClient http;
        const Outcome<QByteArray> body = post(http, request);
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::NoConnection);
        QVERIFY(!body.error().detail.isEmpty());
    }

    void phasesRunOutOfTime_data()
    {
        QTest::addColumn<qsizetype>("stallAt");
        QTest::newRow("no answer") << qsizetype(-1);
        QTest::newRow("no body") << qsizetype(0);
        QTest::newRow("stalled body") << qsizetype(20);
    }

    void phasesRunOutOfTime()
    {
        QFETCH(qsizetype, stallAt);
        LlmServer server;
        HttpClient http;
        server.setHandler([&](const LlmRequest &) {
            return stallAt < 0 ? LlmReply::never() : LlmReply::stream({u"one"_s}).stallAt(stallAt);
        });
        HttpRequest request = chatRequest(server);
        request.timeouts = {10s, stallAt > 0 ? 10s : 80ms, stallAt > 0 ? 80ms : 10s};
        const Outcome<QByteArray> body = post(http, request);
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::Timeout);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void slowAnswerIsNoConnectTimeout()
    {
        LlmServer server;
        HttpClient http;
        server.setHandler([](const LlmRequest &) { return LlmReply::stream({u"one"_s}).after(250ms); });
        HttpRequest request = chatRequest(server);
        request.timeouts.connect = 100ms;
        QVERIFY(post(http, request));
    }

    void connectTimeout()
    {
        // A listening socket whose queue is never served accepts TCP, but says nothing to a TLS greeting.
        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        HttpClient http;
        HttpRequest request;
        request.url = QUrl(u"https://127.0.0.1:%1/v1/chat/completions"_s.arg(deaf.serverPort()));
        request.timeouts.connect = 80ms;
        const Outcome<QByteArray> body = post(http, request);
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::Timeout);
    }

    void stopEndsItAtOnce()
    {
        LlmServer server;
        HttpClient http;
        server.setHandler([](const LlmRequest &) { return LlmReply::stream({u"one"_s}).stallAt(20); });
        HttpRequest request = chatRequest(server);
        request.stop = std::make_shared<StopSource>();
        const Running<Outcome<QByteArray>> running(bodyOf(http.post(request)));
        QTRY_COMPARE(server.requests().size(), 1);
        request.stop->stop();
        QVERIFY(running.wait(500));
        QCOMPARE(running.value().error().kind, ErrorKind::Stopped);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.cutShort(), 1);
    }

    void stoppedBeforeItBegan()
    {
        LlmServer server;
        HttpClient http;
        HttpRequest request = chatRequest(server);
        request.stop = std::make_shared<StopSource>();
        request.stop->stop();
        QCOMPARE(post(http, request).error().kind, ErrorKind::Stopped);
    }

    void goingClientStrandsNobody()
    {
        LlmServer server;
        auto http = std::make_unique<HttpClient>();
        server.setHandler([](const LlmRequest &) { return LlmReply::never(); });
        const Running<Outcome<QByteArray>> running(bodyOf(http->post(chatRequest(server))));
        QTRY_COMPARE(server.requests().size(), 1);
        http.reset();
        QVERIFY(running.wait(500));
        QCOMPARE(running.value().error().kind, ErrorKind::Stopped);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void nineStreamsAndAShortRequest()
    {
        LlmServer server;
        HttpClient http;
        server.setHandler([](const LlmRequest &) { return LlmReply::stream({u"one"_s}).stallAt(20); });
        const StopToken stop = std::make_shared<StopSource>();
        std::vector<Running<Outcome<QByteArray>>> streams;
        for (int i = 0; i < 9; ++i) {
            HttpRequest request = chatRequest(server);
            request.stop = stop;
            streams.emplace_back(bodyOf(http.post(request)));
        }
        QTRY_COMPARE(server.requests().size(), 9);
        server.setHandler({});
        QVERIFY(post(http, chatRequest(server)));
        stop->stop();
        for (const auto &stream : streams)
            QVERIFY(stream.wait(1000));
    }

    void untrustedCertificate()
    {
        LlmServer server(serverTls());
        HttpClient http;
        HttpRequest request = chatRequest(server);
        request.key = u"sk-test"_s;
        const Outcome<QByteArray> body = post(http, request);
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::Certificate);
        QVERIFY2(body.error().detail.contains("Switchyard Test CA"_L1), qPrintable(body.error().detail));
        QVERIFY(body.error().detail.contains("127.0.0.1"_L1));
        QCOMPARE(server.requests().size(), 0);
    }

    void redirectIsNotFollowed()
    {
        LlmServer target, server;
        HttpClient http;
        const QByteArray location = target.baseUrl().toEncoded() + "/chat/completions";
        server.setAnyHandler([&](const LlmRequest &) { return LlmReply::redirect(location); });
        HttpRequest request = chatRequest(server);
        request.key = u"sk-test"_s;
        const std::unique_ptr<HttpStream> stream = http.post(request);
        const Outcome<HttpHead> head = await(stream->head());
        QVERIFY(head);
        QCOMPARE(head->status, 307);
        QCOMPARE(head->header("location"), location);
        QCOMPARE(target.connections(), 0);
    }

    void longAnswerIsCut()
    {
        LlmServer server;
        HttpClient http;
        server.setHandler([](const LlmRequest &) { return LlmReply::html(QByteArray(2'000'000, 'x')); });
        const Outcome<QByteArray> body = post(http, chatRequest(server));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, ErrorKind::Unreadable);
    }

    void warmRequestsLeaveAtOnce_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("3 KB") << 3'000;
        QTest::newRow("12 KB") << 12'000;
    }

    void warmRequestsLeaveAtOnce()
    {
        QFETCH(int, size);
        LlmServer server;
        HttpClient http;
        QVERIFY(post(http, chatRequest(server)));
        QVector<qint64> times;
        for (int i = 0; i < 21; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            QVERIFY(post(http, chatRequest(server, QByteArray(size, 'x'))));
            times << (server.requests().constLast().at - begin) / 1us;
        }
        std::sort(times.begin(), times.end());
        qInfo("whole request at the server after %lld µs (median), %lld µs (worst)", times[10], times[20]);
        QVERIFY(times[10] < 20'000); // a wait for a delayed acknowledgement would show as 40 ms
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_http_client.moc"
