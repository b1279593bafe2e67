// Tells when widgets of a window have been painted: at the end of the frame, not at its beginning.
#pragma once

#include "tests/bench/stamp_server.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace switchyard::bench {

class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &window);

    using Painted = std::function<void(Moment)>;
    /// Gives a group's number; the group is told once a frame, whichever of its widgets were painted.
    int addGroup(Painted painted);
    void watch(QWidget &widget, int group);
    /// No group is told any more.
    void stop();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    QObject &m_window;
    QVector<Painted> m_groups;
    QHash<QObject *, int> m_watched;
    QSet<int> m_painted;
    bool m_inFrame = false;
};

} // namespace switchyard::bench
