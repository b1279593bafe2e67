// What the profile of the real window survives: a kill in the middle of a stream, no right to write, a later
// version's file, a write that fails.

#include "tests/gui/window_fixture.h"

#include "app/session/row.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace switchyard;
using namespace switchyard::test;
using namespace std::chrono_literals;

namespace {

const QString question = u"Tell me a long story"_s;

/// The program of another process: opens the profile, sends, and runs until it is killed.
int sendAndRun(QApplication &app)
{
    ConnectionChoice choice;
    choice.baseUrl = QUrl(app.arguments().value(3));
    Program program(app.arguments().value(2), choice);
    if (!program.ready())
        return 1;
    program.send(question);
    return QApplication::exec();
}

/// The program of another process without the right to write the profile: 0 when it says so and chats all the
/// same.
int chatReadOnly(QApplication &app)
{
    if (::getuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 200;
    ConnectionChoice choice;
    choice.baseUrl = QUrl(app.arguments().value(3));
    Program program(app.arguments().value(2), choice);
    if (!program.engine.profileError() || program.engine.profileError()->kind != ErrorKind::ReadOnly)
        return 2;
    if (!program.notice.isVisible() ||
        !program.notice.accessibleName().contains(errorMessage(*program.engine.profileError())))
        return 3;
    if (!program.ready() || !program.sendAndWait(question))
        return 4;
    return program.lastText() == u"Fine day."_s ? 0 : 5;
}

/// The newest reply as it lies in the profile, read by another connection.
QString storedReply(const QString &profile)
{
    const auto database = Database::openReadOnly(profile + u"/switchyard.sqlite"_s);
    if (!database)
        return {};
    const ConversationStore conversations(**database);
    const DecisionLog decisions(**database);
    const Outcome<QVector<Conversation>> chats = conversations.list();
    if (!chats || chats->isEmpty())
        return {};
    const Outcome<QVector<Row>> rows = loadPage(conversations, decisions, chats->first().id, 0, 100);
    return rows && rows->size() == 2 ? rows->last().message.text() : QString();
}

bool runSql(const QString &statement)
{
    bool ran = false;
    for (const QString &name : QSqlDatabase::connectionNames())
        ran = QSqlQuery(QSqlDatabase::database(name)).exec(statement) || ran;
    return ran;
}

} // namespace

class WindowProfileTest : public QObject
{
    Q_OBJECT
private slots:
    void killedInTheMiddleOfAStream();
    void readOnlyProfileStillChats();
    void newerProfileStillChats();
    void unusableProfileStillChats();
    void failedWriteKeepsTheText();

private:
    int exitCodeOf(const QString &role, const QString &profile, const QUrl &server);
};

/// Runs this test's program in another role, while the server here goes on.
int WindowProfileTest::exitCodeOf(const QString &role, const QString &profile, const QUrl &server)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {role, profile, server.toString()});
    if (!QTest::qWaitFor([&] { return child.state() == QProcess::NotRunning; }, 20'000))
        child.kill();
    child.waitForFinished();
    return child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
}

void WindowProfileTest::killedInTheMiddleOfAStream()
{
    QTemporaryDir profile;
    Script script;
    QStringList words;
    for (int i = 0; i < 400; ++i)
        words.append(u"w%1 "_s.arg(i));
    script.chat = [&](const LlmRequest &request) { return LlmReply::answer(request, words).paced(50ms); };
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--send-and-run"_s, profile.path(), script.server.baseUrl().toString()});
    QTRY_VERIFY_WITH_TIMEOUT(storedReply(profile.path()).startsWith(u"w0 w1 "_s), 10'000);
    child.kill(); // SIGKILL: no chance to save anything
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    Program program(profile.path(), script.choice());
    QVERIFY(program.ready());
    QCOMPARE(program.timeline.rows().size(), 2);
    QCOMPARE(program.timeline.rows().first().message.text(), question);
    QVERIFY(program.lastText().startsWith(u"w0 w1 "_s));
    QCOMPARE(program.lastReply().message.state, MessageState::Interrupted);
    QCOMPARE(program.badge().pill, u"general · DeepSeek V3.2"_s);
    QVERIFY(program.hasChip(u"interrupted"_s));

    const QString partial = program.lastText();
    script.chat = [](const LlmRequest &request) { return LlmReply::answer(request, {u"and an end."_s}); };
    QVERIFY(program.clickInReply(u"Continue"_s));
    QTRY_COMPARE(program.lastText(), partial + u"and an end."_s);
    QVERIFY(program.ended());
}

void WindowProfileTest::readOnlyProfileStillChats()
{
    QTemporaryDir parent;
    const QString profile = parent.filePath(u"profile"_s);
    Script script;
    {
        Program program(profile, script.choice());
        QVERIFY(program.ready());
    }
    ::chmod(qPrintable(parent.path()), 0755);
    ::chmod(qPrintable(profile), 0555);
    for (const QFileInfo &file : QDir(profile).entryInfoList(QDir::Files))
        ::chmod(qPrintable(file.filePath()), 0444);
    const int code = exitCodeOf(u"--chat-read-only"_s, profile, script.server.baseUrl());
    ::chmod(qPrintable(profile), 0700);
    if (code == 200)
        QSKIP("The rights of root can't be given up here.");
    QCOMPARE(code, 0);
}

void WindowProfileTest::newerProfileStillChats()
{
    QTemporaryDir profile;
    Script script;
    {
        const auto database = Database::open(profile.path());
        QVERIFY(database);
        QVERIFY(QSqlQuery((*database)->handle()).exec(u"PRAGMA user_version = 999"_s));
    }
    Program program(profile.path(), script.choice());
    QVERIFY(program.notice.isVisible());
    QVERIFY(program.notice.accessibleName().contains(errorMessage(Error{ErrorKind::NewerProfile})));
    QVERIFY(program.ready());
    QVERIFY(program.sendAndWait(question));
    QCOMPARE(program.lastText(), u"Fine day."_s);
}

void WindowProfileTest::unusableProfileStillChats()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Script script;
    Program program(file.fileName() + u"/profile"_s, script.choice());
    QVERIFY(program.notice.isVisible());
    QVERIFY(program.ready());
    QVERIFY(program.sendAndWait(question));
    QCOMPARE(program.lastText(), u"Fine day."_s);
}

void WindowProfileTest::failedWriteKeepsTheText()
{
    QTemporaryDir profile;
    Script script;
    Program program(profile.path(), script.choice());
    QVERIFY(program.ready());
    QVERIFY(program.sendAndWait(u"First"_s));

    QVERIFY(runSql(u"PRAGMA query_only = ON"_s)); // from now on every write fails
    program.send(u"@kimi Second"_s);
    QCOMPARE(program.composer.text(), u"@kimi Second"_s); // with the model that it was meant for
    QTRY_VERIFY(program.notice.isVisible());
    QVERIFY(!program.notice.accessibleName().isEmpty());
    QVERIFY(!program.live());
    QCOMPARE(program.timeline.rows().size(), 2);
    QCOMPARE(script.asked(false).size(), 1); // nothing is sent that was not stored

    QVERIFY(runSql(u"PRAGMA query_only = OFF"_s));
    QTest::keyClick(&program.editor, Qt::Key_Return);
    QVERIFY(program.ended());
    QCOMPARE(program.composer.text(), QString());
    QCOMPARE(program.timeline.rows().size(), 4);
    QCOMPARE(program.timeline.rows()[2].message.text(), u"Second"_s);
    QCOMPARE(script.askedModels().value(1), model::kimi);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().value(1) == u"--send-and-run"_s)
        return sendAndRun(app);
    if (app.arguments().value(1) == u"--chat-read-only"_s)
        return chatReadOnly(app);
    WindowProfileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_profile.moc"
