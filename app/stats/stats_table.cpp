#include "app/stats/stats_table.h"

#include "app/chat/route_table.h"
#include "app/stats/percentile.h"

#include <QHash>

#include <algorithm>

namespace switchyard {

namespace {

void add(std::optional<double> &sum, double amount)
{
    sum = sum.value_or(0) + amount;
}

/// The figures of one route while its turns are counted.
struct Tally {
    RouteStats stats;
    QVector<double> ttft, total, speed;

    void count(const RoutingDecision &turn);
    void countRouter(const RoutingDecision &turn);
    RouteStats finished(int allTurns);
};

void Tally::count(const RoutingDecision &turn)
{
    ++stats.turns;
    stats.failed += turn.end == TurnEnd::Failed;
    stats.fallbacks += turn.fallback();
    stats.simulated += turn.simulated;
    if (turn.ttftMs)
        ttft.append(double(*turn.ttftMs));
    if (turn.end == TurnEnd::Complete)
        total.append(double(turn.totalMs));
    if (const std::optional<double> tokensPerSecond = turn.tokensPerSecond())
        speed.append(*tokensPerSecond);

    const Usage &usage = turn.usage;
    stats.tokensIn += usage.promptTokens;
    stats.tokensOut += usage.completionTokens;
    stats.tokensEstimated |= usage.estimated;
    const bool usedTokens = turn.ttftMs || usage.promptTokens > 0 || usage.completionTokens > 0;
    if (turn.costUsd)
        add(stats.costUsd, *turn.costUsd);
    else
        stats.unpriced += usedTokens;
    countRouter(turn);
}

void Tally::countRouter(const RoutingDecision &turn)
{
    const bool answered = turn.routerUsage.promptTokens > 0 || turn.routerUsage.completionTokens > 0;
    if (turn.routerMs <= 0 && !answered)
        return;
    RouterStats &router = stats.router;
    ++router.asked;
    router.ms += turn.routerMs;
    router.tokensIn += turn.routerUsage.promptTokens;
    router.tokensOut += turn.routerUsage.completionTokens;
    if (turn.routerCostUsd)
        add(router.costUsd, *turn.routerCostUsd);
    else
        router.unpriced += answered;
}

RouteStats Tally::finished(int allTurns)
{
    stats.share = allTurns > 0 ? double(stats.turns) / allTurns : 0;
    stats.ttftP50 = percentile(ttft, 0.5);
    stats.ttftP95 = percentile(ttft, 0.95);
    stats.totalP50 = percentile(total, 0.5);
    stats.totalP95 = percentile(total, 0.95);
    stats.tokensPerSecond = percentile(speed, 0.5);
    return stats;
}

/// Where a forced turn would have gone; empty when nobody said.
QString routeInstead(const RoutingDecision &forced)
{
    if (!forced.correction.isEmpty())
        return forced.correction;
    const auto best = std::max_element(
        forced.scores.cbegin(), forced.scores.cend(),
        [](const CategoryScore &a, const CategoryScore &b) { return a.probability < b.probability; });
    return best == forced.scores.cend() ? QString() : best->category;
}

std::optional<double> overrideShare(const RouteStats &route, const QHash<QString, int> &forcedInstead)
{
    if (route.category == category::forced)
        return 1.0;
    if (forcedInstead.contains(QString()))
        return std::nullopt;
    const int forced = forcedInstead.value(route.category);
    return double(forced) / (forced + route.turns);
}

} // namespace

StatsTable aggregate(const QVector<RoutingDecision> &decisions)
{
    QHash<QString, Tally> routes;
    QHash<QString, int> forcedInstead;
    Tally all;
    for (const RoutingDecision &turn : decisions) {
        if (turn.end == TurnEnd::Running)
            continue;
        all.count(turn);
        routes[turn.category].count(turn);
        if (turn.category == category::forced)
            ++forcedInstead[routeInstead(turn)];
    }

    StatsTable table;
    table.totals = all.finished(all.stats.turns);
    for (auto route = routes.begin(); route != routes.end(); ++route) {
        RouteStats stats = route->finished(all.stats.turns);
        stats.category = route.key();
        stats.overrideShare = overrideShare(stats, forcedInstead);
        table.routes.append(stats);
    }
    if (all.stats.turns > 0)
        table.totals.overrideShare = double(routes.value(category::forced).stats.turns) / all.stats.turns;
    std::sort(table.routes.begin(), table.routes.end(), [](const RouteStats &a, const RouteStats &b) {
        return a.turns != b.turns ? a.turns > b.turns : a.category < b.category;
    });
    return table;
}

} // namespace switchyard
