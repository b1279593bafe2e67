#include "tests/bench/paint_watch.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace switchyard::bench {

PaintWatch::PaintWatch(QWidget &window)
    : m_window(window)
{
    window.installEventFilter(this);
}

int PaintWatch::addGroup(Painted painted)
{
    m_groups.append(std::move(painted));
    return int(m_groups.size()) - 1;
}

void PaintWatch::watch(QWidget &widget, int group)
{
    m_watched.insert(&widget, group);
    widget.installEventFilter(this);
}

void PaintWatch::stop()
{
    for (Painted &painted : m_groups)
        painted = [](Moment) {};
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest && watched == &m_window && !m_inFrame) {
        m_inFrame = true;
        m_window.event(event); // it is delivered here, so that its end is seen
        m_inFrame = false;
        tell();
        return true;
    }
    if (event->type() == QEvent::Paint) {
        if (const auto found = m_watched.constFind(watched); found != m_watched.cend()) {
            m_painted.insert(*found);
            if (!m_inFrame) // by an expose event or at once
                QTimer::singleShot(0, this, &PaintWatch::tell);
        }
    }
    return false;
}

void PaintWatch::tell()
{
    const QSet<int> painted = std::exchange(m_painted, {});
    const Moment now = std::chrono::steady_clock::now();
    for (const int group : painted)
        m_groups[group](now);
}

} // namespace switchyard::bench
