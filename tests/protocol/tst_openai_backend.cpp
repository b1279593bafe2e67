#include "app/provider/openai_backend.h"

#include "app/net/http_client.h"
#include "tests/support/backend_run.h"
#include "tests/support/llm_server.h"

#include <QJsonArray>
#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

LlmReply failing(int status, const QString &message)
{
    return LlmReply::error(status, message);
}

} // namespace

Q_DECLARE_METATYPE(LlmReply)

class OpenAiBackendTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<LlmServer>();
        m_http = std::make_unique<HttpClient>();
        m_backend = std::make_unique<OpenAiBackend>(*m_http, m_server->baseUrl(), u"sk-test-key"_s);
    }

    void cleanup()
    {
        m_backend.reset();
        m_http.reset();
        m_server.reset();
    }

    void streamsACompletion()
    {
        m_server->setHandler([](const LlmRequest &request) {
            LlmReply reply = LlmReply::stream({u"Hel"_s, u"lo ö"_s}, request.model());
            return reply.with("X-Switchyard-Simulated", "1").paced(2ms);
        });
        const BackendRun done = run(*m_backend, askFor(u"some/model"_s, u"Hi"_s));
        QVERIFY2(done.outcome, qPrintable(done.outcome ? QString() : done.outcome.error().detail));
        QCOMPARE(done.text(), u"Hello ö"_s);
        QCOMPARE(done.outcome->servedModel, u"some/model"_s);
        QCOMPARE(done.outcome->finishReason, u"stop"_s);
        QVERIFY(done.outcome->simulated);
        QVERIFY(done.outcome->usage);
        QCOMPARE(done.outcome->usage->promptTokens, 7);
    }

    void asksAsItShould()
    {
        ChatRequest request = askFor(u"some/model"_s, u"Hi"_s);
        request.systemPrompt = u"Be brief"_s;
        request.temperature = 0;
        request.maxTokens = 10;
        QVERIFY(run(*m_backend, request).outcome);
        const LlmRequest seen = m_server->chats().constFirst();
        QCOMPARE(seen.path, u"/v1/chat/completions"_s);
        QCOMPARE(seen.headers.value("authorization"), "Bearer sk-test-key"_ba);
        QVERIFY(!seen.body.contains("sk-test-key"));
        QVERIFY(seen.json.value("stream"_L1).toBool());
        QVERIFY(seen.json.value("stream_options"_L1)["include_usage"_L1].toBool());
        QCOMPARE(seen.json.value("temperature"_L1).toDouble(-1), 0.0);
        QVERIFY(seen.asksRouter());
        QCOMPARE(seen.lastUserText(), u"Hi"_s);
        QCOMPARE(seen.json.value("messages"_L1)[0]["role"_L1].toString(), u"system"_s);
    }

    void noKeyNoHeader()
    {
        OpenAiBackend open(*m_http, m_server->baseUrl(), {});
        QVERIFY(run(open, askFor(u"m"_s, u"Hi"_s)).outcome);
        QVERIFY(!m_server->chats().constFirst().headers.contains("authorization"));
    }

    void wholeCompletion()
    {
        ChatRequest request = askFor(u"m"_s, u"Hi"_s);
        request.stream = false;
        const BackendRun done = run(*m_backend, request);
        QVERIFY(done.outcome);
        QCOMPARE(done.text(), u"Hello"_s);
        QVERIFY(!m_server->chats().constFirst().json.contains("stream_options"_L1));
    }

    void oneConnectionForAll()
    {
        m_backend->warmUp();
        for (int i = 0; i < 4; ++i)
            QVERIFY(run(*m_backend, askFor(u"m"_s, u"Hi"_s)).outcome);
        QCOMPARE(m_server->chats().size(), 4);
        QCOMPARE(m_server->connections(), 1);
    }

    void badAnswers_data()
    {
        QTest::addColumn<LlmReply>("reply");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong key 401") << failing(401, u"no"_s) << ErrorKind::WrongKey << 401;
        QTest::newRow("wrong key 403") << failing(403, u"no"_s) << ErrorKind::WrongKey << 403;
        QTest::newRow("no credit") << failing(402, u"pay"_s) << ErrorKind::NoCredit << 402;
        QTest::newRow("no such model") << failing(404, u"model not found"_s) << ErrorKind::ModelGone << 404;
        QTest::newRow("fault") << failing(500, u"oops"_s) << ErrorKind::ServerFault << 500;
        QTest::newRow("overloaded") << failing(503, u"busy"_s) << ErrorKind::ServerFault << 503;
        QTest::newRow("refused") << failing(400, u"temperature too high"_s) << ErrorKind::BadRequest << 400;
        QTest::newRow("asks for a login") << failing(401, u"no"_s).with("WWW-Authenticate", "Basic realm=\"x\"")
                                          << ErrorKind::WrongKey << 401;
        QTest::newRow("page") << LlmReply::html("<!doctype html><p>Welcome") << ErrorKind::Unreadable << 0;
        QTest::newRow("page instead of stream")
            << LlmReply::html("<html>").framed(LlmReply::Framing::UntilClose) << ErrorKind::Unreadable << 0;
        QTest::newRow("redirect") << LlmReply::redirect("http://127.0.0.1:9/v1") << ErrorKind::BadRequest
                                  << 307;
        QTest::newRow("half a JSON") << LlmReply::events({"{\"choices\":[{\"delta\""}) << ErrorKind::Unreadable
                                     << 0;
        QTest::newRow("nothing") << LlmReply::events({}) << ErrorKind::Unreadable << 0;
        QTest::newRow("reset") << LlmReply::reset() << ErrorKind::NoConnection << 0;
        QTest::newRow("hang up") << LlmReply::hangUp() << ErrorKind::NoConnection << 0;
        QTest::newRow("endless page") << LlmReply::html("<p>" + QByteArray(20'000'000, 'x'))
                                      << ErrorKind::Unreadable << 0;
    }

    void badAnswers()
    {
        QFETCH(LlmReply, reply);
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        m_server->setHandler([&](const LlmRequest &) { return reply; });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QVERIFY2(done.outcome.error().kind == kind,
                 qPrintable(errorName(done.outcome.error().kind) + u": "_s + done.outcome.error().detail));
        QCOMPARE(done.outcome.error().httpStatus, status);
        QVERIFY(!done.outcome.error().detail.isEmpty());
        QVERIFY(!done.outcome.error().detail.contains(u'<'));
        QCOMPARE(done.text(), QString());
        QCOMPARE(m_server->requests().size(), 1);
    }

    void unknownPath()
    {
        OpenAiBackend lost(*m_http, QUrl(m_server->baseUrl().toString() + u"/nowhere"_s), {});
        const BackendRun done = run(lost, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().httpStatus, 404);
        QVERIFY(!done.outcome.error().detail.contains(u'<'));
    }

    void retryAfter()
    {
        m_server->setHandler(
            [](const LlmRequest &) { return failing(429, u"slow"_s).with("Retry-After", "7"); });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QCOMPARE(done.outcome.error().kind, ErrorKind::RateLimited);
        QCOMPARE(done.outcome.error().retryAfterMs, 7000);
    }

    void serversWordsWithoutTheKey()
    {
        m_server->setHandler([](const LlmRequest &) { return failing(401, u"Bad key sk-test-key given"_s); });
        const Error error = run(*m_backend, askFor(u"m"_s, u"Hi"_s)).outcome.error();
        QVERIFY(error.detail.contains("Bad key"_L1));
        QVERIFY(!error.detail.contains("sk-test-key"_L1));
    }

    void refusedUsageIsAskedAgainWithout_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("by name") << 400 << u"stream_options: not permitted"_s;
        QTest::newRow("in general") << 422 << u"Extra inputs are not permitted"_s;
        QTest::newRow("unknown field") << 400 << u"unknown field in request"_s;
    }

    void refusedUsageIsAskedAgainWithout()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        m_server->setHandler([&](const LlmRequest &request) {
            if (request.json.contains("stream_options"_L1))
                return failing(status, words);
            return LlmReply::answer(request, {u"Hello"_s});
        });
        const BackendRun first = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(first.outcome);
        QCOMPARE(first.text(), u"Hello"_s);
        QCOMPARE(m_server->chats().size(), 2);
        QVERIFY(run(*m_backend, askFor(u"m"_s, u"Hi"_s)).outcome);
        QCOMPARE(m_server->chats().size(), 3); // remembered
    }

    void refusalsOfOtherThingsAreNotRepeatedForEver()
    {
        m_server->setHandler(
            [](const LlmRequest &) { return failing(400, u"unsupported parameter: top_p"_s); });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QCOMPARE(done.outcome.error().kind, ErrorKind::BadRequest);
        QCOMPARE(m_server->chats().size(), 2);
    }

    void errorInTheMiddle()
    {
        m_server->setHandler([](const LlmRequest &) {
            LlmReply reply = LlmReply::stream({u"par"_s, u"tial"_s});
            reply.body = reply.body.left(reply.cuts[1]) + "data: {\"error\":{\"message\":\"gave up\"}}\n\n";
            return reply.stallAt(reply.body.size());
        });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().kind, ErrorKind::ServerFault);
        QCOMPARE(done.outcome.error().detail, u"gave up"_s);
        QCOMPARE(done.text(), u"partial"_s);
    }

    void brokenInTheMiddle_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("reset") << true;
        QTest::newRow("closed") << false;
    }

    void brokenInTheMiddle()
    {
        QFETCH(bool, reset);
        m_server->setHandler([&](const LlmRequest &) {
            LlmReply reply = LlmReply::stream({u"par"_s, u"tial"_s, u" lost"_s}).paced(20ms);
            return reset ? reply.resetAt(reply.cuts[1] + 9) : reply.closeAt(reply.cuts[1] + 9);
        });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().kind, ErrorKind::NoConnection);
        QCOMPARE(done.text(), u"partial"_s);
        QCOMPARE(m_server->chats().size(), 1);
    }

    void everyCutIsHealed()
    {
        const LlmReply whole = LlmReply::stream({u"Grüße, "_s, u"世界"_s});
        for (qsizetype cut = 1; cut < whole.body.size(); cut += 7) {
            m_server->setHandler([&](const LlmRequest &) {
                LlmReply reply = whole;
                return reply.cutAt(cut);
            });
            const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
            QVERIFY(done.outcome);
            QCOMPARE(done.text(), u"Grüße, 世界"_s);
        }
    }

    void stalledStream()
    {
        m_backend->setTimeouts({10s, 10s, 80ms});
        m_server->setHandler([](const LlmRequest &) {
            LlmReply reply = LlmReply::stream({u"par"_s, u"tial"_s});
            return reply.stallAt(reply.cuts[0]);
        });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QCOMPARE(done.outcome.error().kind, ErrorKind::Timeout);
        QCOMPARE(done.text(), u"par"_s);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void noFirstToken_data()
    {
        QTest::addColumn<bool>("comments");
        QTest::newRow("silence") << false;
        QTest::newRow("comments only") << true;
    }

    void noFirstToken()
    {
        QFETCH(bool, comments);
        m_backend->setTimeouts({10s, 150ms, 10s});
        m_server->setHandler([&](const LlmRequest &) {
            if (!comments)
                return LlmReply::never();
            LlmReply reply = LlmReply::stream({});
            reply.body = QByteArray(": wait\n\n").repeated(500);
            for (qsizetype at = 8; at < reply.body.size(); at += 8)
                reply.cutAt(at);
            return reply.paced(10ms);
        });
        const BackendRun done = run(*m_backend, askFor(u"m"_s, u"Hi"_s));
        QVERIFY(!done.outcome);
        QCOMPARE(done.outcome.error().kind, ErrorKind::Timeout);
    }

    void stopKeepsThePartial()
    {
        m_server->setHandler([](const LlmRequest &) {
            LlmReply reply = LlmReply::stream({u"par"_s, u"tial"_s});
            return reply.stallAt(reply.cuts[0]);
        });
        const StopToken stop = std::make_shared<StopSource>();
        QString text;
        const StreamSink sink = [&](const StreamEvent &event) {
            if (const auto *delta = std::get_if<TextDelta>(&event))
                text += delta->text;
        };
        const Running<Outcome<Completion>> running(m_backend->chat(askFor(u"m"_s, u"Hi"_s), sink, stop));
        QTRY_COMPARE(text, u"par"_s);
        stop->stop();
        QVERIFY(running.wait(500));
        QCOMPARE(running.value().error().kind, ErrorKind::Stopped);
        QCOMPARE(text, u"par"_s);
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(m_server->cutShort(), 1);
    }

    void stopInsideTheSinkEndsTheEvents()
    {
        m_server->setHandler([](const LlmRequest &) {
            return LlmReply::stream({u"one"_s, u"two"_s, u"three"_s});
        });
        const StopToken stop = std::make_shared<StopSource>();
        int deltas = 0;
        const StreamSink sink = [&](const StreamEvent &event) {
            deltas += int(std::holds_alternative<TextDelta>(event));
            if (deltas > 0)
                stop->stop();
        };
        const Outcome<Completion> outcome = await(m_backend->chat(askFor(u"m"_s, u"Hi"_s), sink, stop));
        QCOMPARE(outcome.error().kind, ErrorKind::Stopped);
        QCOMPARE(deltas, 1);
    }

    void goneBackendEndsItsRequestsWell()
    {
        m_server->setHandler([](const LlmRequest &) { return LlmReply::stream({u"late"_s}).after(60ms); });
        QString text;
        const StreamSink sink = [&](const StreamEvent &event) {
            if (const auto *delta = std::get_if<TextDelta>(&event))
                text += delta->text;
        };
        const Running<Outcome<Completion>> running(m_backend->chat(askFor(u"m"_s, u"Hi"_s), sink, nullptr));
        m_backend.reset();
        QVERIFY(running.wait());
        QVERIFY(running.value());
        QCOMPARE(text, u"late"_s);
    }

    void listsModels()
    {
        m_server->setModels({u"a/one"_s, u"b/two"_s});
        const Outcome<QVector<ModelInfo>> models = await(m_backend->models(nullptr));
        QVERIFY(models);
        QCOMPARE(models->size(), 2);
        QCOMPARE(models->at(1).id, u"b/two"_s);
        QCOMPARE(m_server->requests().constFirst().path, u"/v1/models"_s);
        QCOMPARE(m_server->requests().constFirst().headers.value("authorization"), "Bearer sk-test-key"_ba);
    }

    void badModelLists_data()
    {
        QTest::addColumn<LlmReply>("reply");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("page") << LlmReply::html("<html><body>Hello") << ErrorKind::Unreadable;
        QTest::newRow("wrong key") << failing(401, u"no"_s) << ErrorKind::WrongKey;
        QTest::newRow("other JSON") << LlmReply::json({{u"hello"_s, 1}}) << ErrorKind::Unreadable;
        QTest::newRow("cut") << LlmReply::models({u"a"_s}).closeAt(9) << ErrorKind::NoConnection;
        QTest::newRow("huge") << LlmReply::html(QByteArray((16 << 20) + 1, ' ')) << ErrorKind::Unreadable;
    }

    void badModelLists()
    {
        QFETCH(LlmReply, reply);
        QFETCH(ErrorKind, kind);
        m_server->setModelsHandler([&](const LlmRequest &) { return reply; });
        const Outcome<QVector<ModelInfo>> models = await(m_backend->models(nullptr), 10'000);
        QVERIFY(!models);
        QCOMPARE(models.error().kind, kind);
    }

private:
    std::unique_ptr<LlmServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OpenAiBackend> m_backend;
};

QTEST_GUILESS_MAIN(OpenAiBackendTest)
#include "tst_openai_backend.moc"
