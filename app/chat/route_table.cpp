#include "app/chat/route_table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<Fit, QLatin1StringView> fitNames[] = {
    {Fit::AsWanted, "asWanted"_L1}, {Fit::Proposed, "proposed"_L1}, {Fit::Unfilled, "unfilled"_L1}};

QJsonObject routeToJson(const Route &route)
{
    QJsonArray fallbacks;
    for (const Target &target : route.fallbacks)
        fallbacks.append(toJson(target));
    const auto *fit = std::find_if(std::begin(fitNames), std::end(fitNames),
                                   [&](const auto &pair) { return pair.first == route.fit; });
    return {{u"category"_s, route.category},
            {u"description"_s, route.description},
            {u"rule"_s, route.kind == RouteKind::Rule},
            {u"target"_s, toJson(route.target)},
            {u"fallbacks"_s, fallbacks},
            {u"fit"_s, QString(fit->second)},
            {u"fitNote"_s, route.fitNote}};
}

Route routeFromJson(const QJsonObject &json)
{
    Route route;
    route.category = json[u"category"].toString();
    route.description = json[u"description"].toString();
    route.kind = json[u"rule"].toBool() ? RouteKind::Rule : RouteKind::Classified;
    route.target = targetFromJson(json[u"target"].toObject());
    for (const QJsonValue &target : json[u"fallbacks"].toArray())
        route.fallbacks.append(targetFromJson(target.toObject()));
    for (const auto &[fit, name] : fitNames) {
        if (json[u"fit"].toString() == name)
            route.fit = fit;
    }
    route.fitNote = json[u"fitNote"].toString();
    return route;
}

Error badTable(const QString &why)
{
    return Error{ErrorKind::BadRequest, why};
}

struct RouteTableTexts {
    Q_DECLARE_TR_FUNCTIONS(RouteTable)
};

} // namespace

const Route *RouteTable::find(const QString &category) const
{
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [&](const Route &route) { return route.category == category; });
    return found == routes.end() ? nullptr : &*found;
}

const Route *RouteTable::general() const
{
    if (const Route *route = find(category::general))
        return route;
    const auto found = std::find_if(routes.begin(), routes.end(),
                                    [](const Route &route) { return route.kind == RouteKind::Classified; });
    return found == routes.end() ? nullptr : &*found;
}

QVector<Route> RouteTable::classified() const
{
    QVector<Route> found;
    std::copy_if(routes.begin(), routes.end(), std::back_inserter(found),
                 [](const Route &route) { return route.kind == RouteKind::Classified; });
    return found;
}

QVector<Target> fallbackChain(const RouteTable &table, const QString &category)
{
    QVector<Target> chain;
    const auto append = [&chain](const Target &target) {
        if (target.isValid() && !chain.contains(target))
            chain.append(target);
    };
    const Route *general = table.general();
    const Route *route = table.find(category);
    if (route && route->fit != Fit::Unfilled) {
        append(route->target);
        for (const Target &target : route->fallbacks)
            append(target);
    }
    if (general && (!route || route->fallbacks.isEmpty() || chain.isEmpty()))
        append(general->target);
    if (general && (!route || route == general || route->fit == Fit::Unfilled)) {
        for (const Target &target : general->fallbacks)
            append(target);
    }
    return chain;
}

Outcome<Done> validate(const RouteTable &table)
{
    QSet<QString> seen;
    for (const Route &route : table.routes) {
        if (route.category.trimmed().isEmpty())
            return badTable(RouteTableTexts::tr("A category has no name."));
        if (route.category != route.category.trimmed().toLower())
            return badTable(
                RouteTableTexts::tr("“%1”: a category's name is lower case, without spaces around it.")
                    .arg(route.category));
        if (route.category == category::forced || route.category.contains("->"_L1))
            return badTable(
                RouteTableTexts::tr("“%1” is a name that Switchyard uses itself.").arg(route.category));
        if (seen.contains(route.category))
            return badTable(RouteTableTexts::tr("The category “%1” is there twice.").arg(route.category));
        seen.insert(route.category);
    }
    if (!table.general())
        return badTable(
            RouteTableTexts::tr("The table needs at least one category that the classifier can name."));
    return Done();
}

QJsonObject toJson(const RouteTable &table)
{
    QJsonArray routes;
    for (const Route &route : table.routes)
        routes.append(routeToJson(route));
    return {{u"preset"_s, table.preset},
            {u"routes"_s, routes},
            {u"router"_s, toJson(table.router)},
            {u"longContextTokens"_s, table.longContextTokens}};
}

Outcome<RouteTable> routeTableFromJson(const QJsonObject &json)
{
    RouteTable table;
    table.preset = json[u"preset"].toString();
    for (const QJsonValue &route : json[u"routes"].toArray())
        table.routes.append(routeFromJson(route.toObject()));
    table.router = targetFromJson(json[u"router"].toObject());
    table.longContextTokens = json[u"longContextTokens"].toInteger(table.longContextTokens);
    if (Outcome<Done> valid = validate(table); !valid)
        return valid.error();
    return table;
}

} // namespace switchyard
