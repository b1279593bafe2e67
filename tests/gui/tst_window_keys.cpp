// A key that was typed into the settings is in none of the files that a session leaves, whatever its server
// says.

#include "tests/gui/window_fixture.h"

#include "ui/chatheader/chat_header.h"
#include "ui/providerform/provider_form.h"
#include "ui/settings/settings_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTimer>

using namespace switchyard;
using namespace switchyard::test;

namespace {

const QString key = u"sk-test/only+7f3a9c1e5b2d4860"_s;

/// The ways in which a key may lie in a file.
QByteArrayList spellings(const QString &secret)
{
    const QByteArray plain = secret.toUtf8();
    const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
    QByteArray escaped = plain;
    escaped.replace("/", "\\/");
    return {plain, wide, escaped, plain.toBase64(), plain.toHex(), plain.toPercentEncoding(), plain.left(16)};
}

QStringList filesWith(const QString &folder, const QByteArrayList &needles)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            found.append(u"unreadable: "_s + file.fileName());
            continue;
        }
        const QByteArray bytes = file.readAll();
        for (const QByteArray &needle : needles) {
            if (bytes.contains(needle))
                found.append(file.fileName() + u" has "_s + QString::fromLatin1(needle.toPercentEncoding()));
        }
    }
    return found;
}

/// All that a server could say back of the header that it was sent.
QString echoed(const LlmRequest &request)
{
    return QString::fromUtf8(request.headers.value("authorization"));
}

LlmReply faultInStream(const LlmRequest &request)
{
    const QByteArray fault =
        QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, u"refused: "_s + echoed(request)}}}})
            .toJson(QJsonDocument::Compact);
    return LlmReply::events({R"({"choices":[{"delta":{"content":"Some words"}}]})", fault});
}

} // namespace

class WindowKeysTest : public QObject
{
    Q_OBJECT
public:
    explicit WindowKeysTest(const QString &home)
        : m_home(home)
    {
    }

private slots:
    void keyIsInNoFile();

private:
    void enterKey(Program &program, const Script &script);
    void chatWith(Program &program, Script &script);
    void saveChat(Program &program, const QString &path);

    QString m_home;
};

void WindowKeysTest::enterKey(Program &program, const Script &script)
{
    QTest::keyClick(&program.window, Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = program.window.findChild<SettingsDialog *>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto *form = dialog->findChild<ProviderForm *>();
    QTest::mouseClick(button(*dialog, u"Add a provider"_s), Qt::LeftButton);
    auto *preset = form->findChild<QComboBox *>();
    preset->setCurrentIndex(preset->findData(u"custom"_s));
    const auto field = [&](const QString &name) {
        return shown<QLineEdit>(*form, [&](const QLineEdit &edit) { return edit.accessibleName() == name; });
    };
    QVERIFY(field(u"Address"_s) && field(u"Key"_s));
    field(u"Address"_s)->clear();
    QTest::keyClicks(field(u"Address"_s), script.server.baseUrl().toString());
    QTest::keyClicks(field(u"Key"_s), key);
    QTest::mouseClick(button(*form, u"Test"_s), Qt::LeftButton);
    QTRY_VERIFY(!script.server.requests().isEmpty());
    QTest::mouseClick(button(*form, u"Connect"_s), Qt::LeftButton);
    QTRY_VERIFY(!program.engine.connections().demoOnly());
    QTRY_COMPARE(program.engine.providers().models().value(0).models.size(), model::all.size());
    QTRY_VERIFY(program.notice.isVisible()); // no keychain here: for this session only
    dialog->close();
    QTRY_COMPARE(program.engine.routes().table().find(category::code)->target.model, model::coder);
}

void WindowKeysTest::chatWith(Program &program, Script &script)
{
    QVERIFY(program.sendAndWait(u"needle in the haystack"_s));
    QCOMPARE(program.lastText(), u"Fine day."_s);
    QCOMPARE(echoed(script.asked(false).last()), u"Bearer "_s + key);

    const QVector<LlmServer::Handler> echoes{
        [](const LlmRequest &request) { return LlmReply::error(400, u"refused: "_s + echoed(request)); },
        [](const LlmRequest &request) { return LlmReply::error(401, QString(480, u'x') + echoed(request)); },
        [](const LlmRequest &request) { return LlmReply::error(500, echoed(request)); },
        [](const LlmRequest &request) {
            return LlmReply::html("plain words: " + echoed(request).toUtf8(), 503);
        },
        [](const LlmRequest &request) { return LlmReply::html("what? " + echoed(request).toUtf8()); },
        [](const LlmRequest &request) {
            return LlmReply::redirect("http://127.0.0.1:1/" + echoed(request).toUtf8());
        },
        faultInStream,
    };
    for (const LlmServer::Handler &echo : echoes) {
        script.chat = echo;
        QVERIFY(program.sendAndWait(u"Say it"_s));
        QCOMPARE(program.lastReply().message.state, MessageState::Failed);
        const QString detail = program.lastReply().message.error->detail;
        QVERIFY2(!detail.contains(key.left(16)), qPrintable(detail));
    }
    script.router = [](const LlmRequest &request) { return LlmReply::error(403, echoed(request)); };
    QVERIFY(program.sendAndWait(u"Route it"_s));
    script.router = [](const LlmRequest &request) { return LlmReply::answer(request, {echoed(request)}); };
    QVERIFY(program.sendAndWait(u"Route it again"_s));
    QVERIFY(!program.lastReply().decision->rawRouterAnswer.contains(key));
}

void WindowKeysTest::saveChat(Program &program, const QString &path)
{
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
            answer.stop();
        }
    });
    answer.start(20);
    emit program.window.findChild<ChatHeader *>()->saveRequested();
    QTRY_VERIFY(QFile::exists(path));
    emit program.window.findChild<ChatHeader *>()->copyRequested();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(key));
}

void WindowKeysTest::keyIsInNoFile()
{
    Script script;
    const QString profile = m_home + u"/profile"_s;
    {
        Program program(profile, ConnectionChoice());
        QVERIFY(program.ready());
        enterKey(program, script);
        if (!QTest::currentTestFailed())
            chatWith(program, script);
        if (!QTest::currentTestFailed())
            saveChat(program, m_home + u"/chat.md"_s);
        QCOMPARE(filesWith(m_home, spellings(key)), QStringList()); // the write-ahead log is there as yet
        program.window.close();
    }
    QCOMPARE(filesWith(m_home, spellings(key)), QStringList());
    const QStringList told = filesWith(m_home, {"needle in the haystack"});
    QVERIFY(told.join(u' ').contains(u"/chat.md"_s)); // the search finds what is there
    QVERIFY(told.join(u' ').contains(u"/profile/"_s));
}

int main(int argc, char **argv)
{
    QTemporaryDir home;
    for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(folder, home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keychain but the session's
    QApplication app(argc, argv);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    WindowKeysTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window_keys.moc"
