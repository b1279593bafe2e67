#include "tests/bench/load_connection.h"

#include <QNetworkReply>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray eventStream = "text/event-stream";

QByteArray plain(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

LoadConnection::LoadConnection(QTcpSocket &socket, const LoadSetting &setting, QNetworkAccessManager &network)
    : QObject(&socket)
    , m_socket(socket)
    , m_setting(setting)
    , m_network(network)
    , m_record(setting.record)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(1ms);
    connect(&m_pace, &QTimer::timeout, this, &LoadConnection::sendDue);
    connect(&socket, &QTcpSocket::readyRead, this, &LoadConnection::read);
    connect(&socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_rate <= 0 && m_sent < m_tokens)
            sendDue();
    });
    connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
}

void LoadConnection::read()
{
    const QByteArray input = m_socket.peek(m_socket.bytesAvailable());
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QByteArray head = input.left(headEnd);
    const qsizetype size = headEnd + 4 + header(head, "content-length").toLongLong();
    if (input.size() < size)
        return;
    m_socket.skip(size);
    const QByteArray body = input.mid(headEnd + 4, size - headEnd - 4);
    if (m_setting.upstream.isEmpty())
        answer(head, body);
    else
        passOn(head, body);
}

void LoadConnection::answer(const QByteArray &head, const QByteArray &body)
{
    if (head.startsWith("GET ")) {
        m_socket.write(plain(R"({"object":"list","data":[{"id":"bench-model"}]})"));
        return;
    }
    if (body.contains("\"max_tokens\":10")) { // the router's question
        m_socket.write(plain(R"({"model":"bench-model","choices":[{"index":0,"finish_reason":"stop",)"
                             R"("message":{"role":"assistant","content":"general"}}]})"));
        return;
    }
    static const QRegularExpression wanted(u"\\[\\[tokens=(\\d+)(?: rate=([\\d.]+))?\\]\\]"_s);
    QRegularExpressionMatch found;
    (void)QString::fromUtf8(body).lastIndexOf(wanted, -1, &found);
    m_tokens = int(std::clamp<qsizetype>(found.captured(1).toInt(), 5, m_setting.frames.size()));
    m_rate = found.captured(2).toDouble();
    m_sent = 0;
    beginStream(eventStream);
    m_sinceBegin.start();
    sendDue();
    if (m_rate > 0)
        m_pace.start();
}

void LoadConnection::beginStream(const QByteArray &type)
{
    m_socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: " + type + "\r\n\r\n");
    if (type.startsWith(eventStream) && !m_record.open(QIODevice::WriteOnly | QIODevice::Truncate))
        std::fprintf(stderr, "%s: %s\n", qPrintable(m_record.fileName()), qPrintable(m_record.errorString()));
}

void LoadConnection::sendDue()
{
    constexpr qint64 waiting = 256 * 1024; // bytes that the system has not taken yet
    const double elapsed = double(m_sinceBegin.nsecsElapsed()) / 1e9;
    const int due = m_rate > 0 ? std::min(m_tokens, int(elapsed * m_rate) + 1) : m_tokens;
    while (m_sent < due && m_socket.bytesToWrite() < waiting) {
        m_lastText = std::chrono::steady_clock::now();
        send(m_setting.frames[m_sent++]);
    }
    if (m_rate > 0)
        m_socket.flush();
    if (m_sent < m_tokens)
        return;
    m_pace.stop();
    send("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    endStream();
}

void LoadConnection::send(const QByteArray &bytes)
{
    m_socket.write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    if (m_record.isOpen())
        m_record.write(bytes);
}

void LoadConnection::endStream()
{
    m_socket.write("0\r\n\r\n");
    m_socket.flush();
    if (!m_record.isOpen())
        return;
    m_record.close();
    std::printf("sent %lld\n", static_cast<long long>(m_lastText.time_since_epoch() / 1ns));
    std::fflush(stdout);
}

void LoadConnection::passOn(const QByteArray &head, const QByteArray &body)
{
    const QByteArray target = head.split(' ').value(1);
    QUrl url = m_setting.upstream;
    url.setPath(url.path() + QString::fromUtf8(target).section(u'?', 0, 0).mid(3)); // ours begin with /v1
    QNetworkRequest request(url);
    for (const char *name : {"authorization", "content-type", "accept"}) {
        if (const QByteArray value = header(head, name); !value.isEmpty())
            request.setRawHeader(name, value);
    }
    QNetworkReply *reply = head.startsWith("GET ") ? m_network.get(request) : m_network.post(request, body);
    reply->setParent(this);
    connect(reply, &QNetworkReply::metaDataChanged, this,
            [this, reply] { beginStream(reply->rawHeader("Content-Type")); });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        const QByteArray bytes = reply->readAll();
        if (bytes.contains("\"content\""))
            m_lastText = std::chrono::steady_clock::now();
        send(bytes);
        m_socket.flush();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        endStream();
        reply->deleteLater();
    });
}

} // namespace switchyard::bench
