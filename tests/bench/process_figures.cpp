#include "tests/bench/process_figures.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <sys/resource.h>

namespace switchyard::bench {

namespace {

double seconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto of = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

} // namespace

double cpuSeconds()
{
    return seconds(RUSAGE_SELF);
}

double pssMib()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).chopped(2).trimmed().toDouble() / 1024;
    }
    return -1;
}

PssPeak::PssPeak(std::chrono::milliseconds interval)
    : m_interval(interval)
    , m_thread([this] { look(); })
{
}

PssPeak::~PssPeak()
{
    stop();
}

PssPeak::Seen PssPeak::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    m_seen.peakMib = std::max(m_seen.peakMib, pssMib());
    return m_seen;
}

void PssPeak::look()
{
    while (!m_stop) {
        m_seen.peakMib = std::max(m_seen.peakMib, pssMib());
        m_seen.cpuSeconds = seconds(RUSAGE_THREAD);
        std::this_thread::sleep_for(m_interval);
    }
}

} // namespace switchyard::bench
