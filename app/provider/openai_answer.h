// Reads what an OpenAI-compatible server answers, good or bad, from a stream of bytes.
#pragma once

#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"
#include "app/net/http_stream.h"

#include <QCoroTask>

namespace switchyard {

/// No answer that makes sense is longer; what is, is a server gone wrong.
inline constexpr qint64 longestAnswer = 16 << 20;

/// A bad answer: what it means, and whether it was stream_options that the server did not like.
/// Shared, so that a coroutine that reads keeps it alive.
using HttpStreamPointer = std::shared_ptr<HttpStream>;

struct Refusal {
    Error error;
    bool aboutUsage = false;
};

/// Reads the body of an answer whose status is not 200. Some servers repeat the key in it: that is left out.
QCoro::Task<Refusal> readRefusal(HttpStreamPointer stream, HttpHead head, QString key);

/// The event stream of a completion, piece by piece into the sink. Timeout when no token came in time, even if
/// the server keeps the line busy with comments.
QCoro::Task<Outcome<Completion>> readCompletionStream(HttpStreamPointer stream, StreamSink sink,
                                                      Timeouts timeouts);

} // namespace switchyard
