// A steady clock that tests can replace.
#pragma once

#include <QDeadlineTimer>

#include <functional>

namespace switchyard {

/// Milliseconds since some fixed point.
using Clock = std::function<qint64()>;

inline Clock steadyClock()
{
    return [] { return QDeadlineTimer::current().deadline(); };
}

} // namespace switchyard
