// A provider registry with two test servers connected, "one" and "two", and a route table over both.
#pragma once

#include "app/chat/route_table.h"
#include "app/net/http_client.h"
#include "app/provider/provider_registry.h"

#include "tests/support/llm_server.h"

namespace switchyard::test {

inline Route routeTo(const QString &category, const Target &target, RouteKind kind = RouteKind::Classified)
{
    Route route;
    route.category = category;
    route.description = QStringLiteral("what is %1").arg(category);
    route.kind = kind;
    route.target = target;
    return route;
}

/// simple, general and code with the router at "one", long context at "two".
inline RouteTable smallTable()
{
    const QString one = QStringLiteral("one"), two = QStringLiteral("two");
    RouteTable table;
    table.routes = {routeTo(category::simple, {one, QStringLiteral("small")}),
                    routeTo(category::general, {two, QStringLiteral("broad")}),
                    routeTo(category::code, {one, QStringLiteral("coder")}),
                    routeTo(category::longContext, {two, QStringLiteral("long")}, RouteKind::Rule)};
    table.router = {one, QStringLiteral("small")};
    return table;
}

struct Connected {
    Connected()
    {
        connectTo(QStringLiteral("one"), one);
        connectTo(QStringLiteral("two"), two);
    }

    void connectTo(const QString &id, const LlmServer &server)
    {
        ProviderConfig config;
        config.id = id;
        config.name = QStringLiteral("Provider ") + id;
        config.baseUrl = server.baseUrl();
        providers.set(config, QStringLiteral("key-") + id);
    }

    LlmServer one, two;
    Catalog catalog = Catalog::load().valueOr(Catalog());
    HttpClient http;
    ProviderRegistry providers{http, catalog};
};

} // namespace switchyard::test
