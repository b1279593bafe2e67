// Fits a route table to what the connected providers really list.
#pragma once

#include "app/catalog/catalog.h"
#include "app/chat/route_table.h"

namespace switchyard {

/// Each target: exact id, else the same model under another spelling, else a proposal by ability and size
/// with its reason in fitNote, else unfilled (falls to general). The router and the fallbacks likewise.
/// Targets' `model` in `wanted` may be catalogue ids with an empty provider: "any provider that has it".
RouteTable fitRouteTable(const RouteTable &wanted, const QVector<ProviderModels> &lists,
                         const Catalog &catalog);

struct RoutePreset {
    QString id, name, description; // translated
    RouteTable table;              // targets by catalogue id, provider empty
};
/// From resources/routes/*.json: five, two-tiers, support, one, local, in this order. "local" has no ids: its
/// routes are filled by ability alone.
QVector<RoutePreset> routePresets();

} // namespace switchyard
