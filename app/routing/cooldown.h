// Targets that failed a moment ago and are skipped for a while.
#pragma once

#include "app/base/clock.h"
#include "app/chat/target.h"

#include <QVector>

namespace switchyard {

class Cooldown
{
public:
    static constexpr qint64 restMs = 60'000;

    explicit Cooldown(Clock clock = steadyClock())
        : m_clock(std::move(clock))
    {
    }

    void failed(const Target &target) { m_until[target] = m_clock() + restMs; }
    void succeeded(const Target &target) { m_until.remove(target); }
    bool resting(const Target &target) const { return m_clock() < m_until.value(target); }
    /// The chain without resting targets; the whole chain when all of them rest.
    QVector<Target> awake(const QVector<Target> &chain) const;

private:
    Clock m_clock;
    QHash<Target, qint64> m_until;
};

} // namespace switchyard
