#include "ui/timeline/table_layout.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>
#include <numeric>

namespace switchyard {

namespace {

constexpr int sidePadding = space::s, rowPadding = 6, narrowest = 72, widest = 320;

InlineLayout::Look cellLook(const Theme &theme, bool quiet, bool header)
{
    InlineLayout::Look look{theme.font(Type::Body), theme.color(quiet ? Ink::Secondary : Ink::Text)};
    if (header)
        look.font.setWeight(QFont::DemiBold);
    return look;
}

/// Gives each column what it wants, or shares out what there is: narrow ones keep theirs, wide ones wrap.
QVector<int> shareOut(const QVector<qreal> &wanted, int width)
{
    QVector<int> widths;
    for (const qreal column : wanted)
        widths.append(std::min(widest, int(std::ceil(column))) + 2 * sidePadding);
    int over = std::accumulate(widths.cbegin(), widths.cend(), 0) - width;
    int shrinkable = 0;
    for (const int column : widths)
        shrinkable += std::max(0, column - narrowest);
    over = std::min(over, shrinkable);
    for (int i = 0; i < widths.size() && over > 0; ++i) {
        const int above = std::max(0, widths[i] - narrowest);
        const int cut = shrinkable == 0 ? 0 : int(qint64(over) * above / shrinkable);
        widths[i] -= cut;
        shrinkable -= above;
        over -= cut;
    }
    return widths;
}

} // namespace

QVector<qreal> TableLayout::naturalWidths(const QVector<markdown::Inline> &row, const Theme &theme, bool header)
{
    QVector<qreal> widths;
    for (const markdown::Inline &cell : row) {
        InlineLayout text(cell, cellLook(theme, false, header), theme);
        text.setWidth(-1);
        widths.append(text.naturalWidth());
    }
    return widths;
}

TableLayout::TableLayout(const markdown::Block &block, const BlockSetting &setting, bool opens)
    : m_theme(setting.theme)
    , m_frame(block, setting.width, false)
    , m_quiet(setting.quiet)
    , m_widths(shareOut(setting.columns, m_frame.contentWidth() - 1))
    , m_header(opens && block.table.header)
{
    m_height = opens ? 1 : 0; // the upper line
    bool header = m_header;
    for (const QVector<markdown::Inline> &row : block.table.rows)
        addRow(row, block.table, std::exchange(header, false));
    const int width = std::accumulate(m_widths.cbegin(), m_widths.cend(), 1);
    m_overflow = std::max(0, width - m_frame.contentWidth());
}

void TableLayout::addRow(const QVector<markdown::Inline> &row, const markdown::Table &table, bool header)
{
    int x = m_frame.left() + 1, tallest = 0;
    const size_t first = m_cells.size();
    for (int i = 0; i < std::min(row.size(), m_widths.size()); ++i) {
        InlineLayout::Look look = cellLook(m_theme, m_quiet, header);
        look.alignment = table.columns[i];
        Cell cell;
        cell.text = std::make_unique<InlineLayout>(row[i], look, m_theme);
        cell.text->setWidth(m_widths[i] - 2 * sidePadding);
        cell.offset = m_offset;
        cell.length = int(row[i].text.size());
        cell.place = QRect(x, m_height, m_widths[i], 0);
        m_offset += cell.length + 1; // a tab or a line's end follows
        x += m_widths[i];
        tallest = std::max(tallest, int(std::ceil(cell.text->height())));
        m_cells.push_back(std::move(cell));
    }
    const int height = tallest + 2 * rowPadding;
    for (size_t i = first; i < m_cells.size(); ++i)
        m_cells[i].place.setHeight(height);
    m_height += height + 1;
    m_rowBottoms.append(m_height - 1);
}

QPoint TableLayout::textPlace(const Cell &cell, int scrolled) const
{
    return cell.place.topLeft() + QPoint(sidePadding - scrolled, rowPadding);
}

void TableLayout::paintLines(QPainter &painter, const View &view) const
{
    const QColor border = m_theme.color(Ink::Border);
    const int left = m_frame.left() - view.scrolled;
    const int width = std::accumulate(m_widths.cbegin(), m_widths.cend(), 1);
    if (m_header)
        painter.fillRect(QRect(left, 0, width, m_rowBottoms.value(0)), m_theme.color(Ink::Code));
    if (view.opens)
        painter.fillRect(QRect(left, 0, width, 1), border);
    for (const int bottom : m_rowBottoms)
        painter.fillRect(QRect(left, bottom, width, 1), border);
    int x = left;
    for (int i = 0; i <= m_widths.size(); ++i) {
        painter.fillRect(QRect(x, 0, 1, m_height), border);
        x += m_widths.value(i);
    }
}

void TableLayout::paint(QPainter &painter, const View &view) const
{
    m_frame.paint(painter, m_theme, m_height, view.gap);
    painter.save();
    painter.setClipRect(QRect(m_frame.left(), 0, m_frame.contentWidth(), m_height), Qt::IntersectClip);
    paintLines(painter, view);
    for (const Cell &cell : m_cells) {
        if (!cell.place.translated(-view.scrolled, 0).intersects(view.clip))
            continue;
        const auto within = [&cell](const Marks::Range &range) {
            return Marks::Range{std::clamp(range.from - cell.offset, 0, cell.length),
                                std::clamp(range.to - cell.offset, 0, cell.length)};
        };
        Marks marks{within(view.marks.selected), {}, view.marks.current};
        for (const Marks::Range &hit : view.marks.hits)
            marks.hits.append(within(hit));
        cell.text->paint(painter, textPlace(cell, view.scrolled), view.clip, marks);
    }
    painter.restore();
}

const TableLayout::Cell *TableLayout::cellAt(QPoint at, int scrolled) const
{
    const Cell *nearest = nullptr;
    for (const Cell &cell : m_cells) {
        const QRect place = cell.place.translated(-scrolled, 0);
        if (at.y() >= place.top() &&
            (at.x() >= place.left() || !nearest || nearest->place.top() < cell.place.top()))
            nearest = &cell;
    }
    return nearest;
}

int TableLayout::offsetAt(QPoint at, int scrolled) const
{
    const Cell *cell = cellAt(at, scrolled);
    return cell ? cell->offset + cell->text->offsetAt(at - textPlace(*cell, scrolled)) : 0;
}

QString TableLayout::linkAt(QPoint at, int scrolled) const
{
    const Cell *cell = cellAt(at, scrolled);
    return cell ? cell->text->linkAt(at - textPlace(*cell, scrolled)) : QString();
}

QRect TableLayout::caret(int offset) const
{
    for (const Cell &cell : m_cells) {
        if (offset <= cell.offset + cell.length)
            return cell.text->caret(offset - cell.offset).translated(textPlace(cell, 0)).toAlignedRect();
    }
    return {0, 0, 1, m_height};
}

} // namespace switchyard
