// Just enough HTTP/1.1 for a server on loopback: requests with a Content-Length, answers whole or in chunks.
#pragma once

#include <QByteArray>
#include <QUrlQuery>

#include <optional>

namespace switchyard {

struct DemoRequest {
    QByteArray method, body;
    QString path;
    QUrlQuery query;
    bool keepAlive = true;
};

class DemoRequestParser
{
public:
    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole request, taken out of what was fed; nullopt while more bytes are needed.
    std::optional<DemoRequest> next();
    /// A status such as 400 or 413 once the peer sent what can't be read on; 0 before.
    int fault() const { return m_fault; }
    /// True once for a request whose sender waits for leave to send the body.
    bool takeExpectsContinue() { return std::exchange(m_expectsContinue, false); }

private:
    bool readHead();

    QByteArray m_buffer;
    std::optional<DemoRequest> m_head; // read, its body is being awaited
    qsizetype m_bodySize = 0;
    int m_fault = 0;
    bool m_expectsContinue = false;
};

/// Status line and headers; size -1 = chunked.
QByteArray httpHead(int status, const QByteArray &contentType, qsizetype size, bool keepAlive);
QByteArray httpChunk(const QByteArray &bytes); // of an empty one: the end

} // namespace switchyard
