#include "ui/timeline/row_widget.h"

#include "ui/theme/theme.h"

#include <QLayout>
#include <QPaintEvent>
#include <QPainter>

namespace switchyard {

RowWidget::RowWidget(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    // Rows that move as text comes in below are copied on the screen, not painted anew.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_StaticContents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RowWidget::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.color(Ink::Surface));
}

int RowWidget::prepare(int width, int top, int bottom)
{
    prepareTexts(width, top, bottom);
    layout()->activate();
    return wantedHeight(width);
}

int RowWidget::wantedHeight(int width) const
{
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
    // Mostly the row was laid out since by the one who changed it.
    if (event->type() == QEvent::LayoutRequest && wantedHeight(width()) != height())
        emit heightChanged();
    return done;
}

} // namespace switchyard
