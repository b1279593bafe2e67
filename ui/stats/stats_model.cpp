#include "ui/stats/stats_model.h"

#include "ui/stats/stats_column.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

StatsModel::StatsModel(const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
}

void StatsModel::setTable(const StatsTable &table)
{
    if (table == m_table)
        return;
    beginResetModel();
    m_table = table;
    sortRoutes();
    endResetModel();
}

int StatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_table.routes.isEmpty() ? 0 : int(m_table.routes.size()) + 1;
}

int StatsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const RouteStats &StatsModel::rowAt(int row) const
{
    return isTotals(row) ? m_table.totals : m_table.routes[row];
}

QVariant StatsModel::data(const QModelIndex &index, int role) const
{
    const RouteStats &route = rowAt(index.row());
    if (role == Qt::FontRole) {
        QFont font = m_theme.font(Type::Label);
        if (isTotals(index.row()))
            font.setWeight(QFont::DemiBold);
        return font;
    }
    if (index.column() == Category)
        return categoryData(route, role);
    switch (role) {
    case Qt::DisplayRole:
        return stats_column::text(route, index.column());
    case Qt::ToolTipRole:
        return stats_column::note(route, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return m_theme.color(Ink::Text);
    default:
        return {};
    }
}

QVariant StatsModel::categoryData(const RouteStats &route, int role) const
{
    const bool totals = route.category.isEmpty();
    const CategoryColors colors = m_theme.category(route.category);
    switch (role) {
    case Qt::DisplayRole:
        return totals ? tr("All") : route.category;
    case Qt::DecorationRole:
        return totals ? QVariant() : m_theme.icon(Theme::categoryIcon(route.category), colors.text);
    case Qt::ForegroundRole:
        return totals ? m_theme.color(Ink::Text) : colors.text;
    default:
        return {};
    }
}

QVariant StatsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    switch (role) {
    case Qt::DisplayRole: // the arrow is part of the text, so that only the sorted column gives it room
        return section == m_sortColumn
                   ? stats_column::title(section) + (m_sortOrder == Qt::AscendingOrder ? u" ↑"_s : u" ↓"_s)
                   : stats_column::title(section);
    case Qt::ToolTipRole:
        return stats_column::explanation(section);
    case Qt::TextAlignmentRole:
        return int((section == Category ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void StatsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QVector<RouteStats> before = m_table.routes;
    sortRoutes();
    const QModelIndexList from = persistentIndexList();
    for (const QModelIndex &old : from) {
        if (!isTotals(old.row()))
            changePersistentIndex(old, index(int(m_table.routes.indexOf(before[old.row()])), old.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void StatsModel::sortRoutes()
{
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(m_table.routes.begin(), m_table.routes.end(),
                     [&](const RouteStats &a, const RouteStats &b) {
                         if (m_sortColumn == Category)
                             return ascending ? a.category < b.category : b.category < a.category;
                         const std::optional<double> left = stats_column::figure(a, m_sortColumn);
                         const std::optional<double> right = stats_column::figure(b, m_sortColumn);
                         if (!left || !right)
                             return left.has_value() && !right.has_value();
                         return ascending ? *left < *right : *right < *left;
                     });
}

} // namespace switchyard
