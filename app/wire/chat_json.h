// OpenAI-compatible JSON of /chat/completions, to and from our values.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"
#include "app/wire/models_json.h"
#include "app/wire/wire_error.h"

#include <QJsonObject>

namespace switchyard {

/// The request's body. Reasoning parts are left out, images become content parts with data URLs.
QJsonObject chatRequestJson(const ChatRequest &request, bool includeUsage);

/// A whole (not streamed) completion: its text goes to the sink, <think> taken apart.
Outcome<Completion> parseCompletion(const QByteArray &body, const StreamSink &sink);

} // namespace switchyard
