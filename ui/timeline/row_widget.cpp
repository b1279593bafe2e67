#include "ui/timeline/row_widget.h"

#include <QEvent>
#include <QLayout>

namespace switchyard {

int RowWidget::prepare(int width, int top, int bottom)
{
    prepareTexts(width, top, bottom);
    layout()->activate();
    // Without any text in it (an error, an editor) no part of it has a height for a width.
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : layout()->sizeHint().height();
}

int RowWidget::yInRow(const QWidget &part) const
{
    return part.mapTo(this, QPoint()).y();
}

BlockPosition RowWidget::anchorAt(int y)
{
    const int inBody = y - yInRow(body());
    const int bodyHeight = body().heightForWidth(width());
    if (inBody < 0)
        return {-1, y};
    if (inBody >= bodyHeight)
        return {int(body().blocks().size()), inBody - bodyHeight};
    return body().column().anchorAt(inBody);
}

int RowWidget::yOf(BlockPosition anchor)
{
    if (anchor.block < 0)
        return anchor.offset;
    const bool below = anchor.block >= body().blocks().size();
    return yInRow(body()) +
           (below ? body().heightForWidth(width()) + anchor.offset : body().column().yOf(anchor));
}

bool RowWidget::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        emit heightChanged();
    return done;
}

} // namespace switchyard
