// Opening a long chat from the list: until its end is painted, and what it takes of memory.
#include "tests/bench/bench_window.h"
#include "tests/bench/load_server.h"
#include "tests/bench/long_chat.h"
#include "tests/bench/process_figures.h"

#include "ui/sidebar/sidebar.h"

#include <QTemporaryDir>

#include <malloc.h>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Outcome<Done> runCase(const Report &report, const QString &testCase, const LoadSource &source)
{
    const QTemporaryDir profile;
    LoadServer server;
    const Outcome<QUrl> url = server.start(source);
    if (!url)
        return url.error();
    const int messages = testCase.toInt();
    const Outcome<qint64> chat = makeLongChat(profile.path(), messages, false);
    if (!chat)
        return chat.error();
    malloc_trim(0); // what making it left of the heap is not the window's
    BenchWindow window(profile.path(), *url);
    if (const Outcome<Done> settled = window.settle(); !settled)
        return settled;
    std::optional<Moment> painted;
    window.watchTimeline(window.paints.addGroup([&](Moment at) {
        const QVector<Row> &rows = window.timeline.rows();
        if (!painted && !rows.isEmpty() && rows.constLast().message.conversation == *chat)
            painted = at;
    }));
    const Moment begun = std::chrono::steady_clock::now();
    emit window.window.findChild<Sidebar *>()->chosen(*chat);
    if (!waitFor([&] { return painted.has_value(); }, 5min))
        return Error{ErrorKind::Internal, u"the chat was not painted"_s};
    report.figure(testCase, u"painted_ms"_s,
                  std::chrono::duration<double, std::milli>(*painted - begun).count());
    runLoop(2s);
    report.figure(testCase, u"pss_mib"_s, pssMib());
    return Done();
}

} // namespace

extern const Bench openChat;
const Bench openChat{"open", nullptr, {"100", "1000", "10000", "100000"}, runCase};

} // namespace switchyard::bench
