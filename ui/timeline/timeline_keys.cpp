// Reading on by keyboard.
#include "ui/theme/theme.h"
#include "ui/timeline/text_selector.h"
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace switchyard {

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        return m_selector->copy();
    if (event->matches(QKeySequence::SelectAll))
        return m_selector->selectAll();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Home:
        emit earlierWanted(true);
        return bar->setValue(0);
    case Qt::Key_End:
        return jumpDown();
    case Qt::Key_J:
        return stepRow(1);
    case Qt::Key_K:
        return stepRow(-1);
    case Qt::Key_Space:
        return bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                         : QScrollBar::SliderPageStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::stepRow(int step)
{
    const int top = verticalScrollBar()->value() + space::l; // what begins at the upper edge counts as reached
    int row = std::max(0, m_column->indexAt(top));
    if (step < 0 && top > m_column->topOf(row))
        step = 0; // first to the beginning of the one that is read
    row += step;
    if (row >= m_column->count())
        return jumpDown();
    verticalScrollBar()->setValue(m_column->topOf(std::max(0, row)) - space::l);
}

} // namespace switchyard
