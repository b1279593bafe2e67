// How long the event loop was busy at a stretch, so that nothing else could be handled meanwhile.
#pragma once

#include "tests/bench/stamp_server.h"

#include <QObject>

#include <optional>

namespace switchyard::bench {

class LoopWatch : public QObject
{
public:
    LoopWatch();

    void restart() { m_longest = {}; }
    double longestMs() const { return std::chrono::duration<double, std::milli>(m_longest).count(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turned();

    std::optional<Moment> m_busySince; // the first event of this turn of the loop
    std::chrono::nanoseconds m_longest{};
};

} // namespace switchyard::bench
