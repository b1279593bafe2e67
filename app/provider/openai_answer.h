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
struct Refusal {
    Error error;
    bool aboutUsage = false;
};

/// Reads the body of an answer whose status is not 200.
QCoro::Task<Refusal> readRefusal(HttpStream &stream, HttpHead head);

/// The event stream of a completion, piece by piece into the sink. Timeout when no token came in time, even if
/// the server keeps the line busy with comments.
QCoro::Task<Outcome<Completion>> readCompletionStream(HttpStream &stream, StreamSink sink, Timeouts timeouts);

} // namespace switchyard
