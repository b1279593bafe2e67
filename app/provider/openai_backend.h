// Any server that speaks OpenAI's /chat/completions and /models.
#pragma once

#include "app/net/timeouts.h"
#include "app/provider/chat_backend.h"

#include <QPointer>
#include <QUrl>

namespace switchyard {

class HttpClient;

/// What a running request needs of its server; shared, so that it may outlive the backend.
struct OpenAiEndpoint {
    QPointer<HttpClient> http;
    QUrl baseUrl; // up to and with "/v1"
    QString key;
    Timeouts timeouts;
    bool refusesUsage = false; // learned: it does not know stream_options.include_usage
};

class OpenAiBackend : public ChatBackend
{
public:
    OpenAiBackend(HttpClient &http, const QUrl &baseUrl, const QString &key, const Timeouts &timeouts = {});

    QCoro::Task<Outcome<Completion>> chat(ChatRequest request, StreamSink sink, StopToken stop) override;
    QCoro::Task<Outcome<QVector<ModelInfo>>> models(StopToken stop) override;
    void warmUp() override;

    void setTimeouts(const Timeouts &timeouts) { m_endpoint->timeouts = timeouts; }
    const QUrl &baseUrl() const { return m_endpoint->baseUrl; }
    bool hasKey() const { return !m_endpoint->key.isEmpty(); }

private:
    std::shared_ptr<OpenAiEndpoint> m_endpoint;
};

} // namespace switchyard
