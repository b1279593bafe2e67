// A chat's life in the real window: stop, retry, edit, continue, broken streams, drafts, and what a restart
// keeps.

#include "tests/gui/window_fixture.h"

#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "ui/chatheader/title_edit.h"
#include "ui/sidebar/conversation_list.h"
#include "ui/timeline/find_bar.h"
#include "ui/timeline/inline_editor.h"
#include "ui/timeline/user_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>

using namespace switchyard;
using namespace switchyard::test;

namespace {

const QStringList words{u"One "_s, u"two "_s, u"three"_s};
const QString partialText = u"One two "_s;

/// Two words of three, and then whatever `end` says.
LlmReply brokenReply(const LlmRequest &request, LlmReply::End end)
{
    LlmReply reply = LlmReply::answer(request, words);
    reply.end = end;
    reply.endAt = reply.cuts[1];
    return reply;
}

} // namespace

class WindowChatTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_script = std::make_unique<Script>();
        restart();
    }

    void cleanup()
    {
        m_program.reset();
        m_script.reset();
    }

    void stopKeepsThePartial_data();
    void stopKeepsThePartial();
    void retryMakesVersions();
    void editMakesASibling();
    void continueTakesUpAnInterruptedReply();
    void brokenStreamKeepsThePartial();
    void chatsStreamSideBySide();
    void draftsSurviveARestart();
    void newChatWithADraftIsTheLastOne();
    void longChatIsLoadedAsItIsRead();
    void deletedChatComesBack();
    void escapeIsTheFieldsFirst();
    void renamedAndPinned();

private:
    void restart()
    {
        m_program.reset();
        m_program = std::make_unique<Program>(m_profile->path(), m_script->choice());
        QVERIFY(m_program->ready());
    }
    QString versionShown(QWidget *row) const
    {
        if (!row)
            return {};
        const auto *found = shown<QLabel>(
            *row, [](const QLabel &label) { return label.accessibleName().startsWith(u"Version "_s); });
        return found ? found->accessibleName() : QString();
    }
    UserRow *userRow() const
    {
        return shown<UserRow>(m_program->timeline, [](const UserRow &) { return true; });
    }
    bool errorShown() const
    {
        return shown<QWidget>(m_program->timeline, [](const QWidget &widget) {
            return widget.accessibleName().startsWith(u"Error: "_s);
        });
    }
    QListView &chatList() const { return *m_program->sidebar.findChild<QListView *>(); }
    QStringList listed() const
    {
        QStringList lines;
        const QAbstractItemModel &model = *chatList().model();
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(model.index(row, 0).data().toString());
        return lines;
    }
    void chooseInMenu(const QString &title, const QString &action)
    {
        QListView &list = chatList();
        const int row = int(listed().indexOf(title));
        QVERIFY(row >= 0);
        const QPoint at = list.visualRect(list.model()->index(row, 0)).center();
        emit list.customContextMenuRequested(at);
        auto *menu = m_program->sidebar.findChild<QMenu *>();
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [&](const QAction *one) { return one->text() == action; });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        delete menu;
    }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<Program> m_program;
};

void WindowChatTest::stopKeepsThePartial_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("button") << u"button"_s;
    QTest::newRow("escape in the composer") << u"composer"_s;
    QTest::newRow("escape in the window") << u"window"_s;
}

void WindowChatTest::stopKeepsThePartial()
{
    QFETCH(QString, how);
    m_script->chat = [](const LlmRequest &request) { return brokenReply(request, LlmReply::End::Stall); };
    m_program->send(u"Count to three"_s);
    QTRY_COMPARE(m_program->lastText(), partialText);
    QVERIFY(m_program->live());

    if (how == u"button"_s)
        QTest::mouseClick(button(m_program->composer, u"Stop"_s), Qt::LeftButton);
    else if (how == u"composer"_s)
        QTest::keyClick(&m_program->editor, Qt::Key_Escape);
    else
        QTest::keyClick(&m_program->window, Qt::Key_Escape);

    QVERIFY(m_program->ended());
    QCOMPARE(m_program->lastText(), partialText);
    QCOMPARE(m_program->lastReply().message.state, MessageState::Stopped);
    QVERIFY(!m_program->lastReply().message.error);
    QCOMPARE(m_program->lastReply().decision->end, TurnEnd::Stopped);
    QTRY_VERIFY(m_program->hasChip(u"stopped"_s));
    QVERIFY(!errorShown());
    QVERIFY(!m_program->notice.isVisible());
    QTRY_COMPARE(m_script->server.cutShort(), 1); // the server need not write on
    QCOMPARE(m_script->askedModels().size(), 1);
    restart();
    QCOMPARE(m_program->lastText(), partialText);
    QCOMPARE(m_program->lastReply().message.state, MessageState::Stopped);
}

void WindowChatTest::retryMakesVersions()
{
    m_script->chat = [this](const LlmRequest &request) {
        return LlmReply::answer(request, {u"Reply "_s + QString::number(m_script->askedModels().size())});
    };
    QVERIFY(m_program->sendAndWait(u"Say something"_s));
    QCOMPARE(m_program->lastText(), u"Reply 1"_s);
    QCOMPARE(versionShown(m_program->lastReplyRow()), QString());

    QVERIFY(m_program->clickInReply(u"Retry"_s));
    QTRY_COMPARE(m_program->lastText(), u"Reply 2"_s);
    QVERIFY(m_program->ended());
    QCOMPARE(m_program->timeline.rows().size(), 2);
    QTRY_COMPARE(versionShown(m_program->lastReplyRow()), u"Version 2 of 2"_s);

    QVERIFY(m_program->clickInReply(u"Previous version"_s));
    QTRY_COMPARE(m_program->lastText(), u"Reply 1"_s);
    QTRY_COMPARE(versionShown(m_program->lastReplyRow()), u"Version 1 of 2"_s);
    restart(); // the version that was shown last is shown again
    QCOMPARE(m_program->lastText(), u"Reply 1"_s);
    QVERIFY(m_program->clickInReply(u"Next version"_s));
    QTRY_COMPARE(m_program->lastText(), u"Reply 2"_s);
    QCOMPARE(m_script->askedModels().size(), 2);
}

void WindowChatTest::editMakesASibling()
{
    m_script->chat = [](const LlmRequest &request) {
        return LlmReply::answer(request, {u"About: "_s + request.lastUserText()});
    };
    QVERIFY(m_program->sendAndWait(u"cats"_s));
    QTRY_VERIFY(userRow());
    QTest::mouseClick(button(*userRow(), u"Edit and resend"_s), Qt::LeftButton);
    auto *editor = userRow()->findChild<InlineEditor *>();
    QTRY_VERIFY(editor && editor->isVisible());
    editor->selectAll();
    QTest::keyClicks(editor, u"dogs"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_program->lastText(), u"About: dogs"_s);
    QVERIFY(m_program->ended());
    QCOMPARE(m_program->timeline.rows().size(), 2);
    QTRY_COMPARE(versionShown(userRow()), u"Version 2 of 2"_s);

    QTest::mouseClick(button(*userRow(), u"Previous version"_s), Qt::LeftButton);
    QTRY_COMPARE(m_program->lastText(), u"About: cats"_s);
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"cats"_s);

    QTest::keyClick(&m_program->editor, Qt::Key_Up); // from the empty composer
    QTRY_VERIFY(shown<InlineEditor>(m_program->timeline, [](const InlineEditor &) { return true; }));
}

void WindowChatTest::continueTakesUpAnInterruptedReply()
{
    m_script->routerSays(u"code"_s);
    m_script->chat = [](const LlmRequest &request) { return brokenReply(request, LlmReply::End::Stall); };
    m_program->send(u"Count to three"_s);
    QTRY_COMPARE(m_program->lastText(), partialText);
    m_program->window.close();
    restart();
    QCOMPARE(m_program->lastText(), partialText);
    QCOMPARE(m_program->lastReply().message.state, MessageState::Interrupted);
    QTRY_VERIFY(m_program->hasChip(u"interrupted"_s));

    m_script->chat = [](const LlmRequest &request) {
        return LlmReply::answer(request, {u"and "_s, u"three."_s});
    };
    QVERIFY(m_program->clickInReply(u"Continue"_s));
    QTRY_COMPARE(m_program->lastText(), u"One two and three."_s);
    QVERIFY(m_program->ended());
    QCOMPARE(m_program->lastReply().message.state, MessageState::Complete);
    QCOMPARE(m_program->lastReply().decision->category, u"code"_s);
    QCOMPARE(m_program->lastReply().versions, 2);
    QCOMPARE(m_script->askedModels(), (QStringList{model::coder, model::coder}));
    QCOMPARE(m_script->asked(true).size(), 1); // the route was known
    QVERIFY(m_script->asked(false).last().body.contains("One two "));
}

void WindowChatTest::brokenStreamKeepsThePartial()
{
    m_script->chat = [](const LlmRequest &request) { return brokenReply(request, LlmReply::End::Reset); };
    QVERIFY(m_program->sendAndWait(u"Count to three"_s));
    QCOMPARE(m_program->lastText(), partialText);
    QCOMPARE(m_program->lastReply().message.state, MessageState::Failed);
    QTRY_VERIFY(errorShown());
    QCOMPARE(m_script->askedModels().size(), 1); // nothing is replaced silently once a word was seen
    QVERIFY(button(*m_program->lastReplyRow(), u"Retry with…"_s));

    restart(); // the partial and what went wrong are kept
    QCOMPARE(m_program->lastText(), partialText);
    QTRY_VERIFY(errorShown());
    m_script->chat = [](const LlmRequest &request) { return LlmReply::answer(request, words); };
    QVERIFY(m_program->clickInReply(u"Retry"_s));
    QTRY_COMPARE(m_program->lastText(), u"One two three"_s);
    QVERIFY(m_program->ended());
    QVERIFY(!errorShown());
    QCOMPARE(m_program->lastReply().versions, 2);
}

void WindowChatTest::chatsStreamSideBySide()
{
    m_script->chat = [](const LlmRequest &request) {
        return request.lastUserText() == u"first"_s
                   ? LlmReply::answer(request, words).paced(std::chrono::milliseconds(100))
                   : LlmReply::answer(request, {u"Done"_s});
    };
    m_program->send(u"first"_s);
    QTRY_COMPARE(m_program->lastText(), u"One "_s);
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_program->timeline.rows().isEmpty());
    QVERIFY(!m_program->live());
    QVERIFY(m_program->sendAndWait(u"second"_s));
    QCOMPARE(m_program->lastText(), u"Done"_s);
    chatList().setCurrentIndex(chatList().model()->index(int(listed().indexOf(u"first"_s)), 0));
    QTRY_COMPARE(m_program->lastText(), u"One two three"_s);
    QVERIFY(m_program->ended());
    QCOMPARE(m_program->timeline.rows().size(), 2);
}

void WindowChatTest::draftsSurviveARestart()
{
    QVERIFY(m_program->sendAndWait(u"Old chat"_s));
    m_program->type(u"half a thought"_s);
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_program->composer.text(), QString());
    QVERIFY(m_program->sendAndWait(u"Young chat"_s));
    m_program->type(u"another one"_s);
    m_program->window.close();

    restart();
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"Young chat"_s);
    QCOMPARE(m_program->composer.text(), u"another one"_s);
    QTest::keyClick(&m_program->window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"Old chat"_s);
    QCOMPARE(m_program->composer.text(), u"half a thought"_s);
    QTest::keyClick(&m_program->editor, Qt::Key_Return);
    QTRY_COMPARE(m_program->timeline.rows().size(), 4);
    QVERIFY(m_program->ended());
    restart(); // what was sent is no draft any more
    QCOMPARE(m_program->composer.text(), QString());
}

void WindowChatTest::newChatWithADraftIsTheLastOne()
{
    QVERIFY(m_program->sendAndWait(u"Old chat"_s));
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    m_program->type(u"not sent yet"_s);
    m_program->window.close();
    restart();
    QCOMPARE(m_program->composer.text(), u"not sent yet"_s);
    QVERIFY(m_program->timeline.rows().isEmpty());
}

void WindowChatTest::longChatIsLoadedAsItIsRead()
{
    m_program.reset();
    constexpr int messages = 600;
    {
        const auto database = Database::open(m_profile->path());
        QVERIFY(database);
        ConversationStore store(**database);
        Conversation chat;
        chat.title = u"Long chat"_s;
        const Outcome<qint64> id = store.add(chat);
        QVERIFY(id);
        qint64 parent = 0;
        for (int i = 0; i < messages; i += 2) {
            Message question = userMessage(u"question %1"_s.arg(i)), answer;
            answer.role = Role::Assistant;
            answer.parts.append(TextPart{i == 4 ? u"the needle is here"_s : u"answer %1"_s.arg(i)});
            question.conversation = answer.conversation = *id;
            question.parent = parent;
            QVERIFY(store.appendTurn(question, answer));
            parent = answer.id;
        }
    }
    restart();
    m_program->sidebar.findChild<QListView *>()->setFocus();
    QTest::keyClick(&m_program->window, Qt::Key_1, Qt::ControlModifier);
    TimelineView &timeline = m_program->timeline;
    QTRY_COMPARE(timeline.rows().constLast().message.text(), u"answer 598"_s);
    QVERIFY(timeline.rows().size() < messages);

    timeline.verticalScrollBar()->setValue(timeline.viewport()->height() / 2);
    const qsizetype loaded = timeline.rows().size();
    QVERIFY(loaded < messages && loaded > 100);
    QVERIFY(!timeline.following());
    QVERIFY(timeline.verticalScrollBar()->value() > timeline.viewport()->height()); // it stayed where it was

    QTest::keyClick(&m_program->window, Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(timeline.rows().size(), messages);
    auto *bar = m_program->window.findChild<FindBar *>();
    QTest::keyClicks(bar->findChild<QLineEdit *>(), u"needle"_s);
    QTRY_VERIFY(timeline.column().made(5) && timeline.column().made(5)->y() > 0);
    QVERIFY(timeline.column().made(5)->y() < timeline.viewport()->height());
    m_program->send(u"One more"_s); // what was found stays found
    QTRY_VERIFY(!m_program->live());
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"message 1 of 1"_s);
    QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QTest::keyClick(&m_program->window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!bar->isVisible()); // another chat
    QTest::keyClick(&m_program->window, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!timeline.rows().isEmpty());

    restart();
    QTRY_VERIFY(!m_program->timeline.rows().isEmpty());
    QVERIFY(m_program->sendAndWait(u"And now?"_s));
    const QVector<LlmRequest> asked = m_script->asked(false);
    QCOMPARE(asked.constLast().json[u"messages"].toArray().size(),
             messages + 3); // the model gets what is not loaded, too
}

void WindowChatTest::deletedChatComesBack()
{
    QVERIFY(m_program->sendAndWait(u"Keep me"_s));
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_program->sendAndWait(u"Lose me"_s));
    chatList().setFocus();
    QTest::keyClick(&chatList(), Qt::Key_Delete);
    QTRY_VERIFY(!listed().contains(u"Lose me"_s));
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"Keep me"_s);

    QTest::mouseClick(button(m_program->sidebar, u"Undo"_s), Qt::LeftButton);
    QVERIFY(listed().contains(u"Lose me"_s));
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"Lose me"_s);
    QCOMPARE(m_program->lastText(), u"Fine day."_s);

    chatList().setFocus();
    QTest::keyClick(&chatList(), Qt::Key_Delete);
    restart(); // without an undo it is gone, and its routing record stays
    QVERIFY(!listed().contains(u"Lose me"_s));
    QCOMPARE(m_program->timeline.rows().first().message.text(), u"Keep me"_s);
    const Outcome<QVector<RoutingDecision>> kept = m_program->engine.decisions().in({});
    QVERIFY(kept);
    QCOMPARE(kept->size(), 2);
}

void WindowChatTest::escapeIsTheFieldsFirst()
{
    QVERIFY(m_program->sendAndWait(u"First question"_s));
    m_script->chat = [](const LlmRequest &request) { return brokenReply(request, LlmReply::End::Stall); };
    m_program->send(u"Second"_s);
    QTRY_VERIFY(m_program->live());
    QTest::keyClick(&m_program->window, Qt::Key_F2);
    auto *title = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(title);
    QTest::keyClicks(title, u"Another"_s);
    QTest::keyClick(title, Qt::Key_Escape);
    QVERIFY(!title->isVisible());
    QTest::keyClick(&m_program->window, Qt::Key_F2);
    QTest::keyClicks(title, u"Renamed"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(!title->isVisible());
    QCOMPARE(m_program->window.findChild<TitleEdit *>()->accessibleName(), u"Chat: Renamed"_s);
    QVERIFY(m_program->live()); // nobody stopped the reply
    QTest::keyClick(&m_program->window, Qt::Key_Escape);
    QVERIFY(m_program->ended());
}

void WindowChatTest::renamedAndPinned()
{
    QVERIFY(m_program->sendAndWait(u"First words of it"_s));
    QTest::keyClick(&m_program->window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_program->sendAndWait(u"Another"_s));
    chooseInMenu(u"First words of it"_s, u"Pin"_s);
    QCOMPARE(listed().first(), u"Pinned"_s);
    QCOMPARE(listed().value(1), u"First words of it"_s);

    QTest::keyClick(&m_program->window, Qt::Key_F2);
    auto *title = shown<QLineEdit>(m_program->window, [](const QLineEdit &edit) {
        return edit.accessibleName() == u"Title of the chat"_s;
    });
    QVERIFY(title);
    title->selectAll();
    QTest::keyClicks(title, u"My own title"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(listed().contains(u"My own title"_s));
    QVERIFY(m_program->sendAndWait(u"More words"_s));
    restart();
    QVERIFY(listed().contains(u"My own title"_s));
    QCOMPARE(listed().value(0), u"Pinned"_s);
    QCOMPARE(listed().value(1), u"First words of it"_s);
}

QTEST_MAIN(WindowChatTest)
#include "tst_window_chat.moc"
