// The time of one turn, laid out in the order it was spent.
#pragma once

#include "app/chat/decision.h"

#include <QVector>

#include <optional>

namespace switchyard {

struct WaterfallBar {
    enum class Kind {
        Router,    // the LLM router was asked
        Failed,    // an attempt that gave no token
        Wait,      // for the first token
        Reasoning, // first reasoning token → first answer token
        Stream,    // the answer; with an error when it broke off
    };
    Kind kind = Kind::Wait;
    Target target;      // the model that was asked
    qint64 startMs = 0; // after Send
    qint64 ms = 0;
    std::optional<Error> error;

    qint64 endMs() const { return startMs + ms; }
    bool operator==(const WaterfallBar &) const = default;
};

/// In order of time. Works for running turns too: what is known by then. Gaps are time of our own.
QVector<WaterfallBar> waterfall(const RoutingDecision &decision);

} // namespace switchyard
