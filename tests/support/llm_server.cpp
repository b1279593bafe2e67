#include "tests/support/llm_server.h"

#include "tests/support/llm_connection.h"

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace switchyard::test {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

LlmServer::LlmServer()
    : LlmServer(std::make_unique<QTcpServer>())
{
}

LlmServer::LlmServer(const QSslConfiguration &tls)
    : LlmServer(tlsServer(tls))
{
    m_tls = true;
}

LlmServer::LlmServer(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server))
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            new LlmConnection(*this, socket, ++m_connections);
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The test server can't listen: %s", qPrintable(m_server->errorString()));
    setModels({u"test-model"_s});
}

LlmServer::~LlmServer()
{
    qDeleteAll(findChildren<LlmConnection *>(Qt::FindDirectChildrenOnly));
}

QUrl LlmServer::baseUrl() const
{
    return QUrl(u"%1://127.0.0.1:%2/v1"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(port()));
}

quint16 LlmServer::port() const
{
    return m_server->serverPort();
}

void LlmServer::setModels(const QStringList &ids)
{
    m_models = [ids](const LlmRequest &) { return LlmReply::models(ids); };
}

QVector<LlmRequest> LlmServer::chats() const
{
    QVector<LlmRequest> chats;
    for (const LlmRequest &request : m_requests) {
        if (request.path.contains("/chat/completions"_L1))
            chats << request;
    }
    return chats;
}

LlmReply LlmServer::reply(const LlmRequest &request)
{
    m_requests << request;
    emit requested(request);
    if (m_any)
        return m_any(request);
    if (request.method == "POST" && request.path == "/v1/chat/completions"_L1)
        return m_chat ? m_chat(request) : LlmReply::answer(request, {u"Hello"_s});
    if (request.method == "GET" && request.path == "/v1/models"_L1)
        return m_models(request);
    return LlmReply::html("<html><body>Not here</body></html>", 404);
}

} // namespace switchyard::test
