// Rows of a label, a bar on a track and a value: shares, scores, the time of a turn.
#pragma once

#include "ui/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace switchyard {

struct BarRow {
    QString label;
    double from = 0, to = 0; // of the track, 0 … 1
    QColor color;
    QString value;
    QString toolTip; // what the row says in full; empty = label and value
    bool operator==(const BarRow &) const = default;
};

/// One stop for the Tab key; Ctrl+C and the context menu copy its rows as text.
class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const QVector<BarRow> &rows);
    const QVector<BarRow> &rows() const { return m_rows; }
    /// A line for each row.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy() const;
    int rowHeight() const;
    int columnWidth(QString BarRow::*column) const;
    void paintRow(QPainter &painter, const BarRow &row, const QRect &area) const;

    const Theme &m_theme;
    QVector<BarRow> m_rows;
};

} // namespace switchyard
