// Shows a text's blocks and what is marked in them. Selecting is its owner's affair, since it goes across
// messages.
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/block_column.h"
#include "ui/timeline/sideways_scroll.h"

#include <QTimer>
#include <QWidget>

namespace switchyard {

class BlockView : public QWidget
{
    Q_OBJECT
public:
    BlockView(const Theme &theme, Highlighter &highlighter, QWidget *parent = nullptr);
    void setQuiet(bool quiet);
    void setGround(Ink ink); // it paints its own, so that nothing below it has to

    void startOver(); // another text comes: nothing of it is scrolled sideways or was copied yet
    void setBlocks(const QVector<markdown::BlockPointer> &blocks);
    const QVector<markdown::BlockPointer> &blocks() const { return m_column->blocks(); }
    const BlockColumn &column() const { return *m_column; }
    /// Lays out what lies between these y, for that width; the height may change by it.
    void prepare(int width, int top, int bottom);

    BlockPosition positionAt(QPoint at) const;
    BlockPosition end() const;
    QString linkAt(QPoint at) const; // empty: none
    QRect caret(BlockPosition position) const;
    void setSelection(BlockPosition from, BlockPosition to); // the same: none
    /// Ranges to mark, by block; `current`: the one that was gone to, block -1: none.
    void setHits(const QVector<QVector<Marks::Range>> &hits, BlockPosition current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int) const override { return m_column->height(); } // prepare() says for which width

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int scrolled(int index) const;
    int copyMarkAt(QPoint at) const; // the block whose Copy is there, or -1
    void copyCode(int index);
    void showCopied(int index);
    Marks marksOf(int index) const;
    void paintBlock(QPainter &painter, int index, const QRect &clip) const;
    int overflow(int index) const;
    QRect placeOf(int index) const;

    const Theme &m_theme;
    BlockColumn *m_column;
    int m_width = 0;
    std::optional<Ink> m_ground;
    SidewaysScroll m_sideways;
    BlockPosition m_from, m_to; // selected
    QVector<QVector<Marks::Range>> m_hits;
    BlockPosition m_currentHit{-1, 0};
    int m_hovered = -1; // the block whose Copy the mouse is on
    int m_copied = -1;  // the block that was copied a moment ago
    QTimer m_copiedTime;
};

} // namespace switchyard
