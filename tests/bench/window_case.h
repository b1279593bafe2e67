// The cases of a benchmark that need the window: each runs in a process of its own, so that its figures are the
// window's alone.
#pragma once

#include "tests/bench/bench.h"

namespace switchyard::bench {

inline constexpr char windowCaseOption[] = "--window-case";

/// Runs the cases (or the one named) one after the other and passes on what they print.
Outcome<Done> runCases(const Bench &bench, const QString &only, const LoadSource &source);
/// `--window-case BENCH CASE URL MODEL`, in such a process. Gives the exit code.
int runCaseHere(const Bench &bench, int argc, char **argv);

} // namespace switchyard::bench
