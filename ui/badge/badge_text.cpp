#include "ui/badge/badge_text.h"

#include "app/base/format.h"
#include "app/chat/route_table.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BadgeTexts {
    Q_DECLARE_TR_FUNCTIONS(Badge)
public:
    static QString decidedBy(DecidedBy by);
    static QString why(const RoutingDecision &decision);
    static QVector<BadgeChip> chips(const Row &row);
    static QStringList figures(const RoutingDecision &decision);
    static QString sentence(const Row &row);
    static QString card(const Row &row, const BadgeText &text);
};

QString BadgeTexts::decidedBy(DecidedBy by)
{
    switch (by) {
    case DecidedBy::Override:
        return tr("decided by you");
    case DecidedBy::Rule:
        return tr("decided by a rule");
    case DecidedBy::Local:
        return tr("decided on this device");
    case DecidedBy::Llm:
        return tr("decided by the LLM router");
    case DecidedBy::Deadline:
        return tr("taken because the router was too slow");
    case DecidedBy::Breaker:
        return tr("taken because the router kept failing");
    case DecidedBy::Default:
        break;
    }
    return tr("taken by default");
}

QString BadgeTexts::why(const RoutingDecision &decision)
{
    const QString reason = decision.reason.isEmpty() ? QString() : u" ("_s + decision.reason + u')';
    if (decision.category == category::forced)
        return tr("because you chose it");
    //: %1 category, %2 "decided by …"
    return tr("because %1, %2").arg(decision.category, decidedBy(decision.decidedBy)) + reason;
}

QVector<BadgeChip> BadgeTexts::chips(const Row &row)
{
    QVector<BadgeChip> chips;
    if (row.decision && row.decision->fallback())
        chips.append({u"fallback"_s, tr("fallback"), true});
    if (row.decision && row.decision->servedMismatch())
        chips.append({u"warning"_s, tr("served %1").arg(row.decision->servedModel), true});
    if (row.message.state == MessageState::Interrupted)
        chips.append({u"interrupted"_s, tr("interrupted"), true});
    if (row.message.state == MessageState::Stopped)
        chips.append({u"stop"_s, tr("stopped"), false});
    if (row.decision && row.decision->simulated)
        chips.append({u"info"_s, tr("simulated"), false});
    return chips;
}

QStringList BadgeTexts::figures(const RoutingDecision &decision)
{
    QStringList figures;
    if (decision.ttftMs)
        figures.append(formatDuration(double(*decision.ttftMs)));
    if (decision.end == TurnEnd::Running || !decision.ttftMs)
        return figures;
    if (const std::optional<double> speed = decision.tokensPerSecond())
        figures.append(formatSpeed(*speed));
    figures.append(formatTokens(decision.usage.completionTokens, decision.usage.estimated));
    figures.append(formatCost(decision.costUsd));
    return figures;
}

QString BadgeTexts::sentence(const Row &row)
{
    if (!row.decision)
        return row.phase;
    const RoutingDecision &decision = *row.decision;
    QStringList clauses{tr("routed to %1 %2").arg(row.modelName, why(decision))};
    if (decision.fallback())
        clauses.append(tr("a fallback, since %1 did not answer").arg(decision.requested.model));
    if (decision.servedMismatch())
        clauses.append(tr("the server says that %1 answered").arg(decision.servedModel));
    QStringList rest = figures(decision);
    if (decision.ttftMs && !rest.isEmpty())
        rest.first() = tr("%1 to first token").arg(rest.first());
    if (!rest.isEmpty())
        clauses.append(rest.join(u", "_s));
    if (row.message.state == MessageState::Interrupted)
        clauses.append(tr("interrupted"));
    if (row.message.state == MessageState::Stopped)
        clauses.append(tr("stopped"));
    if (row.message.state == MessageState::Failed)
        clauses.append(tr("failed"));
    if (decision.simulated)
        clauses.append(tr("simulated reply"));
    return clauses.join(u"; "_s);
}

QString line(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return {};
    const QString row = u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s;
    return row.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString BadgeTexts::card(const Row &row, const BadgeText &text)
{
    if (!row.decision)
        return {};
    const RoutingDecision &decision = *row.decision;
    QString lines = line(tr("Why"), why(decision));
    if (decision.routerMs > 0)
        lines += line(tr("Router"), formatDuration(double(decision.routerMs)));
    if (decision.fallback())
        lines += line(tr("Asked first"), decision.requested.model);
    lines += line(tr("Model"), decision.routed.model) + line(tr("Provider"), decision.routed.provider);
    lines += line(tr("Served as"), decision.servedModel);
    if (decision.ttftMs)
        lines += line(tr("First token"), formatDuration(double(*decision.ttftMs)));
    if (decision.totalMs > 0)
        lines += line(tr("Whole turn"), formatDuration(double(decision.totalMs)));
    if (decision.end != TurnEnd::Running) {
        lines += line(tr("Tokens in"), formatTokens(decision.usage.promptTokens, decision.usage.estimated));
        lines +=
            line(tr("Tokens out"), formatTokens(decision.usage.completionTokens, decision.usage.estimated));
        lines += line(tr("Cost"), formatCost(decision.costUsd));
    }
    if (decision.simulated)
        lines += line(tr("Simulated"), tr("a reply of the built-in demo"));
    return u"<b>%1</b><table>%2</table>"_s.arg(text.pill.toHtmlEscaped(), lines);
}

} // namespace

BadgeText badgeText(const Row &row)
{
    BadgeText text;
    if (row.decision) {
        text.category = row.decision->category;
        text.pill = row.modelName.isEmpty() ? text.category : text.category + u" · "_s + row.modelName;
        text.meta = BadgeTexts::figures(*row.decision).join(u" · "_s);
    }
    text.chips = BadgeTexts::chips(row);
    text.sentence = BadgeTexts::sentence(row);
    text.card = BadgeTexts::card(row, text);
    return text;
}

} // namespace switchyard
