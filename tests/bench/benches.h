// All benchmarks: a line each.
#pragma once

// clang-format off
#define SWITCHYARD_BENCHES(BENCH) \
    BENCH(sseParse) \
    BENCH(routeOverhead) \
    BENCH(startUp) \
    BENCH(workload)
// clang-format on
