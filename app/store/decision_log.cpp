#include "app/store/decision_log.h"

#include "app/store/columns.h"
#include "app/store/database.h"
#include "app/store/sql.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView table{"decision"};

template<typename Columns, typename Decision>
void describeRouting(Columns &c, Decision &d)
{
    c.link("message"_L1, d.message);
    c.link("conversation"_L1, d.conversation);
    c.field("at"_L1, d.at);
    c.field("category"_L1, d.category);
    c.coded("decided_by"_L1, d.decidedBy, decidedByName, decidedByFromName);
    c.field("reason"_L1, d.reason);
    c.coded(
        "scores"_L1, d.scores, [](const auto &scores) { return columns::jsonText(scoresToJson(scores)); },
        [](const QString &text) { return scoresFromJson(columns::jsonArray(text)); });
    c.field("margin"_L1, d.margin);
    c.field("raw_router_answer"_L1, d.rawRouterAnswer);
    c.field("router_provider"_L1, d.router.provider);
    c.field("router_model"_L1, d.router.model);
    c.field("router_ms"_L1, d.routerMs);
    c.field("router_prompt_tokens"_L1, d.routerUsage.promptTokens);
    c.field("router_completion_tokens"_L1, d.routerUsage.completionTokens);
    c.field("router_reasoning_tokens"_L1, d.routerUsage.reasoningTokens);
    c.field("router_cached_tokens"_L1, d.routerUsage.cachedTokens);
    c.field("router_estimated"_L1, d.routerUsage.estimated);
    c.field("router_cost_usd"_L1, d.routerCostUsd);
}

template<typename Columns, typename Decision>
void describeReply(Columns &c, Decision &d)
{
    c.field("requested_provider"_L1, d.requested.provider);
    c.field("requested_model"_L1, d.requested.model);
    c.field("provider"_L1, d.routed.provider);
    c.field("model"_L1, d.routed.model);
    c.field("served_model"_L1, d.servedModel);
    c.coded(
        "attempts"_L1, d.attempts,
        [](const auto &attempts) { return columns::jsonText(attemptsToJson(attempts)); },
        [](const QString &text) { return attemptsFromJson(columns::jsonArray(text)); });
    c.field("ttft_ms"_L1, d.ttftMs);
    c.field("total_ms"_L1, d.totalMs);
    c.field("reasoning_ms"_L1, d.reasoningMs);
    c.field("prompt_tokens"_L1, d.usage.promptTokens);
    c.field("completion_tokens"_L1, d.usage.completionTokens);
    c.field("reasoning_tokens"_L1, d.usage.reasoningTokens);
    c.field("cached_tokens"_L1, d.usage.cachedTokens);
    c.field("estimated"_L1, d.usage.estimated);
    c.field("cost_usd"_L1, d.costUsd);
    c.field("finish_reason"_L1, d.finishReason);
    c.coded("turn_end"_L1, d.end, turnEndName, turnEndFromName);
    c.field("simulated"_L1, d.simulated);
    c.field("correction"_L1, d.correction);
    c.field("rating"_L1, d.rating);
}

columns::Writer columnsOf(const RoutingDecision &decision)
{
    columns::Writer columns;
    describeRouting(columns, decision);
    describeReply(columns, decision);
    return columns;
}

/// With `fallback`, which follows from the others and is stored for the statistics alone.
columns::Writer storedColumnsOf(const RoutingDecision &decision)
{
    columns::Writer columns = columnsOf(decision);
    columns.field("fallback"_L1, decision.fallback());
    return columns;
}

/// Oldest first.
QString selectWhere(const QString &condition)
{
    return u"SELECT id, %1 FROM decision WHERE %2 ORDER BY at, id"_s.arg(columnsOf({}).names(table), condition);
}

RoutingDecision decisionFrom(const QSqlQuery &row)
{
    RoutingDecision decision;
    decision.id = row.value(0).toLongLong();
    columns::Reader columns(row, 1);
    describeRouting(columns, decision);
    describeReply(columns, decision);
    return decision;
}

} // namespace

Outcome<qint64> DecisionLog::add(const RoutingDecision &decision)
{
    const columns::Writer columns = storedColumnsOf(decision);
    const Outcome<QSqlQuery> query = sql::run(m_database.handle(), columns.insertInto(table), columns.values());
    if (!query)
        return query.error();
    return query->lastInsertId().toLongLong();
}

Outcome<Done> DecisionLog::save(const RoutingDecision &decision)
{
    const columns::Writer columns = storedColumnsOf(decision);
    return sql::change(m_database.handle(), columns.update(table), columns.valuesAnd(decision.id));
}

Outcome<QVector<RoutingDecision>> DecisionLog::ofMessages(const QVector<qint64> &messages) const
{
    QJsonArray ids; // one value, since SQLite takes a limited number of them
    for (const qint64 message : messages)
        ids.append(message);
    return sql::all(m_database.handle(), selectWhere(u"message IN (SELECT value FROM json_each(?))"_s),
                    {columns::jsonText(ids)}, decisionFrom);
}

Outcome<QVector<RoutingDecision>> DecisionLog::in(const Range &range) const
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        conditions.append(condition);
        values.append(value);
    };
    if (range.from.isValid())
        where(u"at >= ?"_s, columns::toColumn(range.from));
    if (range.to.isValid())
        where(u"at < ?"_s, columns::toColumn(range.to));
    if (range.conversation != 0)
        where(u"conversation = ?"_s, range.conversation);
    return sql::all(m_database.handle(), selectWhere(conditions.join(u" AND ")), values, decisionFrom);
}

} // namespace switchyard
