// What each route did, as figures: aggregates over the routing decisions of finished turns.
#pragma once

#include "app/chat/decision.h"

#include <QVector>

#include <optional>

namespace switchyard {

/// What finding the route took where a model was asked for it.
struct RouterStats {
    int asked = 0; // turns
    qint64 ms = 0;
    qint64 tokensIn = 0, tokensOut = 0;
    std::optional<double> costUsd; // of the priced ones; nullopt = none has a price
    int unpriced = 0;
    bool operator==(const RouterStats &) const = default;
};

/// Times in ms; percentiles by nearest rank (percentile.h).
struct RouteStats {
    QString category;                         // empty in the totals
    int turns = 0;                            // running ones left out
    double share = 0;                         // of all turns
    std::optional<double> ttftP50, ttftP95;   // of turns that came to a first token, stopped ones too
    std::optional<double> totalP50, totalP95; // of turns that came to their end
    std::optional<double> tokensPerSecond;    // the median turn's
    qint64 tokensIn = 0, tokensOut = 0;
    bool tokensEstimated = false;  // some were counted here
    std::optional<double> costUsd; // of the priced replies, without the router; nullopt = none has a price
    int unpriced = 0;              // turns that used tokens at an unknown price
    int failed = 0;                // no model could answer; a user's Stop is no failure
    int fallbacks = 0;             // another model than the one asked for took over
    int simulated = 0;
    /// Share of the turns belonging to this route that the user forced to a model instead. A forced turn
    /// belongs where its correction or, failing that, the recorded opinion of the classifier says; nullopt in
    /// all routes when a forced turn has neither. In the totals: forced turns over all turns.
    std::optional<double> overrideShare;
    RouterStats router;

    double errorShare() const { return turns > 0 ? double(failed) / turns : 0; }
    double fallbackShare() const { return turns > 0 ? double(fallbacks) / turns : 0; }
    bool operator==(const RouteStats &) const = default;
};

struct StatsTable {
    QVector<RouteStats> routes; // most turns first, then by name
    RouteStats totals;
    bool operator==(const StatsTable &) const = default;
};

StatsTable aggregate(const QVector<RoutingDecision> &decisions);

} // namespace switchyard
