// What the LLM router is asked, and how its answer is read.
#pragma once

#include "app/chat/chat_request.h"
#include "app/chat/route_table.h"

#include <optional>

namespace switchyard {

/// The router's request: temperature 0, max_tokens 10; the categories of the table in the system role, the
/// user's text and the turns before it (the last few, about 2,000 tokens) in the user role only.
ChatRequest routerRequest(const RouteTable &table, const Message &message, const QVector<Message> &history);

/// The category that the answer names: trimmed, lower-cased, freed of quotes, dots and a "category:" prefix,
/// it must be exactly one known name. nullopt = unclear.
std::optional<QString> categoryFromAnswer(const QString &answer, const RouteTable &table);

} // namespace switchyard
