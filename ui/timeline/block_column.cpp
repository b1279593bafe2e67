#include "ui/timeline/block_column.h"

#include "ui/theme/theme.h"
#include "ui/timeline/code_colorist.h"

namespace switchyard {

using markdown::Block;
using markdown::BlockPointer;

BlockColumn::BlockColumn(const Theme &theme, Highlighter &highlighter, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_colors(new CodeColorist(highlighter, this))
{
    connect(m_colors, &CodeColorist::colored, this, &BlockColumn::recolor);
    connect(&theme, &Theme::changed, this, &BlockColumn::forgetLayouts);
}

void BlockColumn::setQuiet(bool quiet)
{
    m_quiet = quiet;
    forgetLayouts();
}

BlockSetting BlockColumn::setting(int index)
{
    BlockSetting setting{m_theme, m_width, m_quiet};
    setting.before = m_entries[size_t(index)].before.get();
    const int first = firstPiece(index);
    const Block &block = *m_blocks[index];
    if (block.kind == Block::Kind::Code && !m_quiet) {
        const int line = m_entries[size_t(index)].line;
        setting.firstLine = line;
        setting.lineDigits = m_theme.lineNumbers() ? m_lineDigits[first] : 0;
        m_colors->show(first, pieces(first));
        if (!block.sameLine)
            setting.colors = m_colors->colors(first, line, linesIn(block));
    }
    if (block.kind == Block::Kind::Table)
        setting.columns = m_columns[first].measure(m_blocks[first]->table, m_theme);
    return setting;
}

int BlockColumn::estimate(int index) const
{
    const BlockSetting setting{m_theme, m_width, m_quiet};
    return m_entries[size_t(index)].gap +
           estimatedHeight(*m_blocks[index], setting, firstPiece(index) == index);
}

bool BlockColumn::isLastPiece(int index) const
{
    return index + 1 >= count() || !m_blocks[index + 1]->continues;
}

bool BlockColumn::setBlocks(const QVector<BlockPointer> &blocks)
{
    int same = 0;
    while (same < std::min(blocks.size(), m_blocks.size()) && blocks[same] == m_blocks[same])
        ++same;
    if (same == blocks.size() && same == m_blocks.size())
        return false;
    const bool wasLast = same > 0 && isLastPiece(same - 1);
    m_blocks = blocks;
    m_entries.resize(size_t(blocks.size()));
    m_heights.truncate(same);
    link(same);
    if (same > 0 && isLastPiece(same - 1) != wasLast) // it now goes on in a further piece, or no longer
        m_entries[size_t(same) - 1].layout.reset();
    return true;
}

void BlockColumn::link(int from)
{
    for (int i = from; i < count(); ++i) {
        Entry &entry = m_entries[size_t(i)];
        const Block &block = *m_blocks[i];
        const bool goesOn = i > 0 && block.continues;
        const Entry *above = i > 0 ? &m_entries[size_t(i) - 1] : nullptr;
        const int gap = above ? gapBetween(*m_blocks[i - 1], block) : 0;
        const bool stays = i == from && gap == entry.gap && entry.first == (goesOn ? above->first : i);
        entry.before = stays ? std::move(entry.layout) : nullptr;
        entry.layout.reset();
        entry.first = goesOn ? above->first : i;
        entry.line = goesOn ? above->line + linesIn(*m_blocks[i - 1]) - (block.sameLine ? 1 : 0) : 0;
        entry.gap = gap;
        if (i > from)
            m_columns.remove(i);
        if (block.kind == Block::Kind::Code)
            noteLines(entry.first, entry.line + linesIn(block));
        m_heights.append(estimate(i));
    }
    // The code that streams in keeps what is coloured of it.
    const bool growsOn =
        from < count() && m_blocks[from]->kind == Block::Kind::Code && firstPiece(from) == from;
    m_colors->forgetFrom(growsOn ? from + 1 : from);
}

/// All pieces of a code have their text at the same place: as wide as the longest number needs.
void BlockColumn::noteLines(int first, int lines)
{
    const int digits = std::max<int>(2, int(QString::number(lines).size()));
    if (std::exchange(m_lineDigits[first], digits) == digits || !m_theme.lineNumbers())
        return;
    for (int i = first; i < count() && (i == first || m_blocks[i]->continues); ++i)
        m_entries[size_t(i)].layout.reset();
}

bool BlockColumn::prepare(int width, int top, int bottom)
{
    if (std::exchange(m_width, width) != width)
        forgetLayouts();
    const int before = height();
    for (int i = std::max(0, indexAt(top)); i < count() && topWithGap(i) < bottom; ++i) {
        if (m_entries[size_t(i)].layout)
            continue;
        layOutBlock(i);
        paintLater(i);
    }
    keepOnly(top - 3 * (bottom - top), bottom + 3 * (bottom - top));
    return height() != before;
}

void BlockColumn::layOutBlock(int index)
{
    Entry &entry = m_entries[size_t(index)];
    entry.layout = layOut(*m_blocks[index], setting(index), entry.first == index, isLastPiece(index));
    m_heights.set(index, entry.gap + entry.layout->height());
    int &overflow = m_overflow[entry.first];
    overflow = index == entry.first ? entry.layout->overflow() : std::max(overflow, entry.layout->overflow());
}

void BlockColumn::paintLater(int index)
{
    Entry &entry = m_entries[size_t(index)];
    const std::unique_ptr<BlockLayout> before = std::move(entry.before);
    const int same = before ? entry.layout->sameUntil(*before) : 0;
    emit laidOut(same > 0 ? topOf(index) + same : topWithGap(index), bottomOf(index));
}

QVector<BlockPointer> BlockColumn::pieces(int first) const
{
    int end = first + 1;
    while (end < count() && m_blocks[end]->continues)
        ++end;
    return m_blocks.mid(first, end - first);
}

void BlockColumn::recolor(int first, int fromLine, int lines)
{
    for (int i = first; i < count() && firstPiece(i) == first; ++i) {
        const Entry &entry = m_entries[size_t(i)];
        const int own = linesIn(*m_blocks[i]);
        const bool concerned = entry.line < fromLine + lines && entry.line + own > fromLine;
        if (!entry.layout || m_blocks[i]->sameLine || !concerned)
            continue;
        entry.layout->setColors(m_colors->colors(first, entry.line, own));
        emit changed(topWithGap(i), bottomOf(i));
    }
}

void BlockColumn::forgetLayouts()
{
    m_columns.clear();
    m_overflow.clear();
    QVector<int> heights;
    for (int i = 0; i < count(); ++i) {
        m_entries[size_t(i)].layout.reset();
        m_entries[size_t(i)].before.reset();
        heights.append(estimate(i));
    }
    m_heights.reset(heights);
    emit changed(0, height());
}

void BlockColumn::keepOnly(int top, int bottom)
{
    const int first = indexAt(std::max(0, top)), last = indexAt(std::max(0, bottom));
    for (int i = 0; i < count(); ++i) {
        if (i >= first && i <= last)
            continue;
        m_entries[size_t(i)].layout.reset();
        m_entries[size_t(i)].before.reset();
    }
}

BlockPosition BlockColumn::anchorAt(int y) const
{
    const int index = indexAt(y);
    return index < 0 ? BlockPosition{0, y} : BlockPosition{index, y - topWithGap(index)};
}

int BlockColumn::yOf(BlockPosition anchor) const
{
    if (m_blocks.isEmpty())
        return anchor.offset;
    const int index = std::clamp(anchor.block, 0, count() - 1);
    return topWithGap(index) + std::min(anchor.offset, m_heights.at(index));
}

} // namespace switchyard
