// A streamed completion: bytes of the event stream in, StreamEvents out.
#pragma once

#include "app/chat/chat_request.h"
#include "app/base/outcome.h"
#include "app/chat/turn_event.h"
#include "app/wire/sse_parser.h"

namespace switchyard {

class ChatStreamParser
{
public:
    void feed(QByteArrayView bytes, const StreamSink &sink);
    /// To be called at the end of the body. Unreadable when no event of a completion came, or when a
    /// piece was malformed; the error object of the stream when there was one.
    Outcome<Completion> finish(const StreamSink &sink);
    /// "[DONE]" was seen: nothing more will come.
    bool done() const;

private:
    SseParser m_sse;
    Completion m_completion;
    // what else the implementation needs: the <think> splitter, the first error
};

} // namespace switchyard
