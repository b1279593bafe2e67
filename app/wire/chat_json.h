// OpenAI-compatible JSON of /chat/completions and /models, to and from our values.
#pragma once

#include "app/base/outcome.h"
#include "app/catalog/model_info.h"
#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"

#include <QJsonObject>

namespace switchyard {

/// The request's body. Reasoning parts are left out, images become content parts with data URLs.
QJsonObject chatRequestJson(const ChatRequest &request, bool includeUsage);

/// A whole (not streamed) completion: its text goes to the sink, <think> taken apart.
Outcome<Completion> parseCompletion(const QByteArray &body, const StreamSink &sink);

/// The /models list; context sizes, abilities and prices where stated (OpenRouter's "pricing" and "architecture",
/// llama.cpp's "meta", LM Studio's and others' spellings). Unreadable for anything else.
Outcome<QVector<ModelInfo>> parseModels(const QByteArray &body);

/// Maps an HTTP error answer to a kind; the server's own words go to detail (never HTML).
Error httpError(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &retryAfter);

} // namespace switchyard
