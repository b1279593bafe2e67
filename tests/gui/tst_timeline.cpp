#include "app/text/markdown_text.h"
#include "ui/badge/route_badge.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/block_view.h"
#include "ui/timeline/code_layout.h"
#include "ui/timeline/inline_editor.h"
#include "ui/timeline/reply_row.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

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

/// The uppermost row below the upper edge's margin, and the y of its top in the viewport.
std::pair<int, int> firstShown(const TimelineView &view)
{
    for (int i = 0; i < view.rows().size(); ++i) {
        const RowWidget *row = view.column().made(i);
        if (row && row->geometry().bottom() + space::xl > space::l)
            return {i, row->y()};
    }
    return {-1, 0};
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
    void followsOnlyAtTheBottom();
    void onlyTextThatComesIsNew();
    void onlyWhatIsNearIsMade();
    void readingOnIsNotMoved();
    void scrollingReachesEveryRowOnce();
    void streamedLooksLikeWhole();
    void movedRowsLookAsPaintedAnew();
    void codeIsCopied();
    void linesAreNumbered();
    void wideCodeIsDraggedSideways();
    void selectionGoesAcrossMessages();
    void linksOpenByClickAndScheme();
    void keysReadOn();
    void directionsAreShownNotObeyed();
    void eachLineHasItsDirection();
    void errorOffersRetry();
    void interruptedOffersContinue();
    void thoughtsAloneAreNotCopied();
    void versionsAreStepped();
    void editInPlace();
    void rowsWithoutTextHaveAHeight();
    void otherColoursShowAtOnce();
    void badgeOpens();
    void thoughtsAreFolded();
    void finishedReplyIsAnnounced();
    void rowsHaveNames();
    void everyMessageIsAccessible();
    void narrowWindowKeepsEverythingInside();

private:
    Theme m_theme;
    QVector<QUrl> m_opened;
};

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

/// The heights of what is far away are guesses; that they prove wrong is no news.
void tst_Timeline::onlyTextThatComesIsNew()
{
    TimelineView view(m_theme);
    QString code = u"```\n"_s;
    for (int line = 0; line < 300; ++line)
        code += line % 2 ? u"\n"_s : u"a line that wraps nowhere\n\n"_s;
    const QString text = u"# Title\n\ntext\n\n"_s.repeated(200) + code;
    view.setRows({userRow(1, u"q"_s), replyRow(2, text, MessageState::Streaming)});
    show(view);
    auto *jump = named<QToolButton>(view, u"Jump to the newest message"_s);
    QVERIFY(!jump);
    for (int up = 0; up < 40; ++up)
        view.verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    jump = named<QToolButton>(view, u"Jump to the newest message"_s);
    QVERIFY(jump);
    QCOMPARE(jump->text(), QString());
    view.updateRow(1, replyRow(2, text + u"```\n\nmore\n\nand more"_s, MessageState::Streaming));
    QVERIFY(jump->text().startsWith(u"New lines: "_s));
}

void tst_Timeline::onlyWhatIsNearIsMade()
{
    TimelineView view(m_theme);
    view.setRows(longChat(3'000));
    show(view);
    QVERIFY(view.findChildren<RowWidget *>().size() < 40);
    QScrollBar *bar = view.verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    for (int y = bar->maximum(); y >= 0; y -= 997)
        bar->setValue(y);
    QTRY_VERIFY(view.findChildren<RowWidget *>().size() < 40);
}

void tst_Timeline::readingOnIsNotMoved()
{
    TimelineView view(m_theme);
    view.setRows(longChat(200));
    show(view);
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    QVERIFY(!view.following());
    const auto [row, y] = firstShown(view);
    // Above and below it all changes: estimates are corrected, replies grow, the window gets narrower and back.
    for (int i = 0; i < 200; i += 7) {
        if (i < row || i > row + 20)
            view.updateRow(i, replyRow(view.rows()[i].message.id, u"line\n\n"_s.repeated(i % 30)));
    }
    QCOMPARE(firstShown(view), std::make_pair(row, y));
    view.resize(500, 500);
    QVERIFY(std::abs(firstShown(view).first - row) <= 1);
    view.resize(800, 500);
    QCOMPARE(firstShown(view).first, row);
}

void tst_Timeline::scrollingReachesEveryRowOnce()
{
    TimelineView view(m_theme);
    QVector<Row> rows = longChat(60);
    rows[11] = replyRow(12, u"- item **bold** and `code`\n"_s.repeated(300)); // far taller than its estimate
    view.setRows(rows);
    show(view);
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(0);
    int last = 0;
    for (int step = 0; step < 5'000 && bar->value() < bar->maximum(); ++step) {
        bar->setValue(bar->value() + 30);
        const int row = firstShown(view).first;
        QVERIFY2(row == last || row == last + 1, qPrintable(u"%1 after %2"_s.arg(row).arg(last)));
        last = row;
    }
    QVERIFY(view.following());
}

void tst_Timeline::streamedLooksLikeWhole()
{
    const QString text =
        u"# Title\n\nSome *words* and a [link](https://a.example).\n\n- one\n- two\n  - three\n\n"
        "```python\ndef f(x):\n    return x + 1\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> quoted\n\n"
        "1. first\n2. second\n\nEnd with $x^2$ in it.\n"_s.repeated(5);
    TimelineView streamed(m_theme), whole(m_theme);
    streamed.setRows({userRow(1, u"q"_s), replyRow(2, {}, MessageState::Streaming)});
    show(streamed);
    for (qsizetype length = 1; length < text.size(); length += 17)
        streamed.updateRow(1, replyRow(2, text.left(length), MessageState::Streaming));
    streamed.updateRow(1, replyRow(2, text));
    whole.setRows({userRow(1, u"q"_s), replyRow(2, text)});
    show(whole);
    QTRY_COMPARE(streamed.viewport()->grab().toImage(), whole.viewport()->grab().toImage());
}

/// What moves is copied on the screen: it must be what painting it there would give.
void tst_Timeline::movedRowsLookAsPaintedAnew()
{
    TimelineView view(m_theme);
    QVector<Row> rows = longChat(6);
    rows.append(userRow(50, u"more"_s));
    rows.append(replyRow(51, {}, MessageState::Streaming));
    view.setRows(rows);
    show(view, 700, 400);
    const auto onScreen = [&] {
        QCoreApplication::processEvents();
        return view.screen()->grabWindow(view.winId()).toImage().convertToFormat(QImage::Format_RGB32);
    };
    const auto anew = [&] { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); };
    const QString text = u"Some *words* on it, and more of them so that there are lines.\n\n- one\n- two\n\n"
                         "```python\ndef f(x):\n    return x + 1\n```\n\n> quoted\n> twice\n\n"_s.repeated(6);
    for (qsizetype length = 5; length <= text.size(); length += 23) {
        view.updateRow(int(rows.size()) - 1, replyRow(51, text.left(length), MessageState::Streaming));
        QTRY_COMPARE(onScreen(), anew()); // colours come later
    }
    view.updateRow(int(rows.size()) - 1, replyRow(51, text));
    for (const int by : {-40, -300, 25, 170, -90}) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + by);
        QTRY_COMPARE(onScreen(), anew());
    }
    view.resize(620, 440);
    QTRY_COMPARE(onScreen(), anew());
}

void tst_Timeline::codeIsCopied()
{
    TimelineView view(m_theme);
    const QString wide = u"x"_s.repeated(500);
    view.setRows({replyRow(2, u"```python\n%1\n%1\n```\n\nend"_s.arg(wide))});
    show(view);
    BlockView &body = view.column().made(0)->body();
    const QRect mark = copyMark(QRect(0, 0, body.width(), 40), m_theme);
    QTest::mouseMove(&body, mark.center());
    QTRY_COMPARE(body.toolTip(), u"Copy code"_s);
    QTest::mouseClick(&body, Qt::LeftButton, {}, mark.center());
    QCOMPARE(QApplication::clipboard()->text(), wide + u'\n' + wide);
    QCOMPARE(body.toolTip(), u"Copied"_s);
    QTest::mouseMove(&body, mark.center() + QPoint(1, 0));
    QCOMPARE(body.toolTip(), u"Copied"_s);
    QTRY_COMPARE(body.toolTip(), QString()); // for a while
    auto *copy = named<QToolButton>(view, u"Copy reply"_s);
    copy->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(u"```python"));
    QCOMPARE(copy->toolTip(), u"Copied"_s);
    QTRY_COMPARE(copy->toolTip(), u"Copy reply"_s);
}

void tst_Timeline::wideCodeIsDraggedSideways()
{
    TimelineView view(m_theme);
    view.setRows({replyRow(2, u"```\n%1 end\n```"_s.arg(u"x"_s.repeated(500)))});
    show(view);
    BlockView &body = view.column().made(0)->body();
    const QPoint onCode(300, body.caret({0, 0}).center().y());
    const auto seen = [&] { return body.positionAt(onCode).offset; };
    const int before = seen();
    const QPoint bar(20, body.height() - 6);
    QTest::mousePress(&body, Qt::LeftButton, {}, bar);
    QTest::mouseMove(&body, bar + QPoint(100, 40)); // the mouse may leave the bar
    const int dragged = seen();
    QVERIFY(dragged > before + 20);
    QTest::mouseMove(&body, bar + QPoint(5'000, 0));
    QTest::mouseRelease(&body, Qt::LeftButton, {}, bar + QPoint(5'000, 0));
    QVERIFY(body.positionAt({body.width() - 20, onCode.y()}).offset >= 500); // its end
    QTest::mouseMove(&body, bar);
    const int let = seen();
    QTest::mouseClick(&body, Qt::LeftButton, {}, {10, bar.y()}); // beside the bar
    QVERIFY(seen() < let);
}

void tst_Timeline::linesAreNumbered()
{
    QString code;
    for (int line = 1; line <= 150; ++line)
        code += u"x = %1 # line\n"_s.arg(line);
    const QString text = u"```python\n"_s + code + u"```\n"_s;
    TimelineView streamed(m_theme), whole(m_theme), plain(m_theme);
    for (TimelineView *view : {&streamed, &whole, &plain})
        show(*view);
    plain.setRows({replyRow(2, text)});
    const QImage without = plain.viewport()->grab().toImage();
    const int left = plain.column().made(0)->body().caret({0, 0}).left();
    m_theme.setLineNumbers(true);
    const auto off = qScopeGuard([this] { m_theme.setLineNumbers(false); });
    streamed.setRows({replyRow(2, {}, MessageState::Streaming)});
    for (qsizetype length = 1; length < text.size(); length += 97)
        streamed.updateRow(0, replyRow(2, text.left(length), MessageState::Streaming));
    streamed.updateRow(0, replyRow(2, text));
    whole.setRows({replyRow(2, text)});
    // Also the first lines make room for three digits once the hundredth came.
    for (TimelineView *view : {&streamed, &whole}) {
        view->setPlace({false, 2, {0, 0}});
        view->column().made(0)->body().prepare(700, 0, 5'000);
    }
    BlockView &body = whole.column().made(0)->body();
    const int numbered = body.caret({0, 0}).left();
    QVERIFY(numbered > left + 2 * QFontMetrics(m_theme.font(Type::Code)).horizontalAdvance(u'0'));
    QCOMPARE(streamed.column().made(0)->body().caret({0, 0}).left(), numbered);
    QTRY_COMPARE(streamed.viewport()->grab().toImage(), whole.viewport()->grab().toImage());
    QTRY_VERIFY(plain.viewport()->grab().toImage() != without); // it follows the setting
    QCOMPARE(body.positionAt({left, body.caret({0, 0}).center().y()}), (BlockPosition{0, 0})); // on a number
}

void tst_Timeline::selectionGoesAcrossMessages()
{
    TimelineView view(m_theme);
    view.setRows({userRow(1, u"first question"_s), replyRow(2, u"An **answer** here.\n\n- one\n- two"_s),
                  userRow(3, u"second question"_s)});
    show(view);
    const auto at = [&view](int row, int x, int y) {
        return view.column().made(row)->body().mapTo(view.viewport(), QPoint(x, y));
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(0, 0, 5));
    QMouseEvent move(QEvent::MouseMove, at(2, 400, 5), view.viewport()->mapToGlobal(at(2, 400, 5)),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(2, 400, 5));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(u"first question\n\nAn answer here."), qPrintable(text));
    QVERIFY(text.contains(u"two") && text.endsWith(u"second question"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"answer</"));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at(0, 10, 5));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"first"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(u"here."));
}

void tst_Timeline::linksOpenByClickAndScheme()
{
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ssh"_s})
        QDesktopServices::setUrlHandler(scheme, this, "opened");
    m_opened.clear();
    for (const QString &link :
         {u"https://a.example/"_s, u"file:///etc/passwd"_s, u"ssh://h"_s, u"mailto:a@b.example"_s}) {
        TimelineView view(m_theme);
        view.setRows({replyRow(2, u"[a link to somewhere](%1)"_s.arg(link))});
        show(view);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.column().made(0)->body().mapTo(view.viewport(), QPoint(30, 10)));
    }
    QCOMPARE(m_opened, (QVector<QUrl>{QUrl(u"https://a.example/"_s), QUrl(u"mailto:a@b.example"_s)}));
    for (const QString &scheme : {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ssh"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void tst_Timeline::keysReadOn()
{
    TimelineView view(m_theme);
    view.setRows(longChat(40));
    show(view);
    QScrollBar *bar = view.verticalScrollBar();
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(&view, Qt::Key_J);
    QCOMPARE(firstShown(view).first, 1);
    QTest::keyClick(&view, Qt::Key_J);
    QCOMPARE(firstShown(view).first, 2);
    QTest::keyClick(&view, Qt::Key_K);
    QCOMPARE(firstShown(view).first, 1);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(firstShown(view).first > 1);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.following());
}

void tst_Timeline::directionsAreShownNotObeyed()
{
    const QString text = QStringLiteral("a\u202Eb\u2066c\x01");
    const QString visible = visibleText(text);
    QCOMPARE(visible.size(), text.size());
    for (const QChar c : {QChar(0x202E), QChar(0x2066), QChar(1)})
        QVERIFY(!visible.contains(c));
    QCOMPARE(visibleText(u"plain עברית"_s), u"plain עברית"_s);
}

/// Of what a person wrote, as the composer shows it; copied it is the same text.
void tst_Timeline::eachLineHasItsDirection()
{
    TimelineView view(m_theme);
    const QString hebrew = u"שלום לכולם, זו שורה"_s, english = u"An English line, a bit longer"_s;
    const QString text = english + u'\n' + hebrew + u"\n123\n\n"_s + english + u'\n' + u"x "_s.repeated(5'000);
    view.setRows({userRow(1, text)});
    show(view);
    BlockView &body = view.column().made(0)->body();
    QVERIFY(body.blocks().size() > 3);
    view.verticalScrollBar()->setValue(0);
    QVERIFY(body.caret({0, 0}).left() < 20);
    QVERIFY(body.caret({1, 0}).left() > body.width() - 20);
    QVERIFY(body.caret({2, 0}).left() < 20);
    QCOMPARE(body.caret({2, 0}).top() - body.caret({0, 0}).top(),
             4 * (body.caret({1, 0}).top() - body.caret({0, 0}).top()));
    view.setFocus();
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), text.trimmed());
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

/// There is no text of it; what was copied before stays.
void tst_Timeline::thoughtsAloneAreNotCopied()
{
    TimelineView view(m_theme);
    Row row = replyRow(2, {}, MessageState::Stopped);
    row.message.parts = {ReasoningPart{u"Let me see"_s, 500}};
    view.setRows({row});
    show(view);
    QVERIFY(!named<QToolButton>(view, u"Copy reply"_s)->isEnabled());
    row.message.parts.append(TextPart{u"It is so."_s});
    view.updateRow(0, row);
    QVERIFY(named<QToolButton>(view, u"Copy reply"_s)->isEnabled());
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

void tst_Timeline::rowsWithoutTextHaveAHeight()
{
    TimelineView view(m_theme);
    Row failed = replyRow(6, {}, MessageState::Failed);
    failed.message.error = Error{ErrorKind::NoConnection, u"refused"_s};
    failed.decision.reset();
    view.setRows({userRow(5, u"hello"_s), failed});
    show(view);
    QPushButton *retry = pushButton(view, u"Retry"_s);
    QVERIFY(retry && !retry->visibleRegion().isEmpty());
    view.beginEdit(5);
    auto *editor = view.findChild<InlineEditor *>();
    QTRY_VERIFY(editor->visibleRegion().boundingRect().height() > 15);
    QTRY_VERIFY(view.column().made(0)->geometry().bottom() < view.column().made(1)->y());
}

void tst_Timeline::otherColoursShowAtOnce()
{
    TimelineView view(m_theme);
    view.setRows({userRow(5, u"hello"_s), replyRow(6, u"# there\n\nsome text"_s)});
    show(view);
    view.setFocus();
    m_theme.setMode(Theme::Mode::Dark);
    TimelineView fresh(m_theme);
    fresh.setRows(view.rows());
    show(fresh);
    // What was painted since then, as a screen has it, not what a new painting would give.
    const auto seen = [](const QWidget &widget) {
        return widget.screen()->grabWindow(widget.winId(), 0, 0, widget.width(), widget.height()).toImage();
    };
    fresh.setFocus();
    QTRY_COMPARE(seen(view), seen(fresh));
    m_theme.setMode(Theme::Mode::System);
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
        for (BlockView *body : view.findChildren<BlockView *>()) {
            if (body->isVisible() && markdown::plainText(body->blocks()).contains(u"pondering"))
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

/// Also those that have no widget, which are nearly all of a long chat.
void tst_Timeline::everyMessageIsAccessible()
{
    TimelineView view(m_theme);
    view.setRows(longChat(200));
    show(view);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), int(view.rows().size()));
    QCOMPARE(list->child(list->childCount()), nullptr);
    int far = 0;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface *message = list->child(i);
        QVERIFY(message && message->isValid());
        QCOMPARE(message->role(), QAccessible::ListItem);
        QCOMPARE(message->parent(), list);
        QCOMPARE(list->indexOfChild(message), i);
        QCOMPARE(list->child(i), message);
        const QString name = message->text(QAccessible::Name);
        QVERIFY(name.endsWith(view.rows()[i].message.text()));
        const bool reply = view.rows()[i].message.role == Role::Assistant;
        QCOMPARE(message->text(QAccessible::Description).startsWith(u"routed to"), reply);
        QCOMPARE(message->childCount() == 0 && message->object() == nullptr, !view.column().made(i));
        far += view.column().made(i) ? 0 : 1;
    }
    QVERIFY(far > 150);
    QAccessibleInterface *first = list->child(0);
    QVERIFY(first->state().offscreen);
    QVERIFY(first->rect().bottom() < list->rect().top());
    QAccessibleInterface *last = list->child(list->childCount() - 1);
    const QPoint inLast = last->rect().intersected(list->rect()).center();
    QCOMPARE(list->indexOfChild(list->childAt(inLast.x(), inLast.y())), list->childCount() - 1);
    view.setRows({userRow(9'001, u"another chat"_s)});
    QVERIFY(!first->isValid());
    QCOMPARE(first->text(QAccessible::Name), QString());
    QCOMPARE(list->childCount(), 1);
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
            for (RowWidget *row : view.findChildren<RowWidget *>()) {
                if (!row->isVisible()) // it is being deleted
                    continue;
                QVERIFY(row->mapTo(&view, QPoint()).x() >= space::l);
                QVERIFY(row->mapTo(&view, QPoint(row->width(), 0)).x() <= view.width() - space::l);
                QVERIFY(row->width() <= extent::transcript);
            }
            for (BlockView *body : view.findChildren<BlockView *>())
                QTRY_VERIFY(!body->isVisible() || body->height() == body->heightForWidth(body->width()));
            for (RouteBadge *badge : view.findChildren<RouteBadge *>())
                QTRY_VERIFY(badge->height() >= badge->heightForWidth(badge->width()));
        }
    }
}

QTEST_MAIN(tst_Timeline)
#include "tst_timeline.moc"
