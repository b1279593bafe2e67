// An OpenAI-compatible server on 127.0.0.1 that answers as it is told, and remembers what it was asked.
#pragma once

#include "tests/support/llm_reply.h"

#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;

namespace switchyard::test {

class LlmServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<LlmReply(const LlmRequest &)>;

    LlmServer();
    /// Speaks TLS with this certificate and key.
    explicit LlmServer(const QSslConfiguration &tls);
    ~LlmServer() override;

    QUrl baseUrl() const; // "http://127.0.0.1:PORT/v1"
    quint16 port() const;

    /// Answers POST /chat/completions; without one every request gets "Hello".
    void setHandler(Handler handler) { m_chat = std::move(handler); }
    /// Answers GET /models.
    void setModels(const QStringList &ids);
    void setModelsHandler(Handler handler) { m_models = std::move(handler); }
    /// Answers everything, whatever the path.
    void setAnyHandler(Handler handler) { m_any = std::move(handler); }

    const QVector<LlmRequest> &requests() const { return m_requests; }
    /// Only those to /chat/completions.
    QVector<LlmRequest> chats() const;
    int connections() const { return m_connections; } // accepted so far
    int openConnections() const { return m_open; }
    int cutShort() const { return m_cutShort; } // closed by the client in the middle of an answer
    void forgetRequests() { m_requests.clear(); }

signals:
    void requested(const switchyard::test::LlmRequest &request);

private:
    friend class LlmConnection;
    explicit LlmServer(std::unique_ptr<QTcpServer> server);
    LlmReply reply(const LlmRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    Handler m_chat, m_models, m_any;
    QVector<LlmRequest> m_requests;
    int m_connections = 0, m_open = 0, m_cutShort = 0;
    bool m_tls = false;
};

} // namespace switchyard::test
