// The real program, run as a script would.
#include "tests/support/llm_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

class AskTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_program = qEnvironmentVariable("SWITCHYARD");
        if (m_program.isEmpty())
            QSKIP("SWITCHYARD does not name the program");
    }

    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LlmServer>();
        m_server->setModels({u"qwen/qwen3-coder"_s, u"acme/chat-70b"_s});
        m_server->setHandler([](const LlmRequest &request) {
            return request.asksRouter() ? LlmReply::whole(u"Code."_s)
                                        : LlmReply::stream({u"print"_s, u"(1)"_s}, request.model());
        });
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : m_environment.keys()) {
            if (name.endsWith("_API_KEY"_L1) || name.endsWith("_BASE_URL"_L1) ||
                name == "DBUS_SESSION_BUS_ADDRESS"_L1)
                m_environment.remove(name);
        }
        m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_process = std::make_unique<QProcess>();
    }

    void allFieldsOfTheJson()
    {
        QCOMPARE(ask({u"--json"_s, u"Print one"_s}), 0);
        const QJsonObject json = answer();
        const QHash<QString, QJsonValue::Type> fields{{u"category"_s, QJsonValue::String},
                                                      {u"label"_s, QJsonValue::String},
                                                      {u"fallback"_s, QJsonValue::Bool},
                                                      {u"decided_by"_s, QJsonValue::String},
                                                      {u"raw_router_answer"_s, QJsonValue::String},
                                                      {u"requested_model"_s, QJsonValue::String},
                                                      {u"model"_s, QJsonValue::String},
                                                      {u"served_model"_s, QJsonValue::String},
                                                      {u"attempts"_s, QJsonValue::Array},
                                                      {u"router_ms"_s, QJsonValue::Double},
                                                      {u"ttft_ms"_s, QJsonValue::Double},
                                                      {u"total_ms"_s, QJsonValue::Double},
                                                      {u"tokens_in"_s, QJsonValue::Double},
                                                      {u"tokens_out"_s, QJsonValue::Double},
                                                      {u"tokens_estimated"_s, QJsonValue::Bool},
                                                      {u"cost_usd"_s, QJsonValue::Null},
                                                      {u"finish_reason"_s, QJsonValue::String},
                                                      {u"reply"_s, QJsonValue::String},
                                                      {u"simulated"_s, QJsonValue::Bool}};
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            QVERIFY2(json.contains(field.key()), qPrintable(field.key()));
            QVERIFY2(json[field.key()].type() == field.value(), qPrintable(field.key()));
        }
        QCOMPARE(json[u"category"].toString(), u"code"_s);
        QCOMPARE(json[u"decided_by"].toString(), u"llm"_s);
        QCOMPARE(json[u"raw_router_answer"].toString(), u"Code."_s);
        QCOMPARE(json[u"model"].toString(), u"qwen/qwen3-coder"_s);
        QCOMPARE(json[u"reply"].toString(), u"print(1)"_s);
        QCOMPARE(json[u"simulated"], QJsonValue(false));
        const QJsonObject attempt = json[u"attempts"][0].toObject();
        QCOMPARE(attempt[u"model"].toString(), u"qwen/qwen3-coder"_s);
        QVERIFY(attempt[u"error"].isNull());
        QVERIFY(attempt[u"ms"].isDouble());
    }

    void theReplyStreams()
    {
        m_server->setHandler([](const LlmRequest &request) {
            LlmReply reply = LlmReply::stream({u"first"_s, u" second"_s}, request.model());
            return request.asksRouter() ? LlmReply::whole(u"simple"_s)
                                        : reply.stallAt(reply.body.indexOf(" second"));
        });
        start({u"Hi"_s});
        QByteArray out;
        QTRY_COMPARE_WITH_TIMEOUT(out += m_process->readAllStandardOutput(), "first"_ba, 10'000);
        QCOMPARE(m_process->state(), QProcess::Running);
        m_process->terminate();
        QVERIFY(m_process->waitForFinished());
    }

    void textFromStandardInput()
    {
        start({u"-"_s});
        m_process->write("What is\nthis?");
        m_process->closeWriteChannel();
        QCOMPARE(finish(), 0);
        QCOMPARE(m_out, "print(1)\n"_ba);
        QCOMPARE(m_server->chats().last().lastUserText(), u"What is\nthis?"_s);
    }

    void aForcedModel()
    {
        QCOMPARE(ask({u"--json"_s, u"--model"_s, u"acme/chat-70b"_s, u"Hi"_s}), 0);
        QCOMPARE(answer()[u"category"].toString(), u"override"_s);
        QCOMPARE(answer()[u"model"].toString(), u"acme/chat-70b"_s);
        QCOMPARE(m_server->chats().size(), 1);
    }

    void aFallbackIsSaid()
    {
        m_server->setHandler([](const LlmRequest &request) {
            return request.model() == u"qwen/qwen3-coder"_s ? LlmReply::error(500, u"out of order"_s)
                                                            : LlmReply::stream({u"Hello"_s}, request.model());
        });
        QCOMPARE(ask({u"--model"_s, u"qwen/qwen3-coder"_s, u"Hi"_s}), 0);
        QCOMPARE(m_out, "Hello\n"_ba);
        QVERIFY2(m_err.contains("qwen/qwen3-coder: ") && m_err.contains("out of order"), m_err.constData());
    }

    void whatCannotBeAnswered()
    {
        m_server->setHandler([](const LlmRequest &) { return LlmReply::error(500, u"out of order"_s); });
        QCOMPARE(ask({u"Hi"_s}), 1);
        QVERIFY(m_out.isEmpty());
        QVERIFY2(m_err.contains("out of order"), m_err.constData());
        QCOMPARE(ask({u"--json"_s, u"Hi"_s}), 1);
        QCOMPARE(answer()[u"error"][u"kind"].toString(), u"server_fault"_s);
        QVERIFY(answer()[u"ttft_ms"].isNull());
    }

    void wrongUsage()
    {
        QCOMPARE(ask({}), 2);
        QVERIFY(m_err.contains("Usage:"));
        QCOMPARE(ask({u"--colour"_s, u"Hi"_s}), 2);
        QCOMPARE(run({u"ask"_s, u"--provider"_s, u"nobody"_s, u"Hi"_s}), 2);
        QVERIFY(m_out.isEmpty());
        start({u"-"_s});
        m_process->closeWriteChannel();
        QCOMPARE(finish(), 2);
        QVERIFY(m_server->chats().isEmpty());
    }

    void onlyItsOwnKeyGoesToABaseUrl()
    {
        m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-not-for-you"_s);
        m_environment.insert(u"OPENROUTER_API_KEY"_s, u"or-not-for-you"_s);
        QCOMPARE(ask({u"Hi"_s}), 0);
        for (const LlmRequest &request : m_server->requests())
            QVERIFY(!request.headers.contains("authorization"));
        m_server->forgetRequests();
        m_environment.insert(u"SWITCHYARD_API_KEY"_s, u"yours"_s);
        QCOMPARE(ask({u"Hi"_s}), 0);
        for (const LlmRequest &request : m_server->requests())
            QCOMPARE(request.headers.value("authorization"), "Bearer yours"_ba);
        QVERIFY(!m_server->chats().isEmpty());
    }

    void theOpenAiKeyGoesToItsBaseUrl()
    {
        m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-yours"_s);
        m_environment.insert(u"OPENAI_BASE_URL"_s, m_server->baseUrl().toString());
        m_environment.insert(u"SWITCHYARD_API_KEY"_s, u"not-for-you"_s);
        QCOMPARE(run({u"ask"_s, u"Hi"_s}), 0);
        QCOMPARE(m_out, "print(1)\n"_ba);
        for (const LlmRequest &request : m_server->requests())
            QCOMPARE(request.headers.value("authorization"), "Bearer sk-yours"_ba);
    }

    void noKeyIsLeftInTheProfile()
    {
        m_environment.insert(u"SWITCHYARD_API_KEY"_s, u"sk-secret-4711"_s);
        QCOMPARE(ask({u"--json"_s, u"Hi"_s}), 0);
        QDirIterator files(m_profile->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("sk-secret-4711"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

    void theDemo()
    {
        QCOMPARE(run({u"ask"_s, u"--provider"_s, u"demo"_s, u"--json"_s,
                      u"write a python function that reverses a list"_s}),
                 0);
        QCOMPARE(answer()[u"category"].toString(), u"code"_s);
        QCOMPARE(answer()[u"model"].toString(), u"qwen/qwen3-coder"_s);
        QCOMPARE(answer()[u"simulated"], QJsonValue(true));
        QVERIFY(m_server->requests().isEmpty());
    }

    void helpAndVersion()
    {
        QCOMPARE(run({u"--help"_s}), 0);
        QVERIFY(m_out.startsWith("Usage:"));
        QCOMPARE(run({u"--version"_s}), 0);
        QVERIFY(m_out.startsWith("switchyard "));
    }

private:
    void startWith(QStringList words)
    {
        m_process->setProcessEnvironment(m_environment);
        m_process->start(m_program, words << u"--profile"_s << m_profile->path());
    }

    void start(const QStringList &words)
    {
        startWith(QStringList{u"ask"_s, u"--base-url"_s, m_server->baseUrl().toString()} + words);
    }

    /// The exit code; -1 when it crashed or did not end.
    int finish()
    {
        if (!QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, 20'000))
            return -1;
        m_out = m_process->readAllStandardOutput();
        m_err = m_process->readAllStandardError();
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }

    int run(const QStringList &words)
    {
        startWith(words);
        return finish();
    }

    int ask(const QStringList &words)
    {
        start(words);
        return finish();
    }

    QJsonObject answer() const { return QJsonDocument::fromJson(m_out).object(); }

    QString m_program;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<LlmServer> m_server;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_out, m_err;
};

QTEST_GUILESS_MAIN(AskTest)
#include "tst_ask.moc"
