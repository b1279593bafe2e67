// Stops asking what keeps failing: after three failures in a row it stays open for 30 s.
#pragma once

#include "app/base/clock.h"

namespace switchyard {

class CircuitBreaker
{
public:
    static constexpr int failuresToOpen = 3;
    static constexpr qint64 openMs = 30'000;

    explicit CircuitBreaker(Clock clock = steadyClock())
        : m_clock(std::move(clock))
    {
    }

    bool open() const { return m_failures >= failuresToOpen && m_clock() < m_openUntil; }
    void succeeded() { m_failures = 0; }
    void failed()
    {
        if (++m_failures >= failuresToOpen)
            m_openUntil = m_clock() + openMs; // one more try after that; if it fails, open again
    }

private:
    Clock m_clock;
    int m_failures = 0;
    qint64 m_openUntil = 0;
};

} // namespace switchyard
