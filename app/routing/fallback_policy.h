// What a failed attempt means for the rest of the fallback chain (ROUTING: which failures are worth one).
#pragma once

#include "app/base/error.h"
#include "app/chat/target.h"

#include <QVector>

namespace switchyard {

enum class NextStep {
    GiveUp,        // the user's stop: nothing else is tried
    Next,          // the next target of the chain
    OtherProvider, // the next target at another provider: this one needs the user (key, credit) or refuses
    LongContext,   // the long-context route
};

NextStep nextStep(const Error &error);

/// Milliseconds to wait before asking the same target once more (429 with Retry-After up to 10 s), -1 = don't.
int waitBeforeRetry(const Error &error);

/// What is left to try of a chain after `failed` failed so.
QVector<Target> remaining(const QVector<Target> &chain, const Target &failed, NextStep step,
                          const Target &longContext);

} // namespace switchyard
