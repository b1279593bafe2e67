#include "app/demo/demo_http.h"

#include <QUrl>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxHead = 64 * 1024, maxBody = 256 * 1024 * 1024;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 400:
        return "Bad Request"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 411:
        return "Length Required"_ba;
    case 413:
        return "Content Too Large"_ba;
    default:
        return "Request Header Fields Too Large"_ba;
    }
}

} // namespace

std::optional<DemoRequest> DemoRequestParser::next()
{
    if (m_fault || (!m_head && !readHead()) || m_buffer.size() < m_bodySize)
        return std::nullopt;
    DemoRequest request = *std::exchange(m_head, std::nullopt);
    request.body = m_buffer.left(m_bodySize);
    m_buffer.remove(0, m_bodySize);
    return request;
}

bool DemoRequestParser::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > maxHead) {
        m_fault = m_buffer.size() > maxHead ? 431 : 0;
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.")) {
        m_fault = 400;
        return false;
    }
    const QUrl target(QString::fromLatin1(words[1]));
    m_head = DemoRequest{words[0], {}, target.path(), QUrlQuery(target), words[2] == "HTTP/1.1"};
    m_bodySize = 0;
    for (const QByteArray &line : lines.mid(1)) {
        const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed().toLower();
        if (name == "content-length") {
            bool isNumber = false;
            m_bodySize = value.toLongLong(&isNumber);
            if (!isNumber || m_bodySize < 0 || m_bodySize > maxBody)
                m_fault = m_bodySize > maxBody ? 413 : 400;
        } else if (name == "transfer-encoding") {
            m_fault = 411;
        } else if (name == "connection" && value.contains("close")) {
            m_head->keepAlive = false;
        } else if (name == "expect") {
            m_expectsContinue = true;
        }
    }
    return m_fault == 0;
}

QByteArray httpHead(int status, const QByteArray &contentType, qsizetype size, bool keepAlive)
{
    const QByteArray length =
        size < 0 ? "Transfer-Encoding: chunked"_ba : "Content-Length: "_ba + QByteArray::number(size);
    return "HTTP/1.1 "_ba + QByteArray::number(status) + ' ' + reasonPhrase(status) +
           "\r\nContent-Type: " + contentType + "\r\n" + length +
           "\r\nCache-Control: no-store\r\nX-Switchyard-Simulated: 1\r\nConnection: " +
           (keepAlive ? "keep-alive" : "close") + "\r\n\r\n";
}

QByteArray httpChunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace switchyard
