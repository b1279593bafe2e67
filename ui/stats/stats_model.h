// The per-route table as a model: a row for each route, the totals always last.
#pragma once

#include "app/stats/stats_table.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>

namespace switchyard {

class StatsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Category,
        Turns,
        TtftP50,
        TtftP95,
        Speed,
        Cost,
        Share,
        TotalP50,
        TotalP95,
        TokensIn,
        TokensOut,
        Errors,
        Fallbacks,
        Overrides,
        ColumnCount
    };

    explicit StatsModel(const Theme &theme, QObject *parent = nullptr);

    void setTable(const StatsTable &table);
    bool isTotals(int row) const { return row == m_table.routes.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Unknown figures come last in either order.
    void sort(int column, Qt::SortOrder order) override;

private:
    const RouteStats &rowAt(int row) const;
    QVariant categoryData(const RouteStats &route, int role) const;
    void sortRoutes();

    const Theme &m_theme;
    StatsTable m_table;
    int m_sortColumn = Turns;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace switchyard
