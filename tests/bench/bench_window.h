// Program and window of a benchmark, on a profile directory; with another one on the same it has been
// restarted.
#pragma once

#include "app/session/engine.h"
#include "tests/bench/paint_watch.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QTextEdit>

namespace switchyard::bench {

/// Runs the event loop until it holds, or for so long; tells whether it does.
bool waitFor(const std::function<bool()> &holds, std::chrono::milliseconds most);
void runLoop(std::chrono::milliseconds time);

struct BenchWindow {
    Theme theme;
    Engine engine;
    MainWindow window;
    Composer &composer;
    TimelineView &timeline;
    QTextEdit &editor;
    PaintWatch paints;

    BenchWindow(const QString &profile, const QUrl &server);

    /// Connected and at rest.
    Outcome<Done> settle();
    void send(const QString &text);
    /// Has that group told of all that is painted of the transcript.
    void watchTimeline(int group);
    /// The transcript without caret and scroll bars, when it no longer changes.
    QImage picture();
};

} // namespace switchyard::bench
