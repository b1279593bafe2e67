#include "ui/badge/route_badge.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/code_block.h"
#include "ui/timeline/inline_editor.h"
#include "ui/timeline/markdown_chunks.h"
#include "ui/timeline/reply_row.h"
#include "ui/timeline/text_block.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Row userRow(qint64 id, const QString &text)
{
    Row row;
    row.message = userMessage(text);
    row.message.id = id;
    return row;
}

Row replyRow(qint64 id, const QString &text, MessageState state = MessageState::Complete)
{
    Row row;
    row.message.id = id;
    row.message.role = Role::Assistant;
    row.message.state = state;
    row.message.parts.append(TextPart{text});
    row.modelName = u"Qwen3 Coder"_s;
    RoutingDecision decision;
    decision.category = u"code"_s;
    decision.decidedBy = DecidedBy::Llm;
    decision.requested = decision.routed = {u"demo"_s, u"qwen/qwen3-coder"_s};
    decision.ttftMs = 400;
    row.decision = decision;
    return row;
}

QVector<Row> longChat(int messages)
{
    QVector<Row> rows;
    for (int i = 0; i < messages; i += 2) {
        rows.append(userRow(i + 1, u"question %1"_s.arg(i)));
        rows.append(
            replyRow(i + 2, u"# Answer\n\nsome *words* on it\n\n```cpp\nint a = 1;\n```\n\nand a rest"_s));
    }
    return rows;
}

void show(TimelineView &view, int width = 800, int height = 500)
{
    view.resize(width, height);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

template<typename Widget>
Widget *named(QWidget &parent, const QString &name)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == name && widget->isVisibleTo(&parent))
            return widget;
    }
    return nullptr;
}

QPushButton *pushButton(QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&parent))
            return button;
    }
    return nullptr;
}

QVector<QAccessible::Event> heard;
void hear(QAccessibleEvent *event)
{
    heard.append(event->type());
}

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT
public slots:
    void opened(const QUrl &url) { m_opened.append(url); }

private slots:
    void chunks_data();
    void chunks();
    void longTextIsCutAtParagraphs();
    void growingTextKeepsItsFirstChunks();
    void followsOnlyAtTheBottom();
    void keepsThePlaceWhenEarlierRowsAppear();
    void longChatOpensQuickly();
    void streamingIsGathered();
    void codeIsShownApartAndCopied();
    void linksOpenByClickAndScheme();
    void imagesAreNeverLoaded();
    void errorOffersRetry();
    void interruptedOffersContinue();
    void versionsAreStepped();
    void editInPlace();
    void badgeOpens();
    void thoughtsAreFolded();
    void finishedReplyIsAnnounced();
    void rowsHaveNames();
    void narrowWindowKeepsEverythingInside();

private:
    Theme m_theme;
    QVector<QUrl> m_opened;
};

void tst_Timeline::chunks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QVector<Chunk>>("expected");
    QTest::newRow("empty") << QString() << QVector<Chunk>();
    QTest::newRow("text") << u"a\n\nb"_s << QVector<Chunk>{{false, {}, u"a\n\nb\n"_s}};
    QTest::newRow("code") << u"a\n```python x\nb\n\nc\n```\nd"_s
                          << QVector<Chunk>{{false, {}, u"a\n"_s},
                                            {true, u"python"_s, u"b\n\nc\n"_s},
                                            {false, {}, u"d\n"_s}};
    QTest::newRow("open") << u"```\nb"_s << QVector<Chunk>{{true, {}, u"b\n"_s}};
    QTest::newRow("longer fence") << u"````md\n```\nx\n```\n````"_s
                                  << QVector<Chunk>{{true, u"md"_s, u"```\nx\n```\n"_s}};
    QTest::newRow("tilde") << u"~~~\n```\n~~~"_s << QVector<Chunk>{{true, {}, u"```\n"_s}};
    QTest::newRow("in a list") << u"- a\n  ```\n  b\n  ```"_s
                               << QVector<Chunk>{{false, {}, u"- a\n  ```\n  b\n  ```\n"_s}};
    QTest::newRow("inline") << u"```x``` y"_s << QVector<Chunk>{{false, {}, u"```x``` y\n"_s}};
}

void tst_Timeline::chunks()
{
    QFETCH(QString, markdown);
    QTEST(chunksOf(markdown), "expected");
}

void tst_Timeline::longTextIsCutAtParagraphs()
{
    const QString paragraph = u"word "_s.repeated(400) + u"\n\n"_s;
    const QVector<Chunk> chunks = chunksOf(paragraph.repeated(3) + u"1. one\n\n2. two\n"_s);
    QCOMPARE(chunks.size(), 3); // a list stays with what stands before it
    QString all;
    for (const Chunk &chunk : chunks)
        all += chunk.text;
    QCOMPARE(all, paragraph.repeated(3) + u"1. one\n\n2. two\n"_s);
}

void tst_Timeline::growingTextKeepsItsFirstChunks()
{
    const QString text = (u"word "_s.repeated(400) + u"\n\n"_s).repeated(5);
    const QVector<Chunk> before = chunksOf(text);
    const QVector<Chunk> after = chunksOf(text + u"more"_s);
    for (int i = 0; i + 1 < before.size(); ++i)
        QCOMPARE(after[i], before[i]);
}

void tst_Timeline::followsOnlyAtTheBottom()
{
    TimelineView view(m_theme);
    view.setRows(longChat(20));
    show(view);
    QScrollBar *bar = view.verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    const int last = int(view.rows().size()) - 1;
    const int before = bar->maximum();
    view.updateRow(last, replyRow(20, u"line\n\n"_s.repeated(40)));
    QTRY_VERIFY(bar->maximum() > before);
    QTRY_COMPARE(bar->value(), bar->maximum());

    bar->setValue(bar->maximum() - 2);
    QVERIFY(!view.following());
    const int place = bar->value();
    const int end = bar->maximum();
    view.updateRow(last, replyRow(20, u"line\n\n"_s.repeated(80)));
    QTRY_VERIFY(bar->maximum() > end);
    QCOMPARE(bar->value(), place);
    auto *jump = named<QToolButton>(view, u"Jump to the newest message"_s);
    QVERIFY(jump);
    jump->click();
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(view.following());
    QVERIFY(!jump->isVisible());
}

void tst_Timeline::keepsThePlaceWhenEarlierRowsAppear()
{
    TimelineView view(m_theme);
    view.setRows(longChat(200));
    show(view);
    QScrollBar *bar = view.verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    const int height = bar->maximum();
    bar->setValue(100);
    QTRY_VERIFY(bar->maximum() > height);
    QTRY_COMPARE(bar->maximum() - bar->value(), height - 100);
    QVERIFY(!view.following());
}

void tst_Timeline::longChatOpensQuickly()
{
    TimelineView view(m_theme);
    const QVector<Row> rows = longChat(300);
    QElapsedTimer timer;
    timer.start();
    view.setRows(rows);
    show(view);
    QVERIFY2(timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(view.findChildren<ReplyRow *>().size() < 40);
    QCOMPARE(view.rows().size(), 300);
}

void tst_Timeline::streamingIsGathered()
{
    TimelineView view(m_theme);
    view.setRows({userRow(1, u"q"_s), replyRow(2, u"a"_s, MessageState::Streaming)});
    show(view);
    for (int i = 0; i < 50; ++i)
        view.updateRow(1, replyRow(2, u"a"_s.repeated(i + 2), MessageState::Streaming));
    const auto shown = [&view] {
        QString text;
        for (TextBlock *block : view.findChildren<ReplyRow *>().first()->findChildren<TextBlock *>())
            text += block->toPlainText();
        return text;
    };
    QVERIFY(shown().size() < 51);
    QTRY_COMPARE(shown(), u"a"_s.repeated(51));
    view.updateRow(1, replyRow(2, u"whole"_s)); // the end shows at once
    QCOMPARE(shown(), u"whole"_s);
}

void tst_Timeline::codeIsShownApartAndCopied()
{
    TimelineView view(m_theme);
    const QString wide = u"x"_s.repeated(500);
    view.setRows({replyRow(2, u"See:\n\n```python\n%1\n```\n\nend"_s.arg(wide))});
    show(view);
    auto *code = view.findChild<CodeView *>();
    QVERIFY(code);
    QCOMPARE(code->toPlainText(), wide);
    QTRY_VERIFY(code->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(code->accessibleName(), u"Code in python"_s);
    named<QToolButton>(view, u"Copy code"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), wide + u'\n');
    named<QToolButton>(view, u"Copy reply"_s)->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"See:"));
}

void tst_Timeline::linksOpenByClickAndScheme()
{
    TextBlock block(m_theme, TextBlock::Kind::Markdown);
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ssh"_s})
        QDesktopServices::setUrlHandler(scheme, this, "opened");
    m_opened.clear();
    for (const QString &link :
         {u"https://a.example/"_s, u"file:///etc/passwd"_s, u"ssh://h"_s, u"mailto:a@b.example"_s})
        emit block.anchorClicked(QUrl(link));
    QCOMPARE(m_opened, (QVector<QUrl>{QUrl(u"https://a.example/"_s), QUrl(u"mailto:a@b.example"_s)}));
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ssh"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void tst_Timeline::imagesAreNeverLoaded()
{
    TextBlock block(m_theme, TextBlock::Kind::Markdown);
    block.setContent(u"![x](file:///etc/hostname) ![y](http://127.0.0.1:1/a.png)"_s);
    for (const QString &name :
         {u"file:///etc/hostname"_s, u"qrc:/icons/pin.svg"_s, u"http://127.0.0.1:1/a.png"_s}) {
        const QVariant loaded = block.document()->resource(QTextDocument::ImageResource, QUrl(name));
        QCOMPARE(loaded.value<QPixmap>().size(), QSize(1, 1));
    }
}

void tst_Timeline::errorOffersRetry()
{
    TimelineView view(m_theme);
    Row row = replyRow(7, u"half"_s, MessageState::Failed);
    row.message.error = Error{ErrorKind::WrongKey, u"401 <b>no</b>"_s, 401, -1};
    view.setRows({row});
    show(view);
    QVERIFY(named<QFrame>(view, u"Error: "_s + errorMessage(*row.message.error)));
    QSignalSpy retry(&view, &TimelineView::retryRequested);
    QSignalSpy with(&view, &TimelineView::retryWithRequested);
    pushButton(view, u"Retry"_s)->click();
    pushButton(view, u"Retry with…"_s)->click();
    QCOMPARE(retry.count(), 1);
    QCOMPARE(retry[0][0].toLongLong(), 7);
    QCOMPARE(with.count(), 1);
    view.updateRow(0, replyRow(7, u"whole"_s));
    QVERIFY(!pushButton(view, u"Retry"_s));
}

void tst_Timeline::interruptedOffersContinue()
{
    TimelineView view(m_theme);
    view.setRows({replyRow(7, u"half"_s, MessageState::Interrupted)});
    show(view);
    QSignalSpy wanted(&view, &TimelineView::continueRequested);
    pushButton(view, u"Continue"_s)->click();
    QCOMPARE(wanted[0][0].toLongLong(), 7);
    view.updateRow(0, replyRow(7, u"whole"_s));
    QVERIFY(!pushButton(view, u"Continue"_s));
}

void tst_Timeline::versionsAreStepped()
{
    TimelineView view(m_theme);
    Row row = replyRow(7, u"second"_s);
    row.version = 2;
    row.versions = 2;
    view.setRows({row});
    show(view);
    QSignalSpy stepped(&view, &TimelineView::versionRequested);
    auto *previous = named<QToolButton>(view, u"Previous version"_s);
    auto *next = named<QToolButton>(view, u"Next version"_s);
    QVERIFY(previous && next && !next->isEnabled());
    previous->click();
    QCOMPARE(stepped.count(), 1);
    QCOMPARE(stepped[0][0].toLongLong(), 7);
    QCOMPARE(stepped[0][1].toInt(), -1);
    row.version = row.versions = 1;
    view.updateRow(0, row);
    QVERIFY(!named<QToolButton>(view, u"Previous version"_s));
}

void tst_Timeline::editInPlace()
{
    TimelineView view(m_theme);
    view.setRows({userRow(5, u"frist"_s), replyRow(6, u"ok"_s)});
    show(view);
    QSignalSpy edited(&view, &TimelineView::editRequested);
    view.beginEdit(5);
    auto *editor = view.findChild<InlineEditor *>();
    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->toPlainText(), u"frist"_s);
    QTest::keyClicks(editor, u" x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QCOMPARE(edited.count(), 0);

    named<QToolButton>(view, u"Edit and resend"_s)->click();
    QVERIFY(editor->isVisible());
    QInputMethodEvent composing(u"に"_s, {});
    QApplication::sendEvent(editor, &composing);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QInputMethodEvent done(QString(), {});
    QApplication::sendEvent(editor, &done);
    editor->setPlainText(u"first"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toLongLong(), 5);
    QCOMPARE(edited[0][1].toString(), u"first"_s);
}

void tst_Timeline::badgeOpens()
{
    TimelineView view(m_theme);
    view.setRows({replyRow(9, u"x"_s)});
    show(view);
    QSignalSpy clicked(&view, &TimelineView::badgeClicked);
    QTest::mouseClick(view.findChild<RouteBadge *>(), Qt::LeftButton, {}, QPoint(12, 12));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].toLongLong(), 9);
}

void tst_Timeline::thoughtsAreFolded()
{
    TimelineView view(m_theme);
    Row row = replyRow(9, u"answer"_s);
    row.message.parts.prepend(ReasoningPart{u"pondering"_s, 12'000});
    view.setRows({row});
    show(view);
    auto *title = named<QToolButton>(view, u"Thought for 12 s"_s);
    QVERIFY(title);
    const auto seen = [&view] {
        for (TextBlock *block : view.findChildren<TextBlock *>()) {
            if (block->isVisible() && block->toPlainText().contains(u"pondering"))
                return true;
        }
        return false;
    };
    QVERIFY(!seen());
    title->click();
    QVERIFY(seen());
    title->click();
    QVERIFY(!seen());
}

void tst_Timeline::finishedReplyIsAnnounced()
{
    TimelineView view(m_theme);
    view.setRows({replyRow(2, u"a"_s, MessageState::Streaming)});
    show(view);
    QAccessible::setActive(true);
    if (!QAccessible::isActive())
        QSKIP("this platform has no accessibility");
    const auto before = QAccessible::installUpdateHandler(hear);
    heard.clear();
    view.updateRow(0, replyRow(2, u"ab"_s, MessageState::Streaming));
    QVERIFY(!heard.contains(QAccessible::Alert));
    view.updateRow(0, replyRow(2, u"abc"_s));
    QCOMPARE(heard.count(QAccessible::Alert), 1);
    QAccessible::installUpdateHandler(before);
}

void tst_Timeline::rowsHaveNames()
{
    TimelineView view(m_theme);
    view.setRows({userRow(1, u"hello"_s), replyRow(2, u"there"_s)});
    const auto rows = view.findChildren<RowWidget *>();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]->accessibleName(), u"You: hello"_s);
    QCOMPARE(rows[1]->accessibleName(), u"Reply of Qwen3 Coder: there"_s);
    QVERIFY(rows[1]->accessibleDescription().startsWith(u"routed to Qwen3 Coder because code"));
}

void tst_Timeline::narrowWindowKeepsEverythingInside()
{
    TimelineView view(m_theme);
    QVector<Row> rows = longChat(8);
    rows.append(userRow(50, u"a long question that needs more than one line, "_s.repeated(6)));
    view.setRows(rows);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        view.setLayoutDirection(direction);
        for (const int width : {360, 420, 800, 1600}) {
            show(view, width, 600);
            QTRY_COMPARE(view.widget()->width(), view.viewport()->width());
            for (RowWidget *row : view.findChildren<RowWidget *>()) {
                QVERIFY(row->geometry().left() >= space::l);
                QVERIFY(row->geometry().right() < view.viewport()->width());
                QVERIFY(row->width() <= extent::transcript);
            }
            for (TextBlock *block : view.findChildren<TextBlock *>())
                QTRY_VERIFY(!block->isVisible() || block->height() == block->heightForWidth(block->width()));
            for (RouteBadge *badge : view.findChildren<RouteBadge *>())
                QTRY_VERIFY(badge->height() >= badge->heightForWidth(badge->width()));
        }
    }
}

QTEST_MAIN(tst_Timeline)
#include "tst_timeline.moc"
