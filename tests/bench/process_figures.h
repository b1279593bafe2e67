// What this process uses: processor time and memory.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace switchyard::bench {

double cpuSeconds(); // of all its threads so far
double pssMib();     // its share of the memory, as the kernel counts it

/// Looks now and then how much memory is used, from a thread of its own.
class PssPeak
{
public:
    explicit PssPeak(std::chrono::milliseconds interval);
    ~PssPeak();

    struct Seen {
        double peakMib = 0;
        double cpuSeconds = 0; // that looking took, to be taken out of the figures
    };
    Seen stop();

private:
    void look();

    std::chrono::milliseconds m_interval;
    std::atomic<bool> m_stop = false;
    Seen m_seen;
    std::thread m_thread;
};

} // namespace switchyard::bench
