// Where a block's content lies beside the marks of the quotes and items around it, and those marks.
#pragma once

#include "app/text/markdown_block.h"

#include <QRect>

class QPainter;

namespace switchyard {

class Theme;

class BlockFrame
{
public:
    /// mirrored: the content reads from right to left, its marks stand at the right.
    BlockFrame(const markdown::Block &block, int width, bool mirrored);

    int left() const { return m_mirrored ? 0 : m_indent; }
    int contentWidth() const { return m_width - m_indent; }
    bool quoted() const { return m_quoted; }
    bool operator==(const BlockFrame &) const = default;
    /// gap: px above it, over which the bar of a quote goes on.
    void paint(QPainter &painter, const Theme &theme, int height, int gap) const;

private:
    QRect gutter(int left, int width, int height) const;

    QVector<markdown::Container> m_containers;
    int m_width, m_indent = 0;
    bool m_mirrored, m_quoted = false;
};

} // namespace switchyard
