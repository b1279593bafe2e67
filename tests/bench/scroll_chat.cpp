// Scrolling through 10,000 messages: how long a frame takes, from the move to the end of its paint.
#include "tests/bench/bench_window.h"
#include "tests/bench/load_server.h"
#include "tests/bench/long_chat.h"

#include "app/stats/percentile.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTemporaryDir>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int messages = 10'000, frames = 600;

/// Moves up `frames` times, each time by what `step` says, and paints.
QVector<double> scrollUp(BenchWindow &window, bool &painted, const std::function<int()> &step)
{
    QScrollBar *bar = window.timeline.verticalScrollBar();
    bar->setValue(bar->maximum());
    runLoop(500ms);
    QVector<double> times;
    for (int frame = 0; frame < frames && bar->value() > 0; ++frame) {
        painted = false;
        const Moment begun = std::chrono::steady_clock::now();
        bar->setValue(bar->value() - step());
        while (!painted && std::chrono::steady_clock::now() - begun < 1s)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        times << std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    }
    return times;
}

void tell(const Report &report, const QString &testCase, const QVector<double> &times)
{
    report.figure(testCase, u"frame_p50_ms"_s, *percentile(times, 0.5));
    report.figure(testCase, u"frame_p99_ms"_s, *percentile(times, 0.99));
}

Outcome<Done> runCase(const Report &report, const QString &testCase, const LoadSource &source)
{
    const QTemporaryDir profile;
    LoadServer server;
    const Outcome<QUrl> url = server.start(source);
    if (!url)
        return url.error();
    if (const Outcome<qint64> chat = makeLongChat(profile.path(), messages, true); !chat)
        return chat.error();
    BenchWindow window(profile.path(), *url);
    if (const Outcome<Done> settled = window.settle(); !settled)
        return settled;
    bool painted = false;
    window.watchTimeline(window.paints.addGroup([&painted](Moment) { painted = true; }));
    const QScrollBar &bar = *window.timeline.verticalScrollBar();
    if (testCase == "wheel"_L1)
        tell(report, testCase, scrollUp(window, painted, [&bar] { return 3 * bar.singleStep(); }));
    if (testCase == "wheel"_L1)
        return Done();
    emit window.timeline.earlierWanted(true); // as going to the first message does
    if (window.timeline.rows().size() != messages)
        return Error{ErrorKind::Internal, u"the chat was not loaded"_s};
    // With the scroll bar, from one end to the other.
    tell(report, testCase, scrollUp(window, painted, [&bar] { return bar.maximum() / frames; }));
    return Done();
}

} // namespace

extern const Bench scrollChat;
const Bench scrollChat{"scroll", nullptr, {"wheel", "across"}, runCase};

} // namespace switchyard::bench
