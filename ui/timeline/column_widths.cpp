#include "ui/timeline/column_widths.h"

#include "ui/timeline/table_layout.h"

namespace switchyard {

const QVector<qreal> &ColumnWidths::measure(const markdown::Table &table, const Theme &theme)
{
    const bool sameHeader = table.header == m_table.header;
    m_rows.resize(table.rows.size());
    m_widths.fill(0, table.columns.size());
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const QVector<markdown::Inline> &row = table.rows[i];
        if (!sameHeader || i >= m_table.rows.size() || m_table.rows[i] != row)
            m_rows[i] = TableLayout::naturalWidths(row, theme, table.header && i == 0);
        for (qsizetype column = 0; column < std::min(m_widths.size(), m_rows[i].size()); ++column)
            m_widths[column] = std::max(m_widths[column], m_rows[i][column]);
    }
    m_table = table;
    return m_widths;
}

} // namespace switchyard
