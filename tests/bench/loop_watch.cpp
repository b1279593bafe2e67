#include "tests/bench/loop_watch.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <algorithm>

namespace switchyard::bench {

LoopWatch::LoopWatch()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &LoopWatch::turned);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &LoopWatch::turned);
    QCoreApplication::instance()->installEventFilter(this);
}

bool LoopWatch::eventFilter(QObject *, QEvent *)
{
    if (!m_busySince)
        m_busySince = std::chrono::steady_clock::now();
    return false;
}

void LoopWatch::turned()
{
    if (m_busySince)
        m_longest =
            std::max<std::chrono::nanoseconds>(m_longest, std::chrono::steady_clock::now() - *m_busySince);
    m_busySince.reset();
}

} // namespace switchyard::bench
