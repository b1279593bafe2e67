// What happens while a reply is made, as a stream of small events.
#pragma once

#include "app/base/error.h"
#include "app/chat/decision.h"

#include <QString>

#include <functional>
#include <variant>

namespace switchyard {

// From the provider's stream:
struct TextDelta {
    QString text;
    bool operator==(const TextDelta &) const = default;
};
struct ReasoningDelta {
    QString text;
    bool operator==(const ReasoningDelta &) const = default;
};
struct ToolCallDelta {
    int index = 0;
    QString id, name, arguments; // each may be empty; arguments is a piece of JSON text
    bool operator==(const ToolCallDelta &) const = default;
};
struct ServedModel {
    QString model;
    bool operator==(const ServedModel &) const = default;
};
struct UsageReport {
    Usage usage;
    bool operator==(const UsageReport &) const = default;
};
struct FinishReason {
    QString reason; // "stop", "length", "tool_calls", …
    bool operator==(const FinishReason &) const = default;
};
/// An error object in the middle of a stream.
struct StreamFault {
    Error error;
    bool operator==(const StreamFault &) const = default;
};
using StreamEvent =
    std::variant<TextDelta, ReasoningDelta, ToolCallDelta, ServedModel, UsageReport, FinishReason, StreamFault>;
using StreamSink = std::function<void(const StreamEvent &)>;

// From the router and dispatcher, around it:
struct RouteChosen {
    RoutingDecision decision; // category, decidedBy, reason, requested are set
};
struct AttemptStarted {
    Target target; // what an earlier attempt streamed of its reasoning is void
};
struct AttemptFailed {
    Attempt attempt;
};
using TurnEvent =
    std::variant<RouteChosen, AttemptStarted, AttemptFailed, TextDelta, ReasoningDelta, ToolCallDelta>;
using TurnSink = std::function<void(const TurnEvent &)>;

} // namespace switchyard
