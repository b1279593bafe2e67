#include "tests/support/llm_connection.h"

#include "tests/support/llm_server.h"

#include <QJsonDocument>
#include <QTcpSocket>

#include <sys/socket.h>

namespace switchyard::test {

LlmConnection::LlmConnection(LlmServer &server, QTcpSocket *socket, int number)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
    , m_number(number)
{
    ++m_server.m_open;
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LlmConnection::sendPiece);
    connect(socket, &QTcpSocket::readyRead, this, &LlmConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

LlmConnection::~LlmConnection()
{
    m_socket->disconnect(this);
    --m_server.m_open;
    if (m_answering)
        ++m_server.m_cutShort;
}

void LlmConnection::read()
{
    m_input += m_socket->readAll();
    LlmRequest request;
    if (m_answering || !takeRequest(request))
        return;
    request.connection = m_number;
    request.at = std::chrono::steady_clock::now();
    begin(m_server.reply(request));
}

bool LlmConnection::takeRequest(LlmRequest &request)
{
    const qsizetype headEnd = m_input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    QByteArrayList lines = m_input.left(headEnd).split('\n');
    const QByteArrayList first = lines.takeFirst().trimmed().split(' ');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (m_input.size() < headEnd + 4 + length)
        return false;
    request.method = first.value(0);
    request.path = QString::fromUtf8(first.value(1));
    request.body = m_input.mid(headEnd + 4, length);
    request.json = QJsonDocument::fromJson(request.body).object();
    m_input.remove(0, headEnd + 4 + length);
    return true;
}

void LlmConnection::begin(LlmReply reply)
{
    m_reply = std::move(reply);
    m_sent = 0;
    m_answering = true;
    if (m_reply.wait.count() > 0)
        m_timer.start(m_reply.wait);
    else
        sendPiece();
}

void LlmConnection::sendHead()
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_reply.status) + " Scripted\r\n";
    for (const auto &[name, value] : m_reply.headers)
        head += name + ": " + value + "\r\n";
    if (m_reply.framing == LlmReply::Framing::Chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (m_reply.framing == LlmReply::Framing::Length)
        head += "Content-Length: " + QByteArray::number(m_reply.body.size()) + "\r\n";
    else
        head += "Connection: close\r\n";
    m_socket->write(head + "\r\n");
}

void LlmConnection::sendPiece()
{
    if (m_sent == 0 && m_reply.head)
        sendHead();
    const qsizetype last = m_reply.endAt < 0 ? m_reply.body.size() : qMin(m_reply.endAt, m_reply.body.size());
    while (m_sent < last) {
        qsizetype to = last;
        for (qsizetype cut : std::as_const(m_reply.cuts)) {
            if (cut > m_sent && cut < to)
                to = cut;
        }
        const QByteArray piece = m_reply.body.mid(m_sent, to - m_sent);
        m_sent = to;
        if (m_reply.framing == LlmReply::Framing::Chunked)
            m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        else
            m_socket->write(piece);
        m_socket->flush();
        if (m_reply.pace.count() > 0 && m_sent < last) {
            m_timer.start(m_reply.pace);
            return;
        }
    }
    finish();
}

void LlmConnection::finish()
{
    if (m_reply.end == LlmReply::End::Stall)
        return;
    m_answering = false;
    if (m_reply.end == LlmReply::End::Reset) {
        // A linger time of 0 makes the kernel send RST; abort() alone says goodbye orderly.
        const linger now{1, 0};
        setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
        return;
    }
    if (m_reply.end == LlmReply::End::Whole && m_reply.framing == LlmReply::Framing::Chunked)
        m_socket->write("0\r\n\r\n");
    if (m_reply.end == LlmReply::End::Close || m_reply.framing == LlmReply::Framing::UntilClose)
        m_socket->disconnectFromHost();
    else if (!m_input.isEmpty())
        read();
}

} // namespace switchyard::test
