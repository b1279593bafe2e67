// All benchmarks: a line each.
#pragma once

// clang-format off
#define SWITCHYARD_BENCHES(BENCH) \
    BENCH(sseParse) \
    BENCH(routeOverhead) \
    BENCH(startUp) \
    BENCH(stream) \
    BENCH(typeWhileStreaming) \
    BENCH(openChat) \
    BENCH(scrollChat) \
    BENCH(idle) \
    BENCH(workload)
// clang-format on
