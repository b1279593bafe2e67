// One block of a reply, laid out for a width: what is painted, hit and selected.
#pragma once

#include "app/highlight/code_line.h"
#include "ui/timeline/inline_layout.h"

#include <QRect>

#include <memory>

class QPainter;

namespace switchyard {

class BlockLayout;

/// What a block is laid out with.
struct BlockSetting {
    const Theme &theme;
    int width = 0;                       // px
    bool quiet = false;                  // in secondary ink, for what the model thought
    QVector<qreal> columns = {};         // natural widths of the whole table's columns, px
    int firstLine = 0;                   // of its code, from 0
    int lineDigits = 0;                  // of the code's line numbers; 0: none are shown
    QVector<CodeLine> colors = {};       // of its lines, as far as they are known
    const BlockLayout *before = nullptr; // of what the block was a moment ago
};

struct BlockPosition { // a character of a block's text, or for reading on: px below its top
    int block = 0, offset = 0;
    auto operator<=>(const BlockPosition &) const = default;
};

class BlockLayout
{
public:
    struct View {
        QRect clip;                       // in the block's coordinates
        Marks marks;                      // in characters of text()
        int scrolled = 0;                 // px, of what is wider than shown
        int gap = 0;                      // px above it
        bool opens = true, closes = true; // a piece of a block: whether it is the first, the last
        bool hovered = false;             // its Copy mark
        bool copied = false;              // a moment ago
    };
    virtual ~BlockLayout() = default;
    int height() const { return m_height; }
    /// How many px of it lie beyond its right edge.
    int overflow() const { return m_overflow; }

    virtual void paint(QPainter &painter, const View &view) const = 0;
    virtual int offsetAt(QPoint at, int scrolled) const = 0;
    virtual QString linkAt(QPoint, int) const { return {}; }
    virtual QRect caret(int offset) const = 0;
    /// Colours for its lines; the first belongs to its first line.
    virtual void setColors(const QVector<CodeLine> &) {}
    /// How many px from the top look as they did in an earlier layout of this block; 0 is always right.
    virtual int sameUntil(const BlockLayout &) const { return 0; }

protected:
    int m_height = 0, m_overflow = 0;
};

/// opens, closes: of a block in several pieces.
std::unique_ptr<BlockLayout> layOut(const markdown::Block &block, const BlockSetting &setting, bool opens,
                                    bool closes);
/// A guess of what layOut() would give, from the text's length alone.
int estimatedHeight(const markdown::Block &block, const BlockSetting &setting, bool opens);
/// The text whose characters marks and offsets count.
QString selectableText(const markdown::Block &block);
/// px between a block and the one above it.
int gapBetween(const markdown::Block &above, const markdown::Block &below);

} // namespace switchyard
