#include "tests/bench/stamp_server.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray response(const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

qsizetype contentLength(const QByteArray &head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("content-length:");
    if (at < 0)
        return 0;
    const qsizetype from = at + 15;
    return lower.mid(from, lower.indexOf('\r', from) - from).trimmed().toLongLong();
}

} // namespace

StampServer::StampServer() = default;

StampServer::~StampServer()
{
    m_thread.quit();
    m_thread.wait();
}

Outcome<QUrl> StampServer::start()
{
    auto *server = new QTcpServer;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
        while (QTcpSocket *socket = server->nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        }
    });
    m_thread.start();
    bool listening = false;
    QMetaObject::invokeMethod(
        server, [&] { listening = server->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    if (!listening)
        return Error{ErrorKind::NoConnection, server->errorString()};
    return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(server->serverPort()));
}

void StampServer::read(QTcpSocket *socket)
{
    const QByteArray input = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = input.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const qsizetype size = headEnd + 4 + contentLength(input.left(headEnd));
    if (input.size() < size)
        return;
    Stamp stamp;
    stamp.arrived = std::chrono::steady_clock::now();
    socket->skip(size);
    if (input.startsWith("GET ")) {
        socket->write(response("application/json", R"({"object":"list","data":[{"id":"bench-model"}]})"));
        return;
    }
    const QMutexLocker lock(&m_mutex); // who has read the answer finds its stamp
    socket->write(answer(input.mid(headEnd + 4, size - headEnd - 4), stamp));
    socket->flush();
    stamp.answered = std::chrono::steady_clock::now();
    m_stamps.append(stamp);
}

QByteArray StampServer::answer(const QByteArray &body, Stamp &stamp) const
{
    stamp.router = body.contains("\"max_tokens\":10");
    if (stamp.router)
        return response("application/json",
                        R"({"model":"bench-model","choices":[{"index":0,"finish_reason":"stop",)"
                        R"("message":{"role":"assistant","content":"code"}}]})");
    QByteArray events;
    for (const char *word : {"All", " aboard", "."})
        events += R"(data: {"choices":[{"index":0,"delta":{"content":")"_ba + word + "\"}}]}\n\n";
    events += "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    return response("text/event-stream", events);
}

QVector<Stamp> StampServer::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_stamps, {});
}

} // namespace switchyard::bench
