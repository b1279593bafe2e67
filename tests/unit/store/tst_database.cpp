// Opening, refusing, repairing and losing nothing. Run with "--write-and-die DIR" it is the process that gets
// killed; with SWITCHYARD_WRITE_PROFILE=FILE the test thisVersionHasAProfile writes one there (once a version).
#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"
#include "app/store/settings.h"
#include "app/store/sql.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <functional>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 addReply(ConversationStore &store, const QString &text, MessageState state)
{
    Conversation conversation;
    conversation.title = u"Chat"_s;
    Message question = userMessage(u"What the user wrote"_s);
    question.conversation = *store.add(conversation);
    Message reply = userMessage(text);
    reply.conversation = question.conversation;
    reply.parent = *store.append(question);
    reply.role = Role::Assistant;
    reply.state = state;
    return *store.append(reply);
}

Message lastMessage(Database &database)
{
    const ConversationStore store(database);
    return store.path(store.list()->first().id)->last().message;
}

int writeAndDie(const QString &dir)
{
    const auto database = Database::open(dir);
    if (!database)
        return 1;
    ConversationStore store(**database);
    const qint64 id = addReply(store, {}, MessageState::Streaming);
    RoutingDecision decision;
    decision.message = id;
    if (!DecisionLog(**database).add(decision))
        return 1;
    Message checkpoint = userMessage(u"The beginning of a rep"_s);
    checkpoint.id = id;
    checkpoint.state = MessageState::Streaming;
    if (!store.save(checkpoint))
        return 1;
    return std::raise(SIGKILL);
}

/// What `check` gives in a child process without root's right to ignore file modes.
int asNobody(const std::function<int()> &check)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool root = ::getuid() == 0;
        if (root && (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(200);
        ::_exit(check());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int openingError(const QString &dir)
{
    const auto database = Database::open(dir);
    return database ? 100 : int(database.error().kind);
}

// The profiles among the fixtures, value for value.
const QDateTime fixtureTime = QDateTime::fromMSecsSinceEpoch(1'750'000'000'000, Qt::UTC);

Conversation fixtureConversation()
{
    Conversation conversation;
    conversation.id = 1;
    conversation.title = u"Grüße"_s;
    conversation.titleByUser = conversation.pinned = true;
    conversation.created = conversation.updated = fixtureTime;
    conversation.systemPrompt = u"Be kind."_s;
    conversation.temperature = 0.5;
    conversation.pinnedModel = {u"demo"_s, u"model"_s};
    conversation.draft = u"unsent"_s;
    conversation.lastCategory = u"code"_s;
    return conversation;
}

QVector<Message> fixtureMessages()
{
    Message question = userMessage(u"Why?"_s);
    question.parts.append(ImagePart{u"image/png"_s, QByteArray("\x89PNG")});
    Message failed;
    failed.role = Role::Assistant;
    failed.parent = 1;
    failed.parts = {ReasoningPart{u"Hm."_s, 250}, TextPart{u"Bec"_s}};
    failed.state = MessageState::Failed;
    failed.error = Error{ErrorKind::RateLimited, u"slow down"_s, 429, 2000};
    Message whole = failed;
    whole.parts = {TextPart{u"Because."_s}, ToolCallPart{1, u"c1"_s, u"sum"_s, u"{}"_s}};
    whole.state = MessageState::Complete;
    whole.error.reset();
    whole.continues = 2;
    QVector<Message> messages{question, failed, whole};
    for (int i = 0; i < messages.size(); ++i) {
        messages[i].id = i + 1;
        messages[i].conversation = 1;
        messages[i].at = fixtureTime;
    }
    return messages;
}

RoutingDecision fixtureDecision()
{
    RoutingDecision d;
    d.id = 1;
    d.message = 3;
    d.conversation = 1;
    d.at = fixtureTime;
    d.category = u"code"_s;
    d.decidedBy = DecidedBy::Llm;
    d.scores = {{u"code"_s, 1}};
    d.rawRouterAnswer = u"CODE."_s;
    d.router = {u"demo"_s, u"router"_s};
    d.routerMs = 12;
    d.routerUsage = {100, 2, 0, 50, false};
    d.routerCostUsd = 0.00001;
    d.requested = {u"demo"_s, u"first"_s};
    d.routed = {u"demo"_s, u"second"_s};
    d.servedModel = u"second"_s;
    d.attempts = {{d.requested, Error{ErrorKind::Timeout, u"late"_s, 504}, 5, 6},
                  {d.routed, std::nullopt, 7, 8}};
    d.ttftMs = 300;
    d.totalMs = 900;
    d.usage = {10, 20, 5, 0, true};
    d.finishReason = u"stop"_s;
    d.end = TurnEnd::Complete;
    d.simulated = true;
    d.correction = u"general"_s;
    d.rating = 1;
    return d;
}

QString profileOf(int version)
{
    return u"profiles/v%1/switchyard.sqlite"_s.arg(version);
}

void writeFixture(const QString &file)
{
    QTemporaryDir dir;
    const auto database = Database::open(dir.path());
    ConversationStore store(**database);
    QCOMPARE(*store.add(fixtureConversation()), 1);
    for (const Message &message : fixtureMessages())
        QCOMPARE(*store.append(message), message.id);
    QCOMPARE(*DecisionLog(**database).add(fixtureDecision()), 1);
    QVERIFY(Settings(**database).set(u"theme"_s, u"dark"_s));
    QVERIFY(sql::exec((*database)->handle(), u"VACUUM INTO ?"_s, {file}));
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT
private slots:
    void profileIsItsOwnersAlone()
    {
        QTemporaryDir parent;
        const QString dir = parent.filePath(u"a/profile"_s);
        const auto database = Database::open(dir);
        QVERIFY(database);
        addReply(*std::make_unique<ConversationStore>(**database), u"x"_s, MessageState::Complete);
        const auto mode = [](const QString &path) {
            struct stat status = {};
            return ::stat(qPrintable(path), &status) == 0 ? status.st_mode & 0777 : 0;
        };
        QCOMPARE(mode(dir), 0700U);
        const QStringList files = QDir(dir).entryList(QDir::Files);
        QCOMPARE(files.size(), 4); // database, its log and index, lock
        for (const QString &file : files)
            QCOMPARE(mode(dir + u'/' + file), 0600U);
    }

    void newerProfileStaysUntouched()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"switchyard.sqlite"_s);
        {
            const auto database = Database::open(dir.path());
            QVERIFY(sql::exec((*database)->handle(), u"PRAGMA user_version = 4711"_s));
        }
        const QByteArray before = bytesOf(path);
        QVERIFY(!before.isEmpty());
        for (const auto &opened : {openingError(dir.path()), openingError(dir.path())})
            QCOMPARE(opened, int(ErrorKind::NewerProfile));
        QCOMPARE(bytesOf(path), before);
        QVERIFY(!Database::openReadOnly(path));
        QCOMPARE(Database::openReadOnly(path).error().kind, ErrorKind::NewerProfile);
    }

    void damagedFileIsAStorageError()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"switchyard.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QCOMPARE(openingError(dir.path()), int(ErrorKind::Storage));
        QCOMPARE(bytesOf(file.fileName()), QByteArray(5000, 'x'));
    }

    void readOnlyProfile_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<int>("dirMode");
        QTest::newRow("directory missing") << false << 0555;
        QTest::newRow("directory closed") << true << 0555;
        QTest::newRow("file closed") << true << 0777;
    }

    void readOnlyProfile()
    {
        QFETCH(bool, exists);
        QFETCH(int, dirMode);
        QTemporaryDir parent;
        const QString dir = parent.filePath(u"profile"_s);
        if (exists) {
            QVERIFY(Database::open(dir));
            QFile::remove(dir + u"/switchyard.sqlite.lock"_s);
            QCOMPARE(::chmod(qPrintable(dir + u"/switchyard.sqlite"_s), 0444), 0);
            QCOMPARE(::chmod(qPrintable(dir), mode_t(dirMode)), 0);
        }
        QCOMPARE(::chmod(qPrintable(parent.path()), 0555), 0);
        const int error = asNobody([&] { return openingError(dir); });
        ::chmod(qPrintable(parent.path()), 0700);
        ::chmod(qPrintable(dir), 0700);
        QCOMPARE(error, int(ErrorKind::ReadOnly));
        QVERIFY(Database::temporary()->handle().isOpen());
    }

    void fullDiskLosesNothing()
    {
        QTemporaryDir dir;
        const auto database = Database::open(dir.path());
        ConversationStore store(**database);
        const qint64 id = addReply(store, u"before"_s, MessageState::Streaming);
        const QSqlDatabase db = (*database)->handle();
        QVERIFY(sql::exec(db, u"PRAGMA max_page_count = 1"_s)); // SQLite takes the present size instead
        Message checkpoint = userMessage(QString(100'000, u'x'));
        checkpoint.id = id;
        const Outcome<Done> full = store.save(checkpoint);
        QVERIFY(!full);
        QCOMPARE(full.error().kind, ErrorKind::DiskFull);
        Message next = userMessage(QString(100'000, u'y'));
        next.conversation = lastMessage(**database).conversation;
        next.parent = id;
        QCOMPARE(store.append(next).error().kind, ErrorKind::DiskFull);
        QCOMPARE(lastMessage(**database).text(), u"before"_s);

        QVERIFY(sql::exec(db, u"PRAGMA max_page_count = 100000"_s));
        QVERIFY(store.save(checkpoint));
        QVERIFY(store.append(next));
        QCOMPARE(store.path(next.conversation)->size(), 3);
        QCOMPARE(store.path(next.conversation)->at(1).message.text(), checkpoint.text());
    }

    void killedProcessLosesNothing()
    {
        QTemporaryDir dir;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write-and-die"_s, dir.path()});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const auto database = Database::open(dir.path());
        QVERIFY(database);
        const ConversationStore store(**database);
        const auto path = store.path(store.list()->first().id);
        QCOMPARE(path->size(), 2);
        QCOMPARE(path->at(0).message.text(), u"What the user wrote"_s);
        QCOMPARE(path->at(0).message.state, MessageState::Complete);
        QCOMPARE(path->at(1).message.text(), u"The beginning of a rep"_s);
        QCOMPARE(path->at(1).message.state, MessageState::Interrupted);
        QCOMPARE(DecisionLog(**database).in({})->first().end, TurnEnd::Interrupted);
    }

    void onlyTheSoleOpenerRepairs()
    {
        QTemporaryDir dir;
        auto window = Database::open(dir.path());
        ConversationStore store(**window);
        addReply(store, u"live"_s, MessageState::Streaming);
        for (int i = 0; i < 2; ++i) { // the first one may not leave the door open for the second
            const auto other = Database::open(dir.path());
            QVERIFY(other);
            QCOMPARE(lastMessage(**other).state, MessageState::Streaming);
        }
        const auto other = Database::open(dir.path());
        (*window).reset();
        const auto third = Database::open(dir.path());
        QCOMPARE(lastMessage(**third).state, MessageState::Streaming);
    }

    void readOnlyConnectionSeesCommitsAndWritesNothing()
    {
        QTemporaryDir dir;
        const auto database = Database::open(dir.path());
        const auto reader = Database::openReadOnly((*database)->path());
        QVERIFY(reader);
        ConversationStore store(**database);
        addReply(store, u"seen"_s, MessageState::Complete);
        QCOMPARE(lastMessage(**reader).text(), u"seen"_s);
        ConversationStore writer(**reader);
        QCOMPARE(writer.add({}).error().kind, ErrorKind::ReadOnly);
    }

    void commitIsSafeFromPowerCuts()
    {
        QTemporaryDir dir;
        const auto database = Database::open(dir.path());
        const auto pragma = [&](const QString &name) {
            return *sql::one((*database)->handle(), u"PRAGMA "_s + name, {},
                             [](const QSqlQuery &row) { return row.value(0).toString(); });
        };
        QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
        QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
        QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
        QCOMPARE(pragma(u"busy_timeout"_s), u"5000"_s);
        ConversationStore store(**database);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i)
            addReply(store, u"x"_s, MessageState::Complete);
        qInfo() << "a commit:" << double(timer.elapsed()) / 150 << "ms";
    }

    void thisVersionHasAProfile()
    {
        if (qEnvironmentVariableIsSet("SWITCHYARD_WRITE_PROFILE"))
            return writeFixture(qEnvironmentVariable("SWITCHYARD_WRITE_PROFILE"));
        QVERIFY(QFile::exists(test::fixture(profileOf(Database::currentVersion()))));
    }

    void profileOpensWithNothingLost_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= Database::currentVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }

    void profileOpensWithNothingLost()
    {
        QFETCH(int, version);
        QTemporaryDir dir;
        QVERIFY(QFile::copy(test::fixture(profileOf(version)), dir.filePath(u"switchyard.sqlite"_s)));
        QFile::setPermissions(dir.filePath(u"switchyard.sqlite"_s), QFile::ReadOwner | QFile::WriteOwner);
        const auto database = Database::open(dir.path());
        QVERIFY(database);
        ConversationStore store(**database);
        QCOMPARE(*store.list(), QVector<Conversation>{fixtureConversation()});
        const QVector<Message> messages = fixtureMessages();
        const auto path = store.path(1);
        QCOMPARE(*path, (QVector<PathEntry>{{messages[0], 1, 1}, {messages[2], 2, 2}}));
        QCOMPARE(*store.depthOf(messages[1].id), std::nullopt);
        QVERIFY(store.showSibling(messages[2].id, -1));
        const auto other = store.path(1);
        QCOMPARE(*other, (QVector<PathEntry>{{messages[0], 1, 1}, {messages[1], 1, 2}}));
        QCOMPARE(*DecisionLog(**database).in({}), QVector<RoutingDecision>{fixtureDecision()});
        QCOMPARE(Settings(**database).value(u"theme"_s), QJsonValue(u"dark"_s));
        QCOMPARE(QDir(dir.path()).entryList({u"*-backup-*"_s}).size(),
                 version < Database::currentVersion() ? 1 : 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "--write-and-die"_L1)
        return writeAndDie(app.arguments().value(2));
    DatabaseTest tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_database.moc"
