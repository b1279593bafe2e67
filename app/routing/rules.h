// The capability rules: decided before, or corrected after, any classifier runs.
#pragma once

#include "app/chat/message.h"
#include "app/chat/route_table.h"

#include <optional>

namespace switchyard {

struct RuleMatch {
    QString category;
    QString reason; // translated
};

/// vision for a message with an image, long context past the table's limit. promptTokens: the whole prompt's.
std::optional<RuleMatch> ruleBefore(const RouteTable &table, const Message &message, qint64 promptTokens);

/// long context when the prompt passes the chosen model's own window (tokens; nullopt = unknown) and that
/// route has a model.
std::optional<RuleMatch> ruleAfter(const RouteTable &table, qint64 promptTokens, std::optional<qint64> window);

} // namespace switchyard
