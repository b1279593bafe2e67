// The route table: which category of message goes to which model, and what takes over when that fails.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/target.h"

#include <QJsonObject>
#include <QVector>

namespace switchyard {

/// Well-known category ids. Users add their own beside them.
namespace category {
inline constexpr QLatin1StringView simple{"simple"}, general{"general"}, reasoning{"reasoning"}, code{"code"},
    agent{"agent"}, vision{"vision"}, longContext{"long context"}, forced{"override"};
}

enum class RouteKind {
    Classified, // a classifier names it
    Rule,       // vision and long context: decided before any classifier runs
};

enum class Fit {
    AsWanted, // exact id, or the same model under another spelling
    Proposed, // another model, by ability and size; note says why
    Unfilled, // no connected provider has one: falls to general; note says so
};

struct Route {
    QString category;    // unique, lower case; shown and asked of the router as it stands
    QString description; // what belongs there, one line; goes into the classifier prompt
    RouteKind kind = RouteKind::Classified;
    Target target;
    QVector<Target> fallbacks; // in order; empty: the general target
    Fit fit = Fit::AsWanted;
    QString fitNote; // translated, empty when as wanted

    bool operator==(const Route &) const = default;
};

struct RouteTable {
    QString preset; // id of the preset it came from, "" once edited
    QVector<Route> routes;
    Target router;                      // the model that the LLM router asks
    qint64 longContextTokens = 100'000; // estimated prompt tokens from which the long context route is taken

    const Route *find(const QString &category) const;
    /// The universal fallback: the "general" route, else the first classified one. Null only when empty.
    const Route *general() const;
    QVector<Route> classified() const;
    bool operator==(const RouteTable &) const = default;
};

/// All targets to try for a category, the route's own first, without doubles; unfilled routes start at general.
QVector<Target> fallbackChain(const RouteTable &table, const QString &category);

/// BadRequest with a plain reason: no classified route, doubled or empty category names, …
Outcome<Done> validate(const RouteTable &table);

QJsonObject toJson(const RouteTable &table);
Outcome<RouteTable> routeTableFromJson(const QJsonObject &json);

} // namespace switchyard
