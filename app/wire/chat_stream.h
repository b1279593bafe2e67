// A streamed completion: bytes of the event stream in, StreamEvents out.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"
#include "app/wire/completion_reader.h"
#include "app/wire/sse_parser.h"

namespace switchyard {

class ChatStreamParser
{
public:
    /// Nothing is given out after "[DONE]", after an error object or after a malformed piece.
    void feed(QByteArrayView bytes, const StreamSink &sink);
    /// To be called at the end of the body. Unreadable when no event of a completion came, when a piece was
    /// malformed, or when the body ended early; the error object of the stream when there was one.
    /// A server that ignored "stream" and sent one whole completion is understood here.
    Outcome<Completion> finish(const StreamSink &sink);
    /// "[DONE]" was seen: nothing more will come.
    bool done() const { return m_done; }

private:
    enum class Body { Unknown, Events, Other }; // Other: JSON or HTML, to be read as a whole

    Body bodyOf(QByteArrayView bytes) const;
    void readEvent(const SseEvent &event, const StreamSink &sink);
    void readPiece(const QJsonObject &piece, const StreamSink &sink);
    void fail(const Error &error, const StreamSink &sink);

    SseParser m_sse;
    CompletionReader m_reader;
    Body m_body = Body::Unknown;
    QByteArray m_whole; // of a body that is no event stream
    std::optional<Error> m_error;
    bool m_done = false;
};

} // namespace switchyard
