// What each route did and cost: figures on cards, the per-route table, each route's share.
#pragma once

#include "app/stats/stats_query.h"
#include "app/stats/stats_table.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace switchyard {

class BarChart;
class Segments;
class StatCard;
class StatsModel;
class Theme;

class StatsDock : public QWidget
{
    Q_OBJECT
public:
    explicit StatsDock(const Theme &theme, QWidget *parent = nullptr);

    void setTable(const StatsTable &table);
    StatsQuery query() const { return m_query; }
    /// By program: queryChanged is not emitted.
    void setQuery(const StatsQuery &query);

signals:
    void queryChanged(); // by the user: another table is wanted

private:
    QWidget *makeFilter();
    QWidget *makeCards();
    QWidget *makeFigures();
    QLabel *makeNote();
    void choose(const StatsQuery &query);
    void fillCards();
    void fillShares();
    void fillNotes();

    const Theme &m_theme;
    StatsQuery m_query;
    StatsTable m_table;
    StatsModel *m_model;
    Segments *m_span = nullptr;
    QToolButton *m_scope = nullptr;
    StatCard *m_reply = nullptr, *m_turns = nullptr, *m_cost = nullptr, *m_errors = nullptr;
    BarChart *m_shares = nullptr;
    QLabel *m_routing = nullptr, *m_simulated = nullptr, *m_empty = nullptr;
    QWidget *m_figures = nullptr;
};

} // namespace switchyard
