// Natural widths of a table's columns, measured once for each row while the table grows.
#pragma once

#include "app/text/markdown_block.h"

namespace switchyard {

class Theme;

class ColumnWidths
{
public:
    /// Of a table's first piece, px.
    const QVector<qreal> &measure(const markdown::Table &table, const Theme &theme);

private:
    markdown::Table m_table;
    QVector<QVector<qreal>> m_rows;
    QVector<qreal> m_widths;
};

} // namespace switchyard
