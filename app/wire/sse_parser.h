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
    QByteArrayView afterBom(QByteArrayView bytes);
    void takeLine(QByteArrayView line, const Sink &sink);
    void readLine(QByteArrayView line, const Sink &sink);
    void readField(QByteArrayView name, QByteArrayView value);
    void addData(QByteArrayView value);
    void keepData();
    void dispatch(const Sink &sink);

    QByteArray m_line;         // unfinished tail of the last chunk
    QByteArrayView m_dataView; // the event's only data line, lying in the chunk that is being fed
    QByteArray m_data;         // the event's data once it can't stay a view
    QByteArray m_type, m_lastId;
    int m_bomBytes = 0; // bytes of the BOM seen; all of them also when there is none
    bool m_hasData = false;
    bool m_dataKept = false; // data is in m_data
    bool m_skipLf = false;   // the chunk ended in CR
};

} // namespace switchyard
