// How far each wide block of a text is scrolled sideways, and the bar below it that shows and moves that.
// Blocks go by the number of their first piece; overflow: px of the block that don't fit.
#pragma once

#include <QHash>
#include <QRect>

class QPainter;

namespace switchyard {

class Theme;

class SidewaysScroll
{
public:
    void clear();
    int of(int block, int overflow) const; // px
    void moveBy(int block, int px, int overflow);

    /// place: where the block lies. True when the mouse holds its bar from now on.
    bool press(QPoint at, const QRect &place, int block, int overflow);
    bool dragging() const { return m_dragged >= 0; }
    void dragTo(int x);
    void release() { m_dragged = -1; }

    void paint(QPainter &painter, const Theme &theme, const QRect &place, int block, int overflow) const;

private:
    QRect thumb(const QRect &place, int block, int overflow) const;

    QHash<int, int> m_scrolled; // px
    int m_dragged = -1;
    int m_dragFrom = 0, m_scrolledFrom = 0; // px, where it began
    int m_dragOverflow = 0, m_dragRoom = 1; // px of the block, and of the bar's track for them
};

} // namespace switchyard
