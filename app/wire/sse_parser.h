// Server-sent events by the WHATWG event-stream rules: bytes in, events out. Framing alone.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace switchyard {

/// Valid during the call only.
struct SseEvent {
    QByteArrayView type; // empty = "message"
    QByteArrayView data; // data lines joined by LF
    QByteArrayView lastId;
};

class SseParser
{
public:
    using Sink = std::function<void(const SseEvent &)>;

    /// Takes any cut of the stream: CR, LF and CRLF, BOM, comments, frames and UTF-8 cut anywhere.
    void feed(QByteArrayView bytes, const Sink &sink);
    /// An event that no blank line ended is dropped, as the rules say; gives whether there was one.
    bool finish();

private:
    QByteArray m_line; // unfinished tail
    // what else the implementation needs
};

} // namespace switchyard
