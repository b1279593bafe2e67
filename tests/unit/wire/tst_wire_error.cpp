#include "app/wire/wire_error.h"

#include <QDateTime>
#include <QLocale>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class WireErrorTest : public QObject
{
    Q_OBJECT
private slots:
    void kinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, int status, const char *body, ErrorKind kind,
                            const QString &detail) {
            QTest::newRow(name) << status << QByteArray(body) << kind << detail;
        };
        row("key", 401, R"({"error":{"message":"bad key"}})", ErrorKind::WrongKey, u"bad key"_s);
        row("forbidden", 403, "", ErrorKind::WrongKey, u"403 Forbidden"_s);
        row("credit", 402, R"({"error":"pay"})", ErrorKind::NoCredit, u"pay"_s);
        row("quota", 429, R"({"error":{"message":"no more","type":"insufficient_quota"}})", ErrorKind::NoCredit,
            u"no more"_s);
        row("rate", 429, R"({"error":{"message":"slow down"}})", ErrorKind::RateLimited, u"slow down"_s);
        row("model", 404, R"({"error":{"message":"model 'x' not found"}})", ErrorKind::ModelGone,
            u"model 'x' not found"_s);
        row("path in JSON", 404, R"({"detail":"Not Found"})", ErrorKind::Unreadable, u"Not Found"_s);
        row("path as error", 404, R"({"error":{"message":"Invalid URL: POST /v2"}})", ErrorKind::Unreadable,
            u"Invalid URL: POST /v2"_s);
        row("path as HTML", 404, "<html>nginx</html>", ErrorKind::Unreadable, u"404 Not Found"_s);
        row("path, empty", 404, "", ErrorKind::Unreadable, u"404 Not Found"_s);
        row("model as 400", 400, R"({"error":{"message":"foo is not a valid model ID"}})", ErrorKind::ModelGone,
            u"foo is not a valid model ID"_s);
        row("context", 400,
            R"({"error":{"message":"The maximum context length is 8192 tokens","code":"context_length_exceeded"}})",
            ErrorKind::ContextTooLong, u"The maximum context length is 8192 tokens"_s);
        row("context by code", 400, R"({"error":{"message":"no","code":"context_length_exceeded"}})",
            ErrorKind::ContextTooLong, u"no"_s);
        row("context, llama.cpp", 400,
            R"({"error":{"code":400,"message":"too big","type":"exceed_context_size_error"}})",
            ErrorKind::ContextTooLong, u"too big"_s);
        row("refused", 400, R"({"error":{"message":"stream_options is unknown"}})", ErrorKind::BadRequest,
            u"stream_options is unknown"_s);
        row("validation list", 422, R"({"detail":[{"msg":"field required"}]})", ErrorKind::BadRequest,
            u"field required"_s);
        row("in a list", 400, R"([{"error":{"message":"nope"}}])", ErrorKind::BadRequest, u"nope"_s);
        row("relay", 502, R"({"error":{"message":"Provider returned error","metadata":{"raw":"busy"}}})",
            ErrorKind::ServerFault, u"Provider returned error: busy"_s);
        row("time out", 408, "", ErrorKind::ServerFault, u"408 Request Timeout"_s);
        row("conflict", 409, "", ErrorKind::ServerFault, u"409 Conflict"_s);
        row("server", 500, "out of memory\n", ErrorKind::ServerFault, u"out of memory"_s);
        row("HTML fault", 503, "<html>busy</html>", ErrorKind::ServerFault, u"503 Service Unavailable"_s);
        row("unknown status", 599, "", ErrorKind::ServerFault, u"HTTP 599"_s);
        row("redirection", 302, "", ErrorKind::Unreadable, u"HTTP 302"_s);
    }

    void kinds()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, detail);
        const Error error = httpError(status, {}, body, {});
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.retryAfterMs, -1);
    }

    void htmlByItsType()
    {
        QCOMPARE(httpError(500, "Text/HTML; charset=utf-8", "Oops <b>", {}).detail,
                 u"500 Internal Server Error"_s);
    }

    void detailIsTrimmed()
    {
        const QByteArray body = "{\"error\":\"" + QByteArray(2000, 'x') + "\"}";
        QCOMPARE(httpError(500, {}, body, {}).detail.size(), 500);
        QCOMPARE(httpError(500, {}, QByteArray(5000, 'x'), {}).detail.size(), 500);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("ms");
        QTest::newRow("seconds") << "7"_ba << 7000;
        QTest::newRow("fraction") << " 1.5 "_ba << 1500;
        QTest::newRow("zero") << "0"_ba << 0;
        QTest::newRow("negative") << "-3"_ba << 0;
        QTest::newRow("long ago") << "Wed, 21 Oct 2015 07:28:00 GMT"_ba << 0;
        QTest::newRow("for ever") << "99999999999"_ba << std::numeric_limits<int>::max();
        QTest::newRow("nonsense") << "soon"_ba << -1;
        QTest::newRow("absent") << ""_ba << -1;
    }

    void retryAfter()
    {
        QFETCH(QByteArray, header);
        QTEST(httpError(429, {}, {}, header).retryAfterMs, "ms");
    }

    void retryAfterAsADate()
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(60);
        const QString text = QLocale::c().toString(when, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        const int ms = httpError(429, {}, {}, text.toLatin1()).retryAfterMs;
        QVERIFY2(ms > 50'000 && ms <= 60'000, qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(WireErrorTest)
#include "tst_wire_error.moc"
