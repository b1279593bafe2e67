// All benchmarks: a line each.
#pragma once

// clang-format off
#define SWITCHYARD_BENCHES(BENCH) \
    BENCH(sseParse)
// clang-format on
