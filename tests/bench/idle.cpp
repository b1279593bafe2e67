// A window that nobody touches, with a chat open.
#include "tests/bench/bench_window.h"
#include "tests/bench/load_server.h"
#include "tests/bench/long_chat.h"
#include "tests/bench/process_figures.h"

#include <QTemporaryDir>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Outcome<Done> runCase(const Report &report, const QString &testCase, const LoadSource &source)
{
    constexpr auto looked = 10s;
    const QTemporaryDir profile;
    LoadServer server;
    const Outcome<QUrl> url = server.start(source);
    if (!url)
        return url.error();
    if (const Outcome<qint64> chat = makeLongChat(profile.path(), 100, true); !chat)
        return chat.error();
    BenchWindow window(profile.path(), *url);
    if (const Outcome<Done> settled = window.settle(); !settled)
        return settled;
    runLoop(3s);
    const double before = cpuSeconds();
    runLoop(looked);
    report.figure(testCase, u"cpu_pct"_s, 100 * (cpuSeconds() - before) / double(looked / 1s));
    report.figure(testCase, u"pss_mib"_s, pssMib());
    return Done();
}

} // namespace

extern const Bench idle;
const Bench idle{"idle", nullptr, {"chat of 100 messages"}, runCase};

} // namespace switchyard::bench
