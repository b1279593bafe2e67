#include "ui/stats/stats_dock.h"

#include "app/base/format.h"
#include "ui/controls/bar_chart.h"
#include "ui/controls/scroll_column.h"
#include "ui/controls/segments.h"
#include "ui/stats/stat_card.h"
#include "ui/stats/stats_model.h"
#include "ui/stats/stats_view.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

StatsDock::StatsDock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new StatsModel(theme, this))
{
    m_empty = makeNote();
    m_empty->setText(
        tr("No turns in this time yet. After the first reply its route, pace and cost stand here."));
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_figures = makeFigures();

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeFilter());
    column->addWidget(m_figures);
    column->addWidget(m_empty);
    column->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrollColumn(content));

    connect(&theme, &Theme::changed, this, &StatsDock::fillShares);
    setQuery(m_query);
    setTable({});
}

QWidget *StatsDock::makeFilter()
{
    auto *filter = new QWidget;
    m_span = new Segments(m_theme, {tr("Session"), tr("24 h"), tr("7 d"), tr("30 d"), tr("All")});
    m_span->setAccessibleName(tr("Time"));
    connect(m_span, &Segments::currentChanged, this, [this](int index) {
        choose({StatsQuery::Span(index), m_query.thisChat});
    });

    m_scope = new QToolButton;
    m_scope->setFont(m_theme.font(Type::Label));
    m_scope->setPopupMode(QToolButton::InstantPopup);
    m_scope->setAccessibleName(tr("Chats"));
    auto *menu = new QMenu(m_scope);
    auto *group = new QActionGroup(menu);
    for (const bool thisChat : {false, true}) {
        QAction *action = group->addAction(thisChat ? tr("This chat") : tr("All chats"));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, thisChat] { choose({m_query.span, thisChat}); });
        menu->addAction(action);
    }
    m_scope->setMenu(menu);

    auto *row = new QHBoxLayout(filter);
    row->setSpacing(space::xs);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_span);
    row->addStretch();
    row->addWidget(m_scope);
    return filter;
}

QWidget *StatsDock::makeCards()
{
    auto *cards = new QWidget;
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    int place = 0;
    for (StatCard **card : {&m_reply, &m_cost, &m_turns, &m_errors}) {
        *card = new StatCard(m_theme);
        grid->addWidget(*card, place / 2, place % 2);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return cards;
}

QWidget *StatsDock::makeFigures()
{
    auto *figures = new QWidget;
    auto *heading = new QLabel(tr("Share of turns"));
    heading->setFont(m_theme.font(Type::Title));
    m_shares = new BarChart(m_theme);
    m_shares->setAccessibleName(heading->text());
    m_routing = makeNote();
    m_simulated = makeNote();

    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeCards());
    column->addSpacing(space::xs);
    column->addWidget(new StatsView(m_model, m_theme));
    column->addWidget(m_routing);
    column->addWidget(m_simulated);
    column->addSpacing(space::m);
    column->addWidget(heading);
    column->addWidget(m_shares);
    return figures;
}

QLabel *StatsDock::makeNote()
{
    auto *note = new QLabel;
    note->setFont(m_theme.font(Type::Label));
    note->setProperty("role", u"secondary"_s);
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return note;
}

void StatsDock::setQuery(const StatsQuery &query)
{
    m_query = query;
    m_span->setCurrent(int(query.span));
    QAction *scope = m_scope->menu()->actions().at(query.thisChat ? 1 : 0);
    scope->setChecked(true);
    m_scope->setText(scope->text() + u" ▾"_s);
    m_scope->setAccessibleDescription(scope->text());
}

void StatsDock::choose(const StatsQuery &query)
{
    if (query == m_query)
        return;
    setQuery(query);
    emit queryChanged();
}

void StatsDock::setTable(const StatsTable &table)
{
    m_table = table;
    const bool empty = table.routes.isEmpty();
    m_empty->setVisible(empty);
    m_figures->setVisible(!empty);
    m_model->setTable(table);
    fillCards();
    fillShares();
    fillNotes();
}

void StatsDock::fillCards()
{
    const RouteStats &all = m_table.totals;
    const QString none = u"–"_s;
    const auto duration = [&](std::optional<double> ms) { return ms ? formatDuration(*ms) : none; };
    m_reply->setFigure(duration(all.totalP50), tr("median reply · p95 %1").arg(duration(all.totalP95)));

    m_turns->setFigure(
        QLocale().toString(all.turns),
        tr("turns · %1 with a model you chose").arg(formatPercent(all.overrideShare.value_or(0))));

    std::optional<double> cost = all.costUsd;
    if (all.router.costUsd)
        cost = cost.value_or(0) + *all.router.costUsd;
    const QString unpriced = all.unpriced == 0 ? tr("every turn priced")
                             : all.unpriced == 1
                                 ? tr("1 turn unpriced")
                                 : tr("%1 turns unpriced").arg(QLocale().toString(all.unpriced));
    if (!cost && all.unpriced == 0) // no turn came as far as to cost anything
        m_cost->setFigure(none, tr("nothing spent yet"));
    else
        m_cost->setFigure(formatCost(cost), cost ? tr("spent · %1").arg(unpriced) : unpriced);

    m_errors->setFigure(formatPercent(all.errorShare()),
                        tr("failed · %1 fell back to another model").arg(formatPercent(all.fallbackShare())));
}

void StatsDock::fillShares()
{
    QVector<BarRow> rows;
    for (const RouteStats &route : std::as_const(m_table.routes)) {
        const QColor color = m_theme.category(route.category).text;
        rows.append({route.category, 0, route.share, color, formatPercent(route.share), {}});
    }
    m_shares->setRows(rows);
}

void StatsDock::fillNotes()
{
    const RouterStats &router = m_table.totals.router;
    m_routing->setVisible(router.asked > 0);
    if (router.asked > 0) {
        m_routing->setText(
            tr("Routing: %1 a message on average, %2 in all")
                .arg(formatDuration(double(router.ms) / router.asked), formatCost(router.costUsd)));
    }
    const int simulated = m_table.totals.simulated;
    m_simulated->setVisible(simulated > 0);
    m_simulated->setText(tr("Simulated by the demo: %1 of %2 turns")
                             .arg(QLocale().toString(simulated), QLocale().toString(m_table.totals.turns)));
}

} // namespace switchyard
