#include "ui/timeline/sideways_scroll.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace switchyard {

namespace {

constexpr int thick = 4, inset = 4; // of the bar
constexpr int reach = 12;           // px above the block's bottom in which the mouse takes it

} // namespace

void SidewaysScroll::clear()
{
    m_scrolled.clear();
    m_dragged = -1;
}

int SidewaysScroll::of(int block, int overflow) const
{
    return std::min(m_scrolled.value(block), overflow);
}

void SidewaysScroll::moveBy(int block, int px, int overflow)
{
    m_scrolled[block] = std::clamp(of(block, overflow) + px, 0, overflow);
}

QRect SidewaysScroll::thumb(const QRect &place, int block, int overflow) const
{
    const int track = place.width() - 2 * inset;
    const int length = std::max(int(space::xl), track * place.width() / (place.width() + overflow));
    const int at = overflow > 0 ? (track - length) * of(block, overflow) / overflow : 0;
    return {place.left() + inset + at, place.bottom() + 1 - thick - inset, length, thick};
}

bool SidewaysScroll::press(QPoint at, const QRect &place, int block, int overflow)
{
    const QRect grip = place.adjusted(0, place.height() - reach, 0, 0);
    if (overflow <= 0 || !grip.contains(at))
        return false;
    QRect bar = thumb(place, block, overflow);
    m_dragOverflow = overflow;
    m_dragRoom = std::max(1, place.width() - 2 * inset - bar.width());
    if (at.x() < bar.left() || at.x() > bar.right()) // beside it: there it goes
        moveBy(block, (at.x() - bar.center().x()) * overflow / m_dragRoom, overflow);
    m_dragged = block;
    m_dragFrom = at.x();
    m_scrolledFrom = of(block, overflow);
    return true;
}

void SidewaysScroll::dragTo(int x)
{
    const int by = (x - m_dragFrom) * m_dragOverflow / m_dragRoom;
    m_scrolled[m_dragged] = std::clamp(m_scrolledFrom + by, 0, m_dragOverflow);
}

void SidewaysScroll::paint(QPainter &painter, const Theme &theme, const QRect &place, int block,
                           int overflow) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(m_dragged == block ? Ink::Secondary : Ink::Border));
    painter.drawRoundedRect(thumb(place, block, overflow), thick / 2.0, thick / 2.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace switchyard
