#include "ui/inspector/inspector_dock.h"

#include "app/base/format.h"
#include "app/chat/route_table.h"
#include "app/stats/waterfall.h"
#include "ui/controls/bar_chart.h"
#include "ui/controls/scroll_column.h"
#include "ui/inspector/decision_text.h"
#include "ui/inspector/fact_grid.h"
#include "ui/inspector/heading.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor barColor(const WaterfallBar &bar, const QString &category, const Theme &theme)
{
    if (bar.error)
        return theme.color(Ink::Error);
    switch (bar.kind) {
    case WaterfallBar::Kind::Router:
        return theme.color(Ink::Accent);
    case WaterfallBar::Kind::Wait:
        return theme.color(Ink::Secondary);
    case WaterfallBar::Kind::Reasoning:
        return theme.category(category::reasoning).text;
    default:
        return theme.category(category).text;
    }
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

InspectorDock::InspectorDock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    m_nothing = makeText();
    m_nothing->setText(tr("Pick a reply to see why it went where it went, and what that took."));
    m_nothing->setProperty("role", u"secondary"_s);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_content = makeContent();

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(m_nothing);
    column->addWidget(m_content);
    column->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrollColumn(page));

    connect(&theme, &Theme::changed, this, &InspectorDock::fill);
    fill();
}

QWidget *InspectorDock::makeContent()
{
    auto *content = new QWidget;
    m_heading = new Heading(m_theme);
    m_why = makeText();
    m_outcome = makeText();
    m_simulated = makeText();
    m_simulated->setProperty("role", u"secondary"_s);
    m_timesTitle = makeTitle(tr("This reply"));
    m_times = new BarChart(m_theme);
    m_times->setAccessibleName(m_timesTitle->text());
    m_scoresTitle = makeTitle(tr("Likelihood of each route"));
    m_scores = new BarChart(m_theme);
    m_scores->setAccessibleName(m_scoresTitle->text());
    m_attemptsTitle = makeTitle(tr("Attempts"));
    m_attempts = makeText();
    m_facts = new FactGrid(m_theme);
    auto *copy = new QPushButton(tr("Copy all"));
    connect(copy, &QPushButton::clicked, this, &InspectorDock::copyAll);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_why),
                          static_cast<QWidget *>(m_outcome), static_cast<QWidget *>(m_simulated),
                          static_cast<QWidget *>(m_timesTitle), static_cast<QWidget *>(m_times),
                          static_cast<QWidget *>(m_scoresTitle), static_cast<QWidget *>(m_scores),
                          static_cast<QWidget *>(m_attemptsTitle), static_cast<QWidget *>(m_attempts),
                          static_cast<QWidget *>(makeTitle(tr("Details"))), static_cast<QWidget *>(m_facts)})
        column->addWidget(part);
    column->addSpacing(space::s);
    column->addWidget(copy, 0, Qt::AlignLeading);
    return content;
}

QLabel *InspectorDock::makeText()
{
    auto *label = new QLabel;
    label->setFont(m_theme.font(Type::Meta));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *InspectorDock::makeTitle(const QString &text)
{
    auto *title = new QLabel(text);
    title->setFont(m_theme.font(Type::Title));
    title->setContentsMargins(0, space::m, 0, 0);
    return title;
}

void InspectorDock::setRow(const Row &row)
{
    if (row.decision == m_decision && row.modelName == m_modelName)
        return;
    m_decision = row.decision;
    m_modelName = row.modelName;
    fill();
}

void InspectorDock::clear()
{
    setRow({});
}

void InspectorDock::fill()
{
    m_nothing->setVisible(!m_decision);
    m_content->setVisible(m_decision.has_value());
    if (!m_decision)
        return;
    fillWords(*m_decision);
    fillTimes(*m_decision);
    fillScores(*m_decision);
    m_facts->setFacts(decision_text::facts(*m_decision));
}

void InspectorDock::fillWords(const RoutingDecision &decision)
{
    QString route = decision.category;
    if (decision.fallback())
        route += u" → "_s + tr("fallback");
    const QString model = m_modelName.isEmpty() ? decision.routed.model : m_modelName;
    m_heading->setRoute(decision.category, model.isEmpty() ? route : route + u" · "_s + model);
    showText(m_why, decision_text::why(decision));
    showText(m_outcome, decision_text::outcome(decision));
    m_outcome->setStyleSheet(
        u"color: %1"_s.arg(m_theme.color(decision.end == TurnEnd::Failed ? Ink::Error : Ink::Warning).name()));
    showText(m_simulated, decision.simulated ? tr("Simulated by the demo: no model was asked.") : QString());
    const QStringList attempts = decision_text::attempts(decision);
    m_attemptsTitle->setVisible(!attempts.isEmpty());
    showText(m_attempts, attempts.join(u'\n'));
}

void InspectorDock::fillTimes(const RoutingDecision &decision)
{
    const QVector<WaterfallBar> bars = waterfall(decision);
    qint64 end = std::max<qint64>(decision.totalMs, 1);
    for (const WaterfallBar &bar : bars)
        end = std::max(end, bar.endMs());
    QVector<BarRow> rows;
    for (const WaterfallBar &bar : bars) {
        rows.append({decision_text::barName(bar), double(bar.startMs) / double(end),
                     double(bar.endMs()) / double(end), barColor(bar, decision.category, m_theme),
                     formatDuration(double(bar.ms)), decision_text::barExplanation(bar)});
    }
    m_times->setRows(rows);
    m_times->setVisible(!rows.isEmpty());
    m_timesTitle->setVisible(!rows.isEmpty());
}

void InspectorDock::fillScores(const RoutingDecision &decision)
{
    QVector<CategoryScore> scores = decision.scores;
    std::stable_sort(scores.begin(), scores.end(), [](const CategoryScore &a, const CategoryScore &b) {
        return a.probability > b.probability;
    });
    QVector<BarRow> rows;
    for (const CategoryScore &score : std::as_const(scores)) {
        rows.append({score.category,
                     0,
                     score.probability,
                     m_theme.category(score.category).text,
                     formatPercent(score.probability),
                     {}});
    }
    m_scores->setRows(rows);
    m_scores->setVisible(!rows.isEmpty());
    m_scoresTitle->setVisible(!rows.isEmpty());
}

QString InspectorDock::text() const
{
    if (!m_decision)
        return {};
    QStringList lines{m_heading->text()};
    for (const QLabel *label : {m_why, m_outcome, m_simulated, m_attempts})
        lines.append(label->text());
    lines.append(m_times->text());
    lines.append(m_scores->text());
    const QVector<decision_text::Fact> facts = decision_text::facts(*m_decision);
    for (const decision_text::Fact &fact : facts)
        lines.append(fact.name + u": "_s + fact.value);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void InspectorDock::copyAll()
{
    QApplication::clipboard()->setText(text());
}

} // namespace switchyard
