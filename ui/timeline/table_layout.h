// Layout of a piece of a table. Columns are as wide as their content where that fits; else their cells wrap,
// and where even that is too narrow, the table scrolls sideways.
#pragma once

#include "ui/timeline/block_frame.h"
#include "ui/timeline/block_layout.h"

#include <vector>

namespace switchyard {

class TableLayout : public BlockLayout
{
public:
    TableLayout(const markdown::Block &block, const BlockSetting &setting, bool opens);
    void paint(QPainter &painter, const View &view) const override;
    int offsetAt(QPoint at, int scrolled) const override;
    QString linkAt(QPoint at, int scrolled) const override;
    QRect caret(int offset) const override;
    /// Of a row's cells, px.
    static QVector<qreal> naturalWidths(const QVector<markdown::Inline> &row, const Theme &theme, bool header);

private:
    struct Cell {
        std::unique_ptr<InlineLayout> text;
        int offset = 0; // in the selectable text
        int length = 0;
        QRect place;
    };
    void addRow(const QVector<markdown::Inline> &row, const markdown::Table &table, bool header);
    const Cell *cellAt(QPoint at, int scrolled) const;
    QPoint textPlace(const Cell &cell, int scrolled) const;
    void paintLines(QPainter &painter, const View &view) const;

    const Theme &m_theme;
    BlockFrame m_frame;
    const bool m_quiet;
    QVector<int> m_widths;     // of the columns
    QVector<int> m_rowBottoms; // y
    std::vector<Cell> m_cells;
    bool m_header;
    int m_offset = 0;
};

} // namespace switchyard
