// The blocks of a text: those near what is seen are laid out, the others' heights are estimated. All y in px.
#pragma once

#include "ui/timeline/block_layout.h"
#include "ui/timeline/column_widths.h"
#include "ui/timeline/height_index.h"

#include <QObject>

#include <vector>

namespace switchyard {

class CodeColorist;
class Highlighter;

class BlockColumn : public QObject
{
    Q_OBJECT
public:
    BlockColumn(const Theme &theme, Highlighter &highlighter, QObject *parent = nullptr);
    void setQuiet(bool quiet); // in secondary ink

    /// Blocks that are the same pointers as before keep their layouts. False when nothing changed.
    bool setBlocks(const QVector<markdown::BlockPointer> &blocks);
    const QVector<markdown::BlockPointer> &blocks() const { return m_blocks; }
    /// Lays out what lies between, for that width; true when heights changed by it.
    bool prepare(int width, int top, int bottom);

    int count() const { return int(m_blocks.size()); }
    int height() const { return m_heights.total(); }
    int indexAt(int y) const { return m_heights.indexAt(y); } // the gap above belongs to it
    int topWithGap(int index) const { return m_heights.before(index); }
    int topOf(int index) const { return topWithGap(index) + m_entries[size_t(index)].gap; }
    int bottomOf(int index) const { return m_heights.before(index + 1); }
    /// Null: it is far away.
    const BlockLayout *layout(int index) const { return m_entries[size_t(index)].layout.get(); }
    BlockPosition anchorAt(int y) const;
    int yOf(BlockPosition anchor) const;

    /// A long block is in several pieces: the number of the first, whether it is the last, and all of them.
    int firstPiece(int index) const { return m_entries[size_t(index)].first; }
    bool isLastPiece(int index) const;
    QVector<markdown::BlockPointer> pieces(int first) const;
    int overflow(int first) const { return m_overflow.value(first); } // px that are wider than shown

signals:
    void changed(int top, int bottom); // has other heights or looks other than before
    void laidOut(int top, int bottom); // can be painted now

private:
    struct Entry {
        std::unique_ptr<BlockLayout> layout, before; // before: on the screen until it is laid out again
        int first = 0;
        int line = 0; // of its code
        int gap = 0;  // above it
    };
    BlockSetting setting(int index);
    int estimate(int index) const;
    void noteLines(int first, int lines);
    void link(int from); // what entries from there on know of each other
    void layOutBlock(int index);
    void paintLater(int index);
    void forgetLayouts();
    void keepOnly(int top, int bottom);
    void recolor(int first, int fromLine, int lines);

    const Theme &m_theme;
    CodeColorist *m_colors;
    bool m_quiet = false;
    int m_width = 0;
    QVector<markdown::BlockPointer> m_blocks;
    std::vector<Entry> m_entries;
    HeightIndex m_heights;              // with the gaps
    QHash<int, int> m_overflow;         // by the first piece
    QHash<int, ColumnWidths> m_columns; // of tables, by the first piece
    QHash<int, int> m_lineDigits;       // of code's line numbers, by the first piece
};

} // namespace switchyard
