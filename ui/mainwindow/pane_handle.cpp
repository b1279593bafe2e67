#include "ui/mainwindow/pane_handle.h"

#include <QMouseEvent>

namespace switchyard {

PaneHandle::PaneHandle(QWidget *parent)
    : QWidget(parent)
{
    setCursor(Qt::SplitHCursor);
    setMouseTracking(false);
}

void PaneHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        emit dragged(qRound(event->globalPosition().x()));
}

} // namespace switchyard
