#include "tests/bench/bench_window.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ConnectionChoice serverAlone(const QUrl &server)
{
    ConnectionChoice choice;
    choice.baseUrl = server;
    return choice;
}

} // namespace

void runLoop(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()> &holds, std::chrono::milliseconds most)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.hasExpired(most.count()))
            return false;
        runLoop(50ms); // looking costs little beside what is measured
    }
    return true;
}

BenchWindow::BenchWindow(const QString &profile, const QUrl &server)
    : engine(profile, serverAlone(server))
    , window(engine, theme)
    , composer(*window.findChild<Composer *>())
    , timeline(*window.findChild<TimelineView *>())
    , editor(*composer.findChild<QTextEdit *>())
    , paints(window)
{
    window.show();
    window.start();
    window.activateWindow();
}

Outcome<Done> BenchWindow::settle()
{
    const bool connected = waitFor(
        [this] { return !engine.providers().models().isEmpty() && !engine.routes().table().routes.isEmpty(); },
        10s);
    if (!connected)
        return Error{ErrorKind::NoConnection, u"no models"_s};
    runLoop(1s);
    return Done();
}

void BenchWindow::send(const QString &text)
{
    editor.setPlainText(text);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCoreApplication::sendEvent(&editor, &press);
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    QCoreApplication::sendEvent(&editor, &release);
}

void BenchWindow::watchTimeline(int group)
{
    paints.watch(*timeline.viewport(), group);
    for (BlockView *body : timeline.viewport()->findChildren<BlockView *>())
        paints.watch(*body, group);
    QObject::connect(&timeline.column(), &RowColumn::rowMade, &paints,
                     [this, group](int, RowWidget *row) { paints.watch(row->body(), group); });
}

QImage BenchWindow::picture()
{
    constexpr int sameForRest = 10; // looks, after which colours won't come any more
    QImage picture;
    int same = 0;
    waitFor(
        [&] {
            runLoop(80ms);
            const QImage now = timeline.viewport()->grab().toImage();
            same = now == picture ? same + 1 : 0;
            picture = now;
            return same >= sameForRest;
        },
        15s);
    return picture;
}

} // namespace switchyard::bench
