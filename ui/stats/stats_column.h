// What each column of the per-route table is called, says and is sorted by.
#pragma once

#include "app/stats/stats_table.h"

namespace switchyard::stats_column {

QString title(int column);
QString explanation(int column);
QString text(const RouteStats &route, int column);
/// More than the cell says, where there is more; else empty.
QString note(const RouteStats &route, int column);
/// Nullopt = unknown.
std::optional<double> figure(const RouteStats &route, int column);

} // namespace switchyard::stats_column
