#include "app/provider/openai_backend.h"

#include "app/net/http_client.h"
#include "app/provider/openai_answer.h"
#include "app/wire/chat_json.h"

#include <QJsonDocument>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

using Endpoint = std::shared_ptr<OpenAiEndpoint>;

struct Answer {
    Outcome<Completion> completion;
    bool usageRefused = false;
};

bool isStopped(const StopToken &stop)
{
    return stop && stop->stopped();
}

HttpRequest httpRequest(const OpenAiEndpoint &endpoint, QLatin1StringView path, const StopToken &stop)
{
    HttpRequest request;
    request.url = endpoint.baseUrl;
    request.url.setPath(endpoint.baseUrl.path() + path);
    request.key = endpoint.key;
    request.timeouts = endpoint.timeouts;
    request.stop = stop;
    return request;
}

/// Some servers repeat the key in their complaint; it must not get into any record.
Error withoutKey(Error error, const QString &key)
{
    if (!key.isEmpty())
        error.detail.replace(key, u"…"_s);
    return error;
}

QByteArray withoutKey(QByteArray body, const QString &key)
{
    return key.isEmpty() ? body : body.replace(key.toUtf8(), "…");
}

QCoro::Task<Outcome<Completion>> readAnswer(HttpStreamPointer stream, bool streamed, StreamSink sink,
                                            Endpoint endpoint)
{
    if (streamed) {
        const Timeouts timeouts = endpoint->timeouts;
        Outcome<Completion> completion = co_await readCompletionStream(stream, std::move(sink), timeouts);
        co_return completion;
    }
    const Outcome<QByteArray> body = co_await stream->readAll(longestAnswer);
    if (!body)
        co_return body.error();
    co_return parseCompletion(withoutKey(*body, endpoint->key), sink);
}

QCoro::Task<Answer> ask(Endpoint endpoint, ChatRequest request, bool includeUsage, StreamSink sink,
                        StopToken stop)
{
    Answer answer;
    HttpRequest post = httpRequest(*endpoint, "/chat/completions"_L1, stop);
    const QJsonObject json = chatRequestJson(request, includeUsage);
    post.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const HttpStreamPointer stream = endpoint->http->post(std::move(post));
    const Outcome<HttpHead> head = co_await stream->head();
    if (!head) {
        answer.completion = head.error();
        co_return answer;
    }
    if (head->status != 200) {
        const Refusal refusal = co_await readRefusal(stream, *head, endpoint->key);
        answer.completion = refusal.error;
        answer.usageRefused = refusal.aboutUsage;
        co_return answer;
    }
    answer.completion = co_await readAnswer(stream, request.stream, std::move(sink), endpoint);
    if (answer.completion)
        answer.completion->simulated = !head->header("x-switchyard-simulated").isEmpty();
    co_return answer;
}

QCoro::Task<Outcome<Completion>> converse(Endpoint endpoint, ChatRequest request, StreamSink sink,
                                          StopToken stop)
{
    const StreamSink untilStop = [sink, stop](const StreamEvent &event) {
        if (!isStopped(stop))
            sink(event);
    };
    const bool includeUsage = request.stream && !endpoint->refusesUsage;
    Answer answer = co_await ask(endpoint, request, includeUsage, untilStop, stop);
    if (includeUsage && answer.usageRefused && !isStopped(stop) && endpoint->http) {
        answer = co_await ask(endpoint, request, false, untilStop, stop);
        endpoint->refusesUsage = bool(answer.completion);
    }
    if (isStopped(stop))
        co_return Error{ErrorKind::Stopped, {}};
    if (!answer.completion)
        co_return withoutKey(answer.completion.error(), endpoint->key);
    co_return std::move(answer.completion);
}

QCoro::Task<Outcome<QVector<ModelInfo>>> listModels(Endpoint endpoint, StopToken stop)
{
    const HttpStreamPointer stream = endpoint->http->get(httpRequest(*endpoint, "/models"_L1, stop));
    const Outcome<HttpHead> head = co_await stream->head();
    if (!head)
        co_return head.error();
    if (head->status != 200) {
        const Refusal refusal = co_await readRefusal(stream, *head, endpoint->key);
        if (isStopped(stop))
            co_return Error{ErrorKind::Stopped, {}};
        co_return withoutKey(refusal.error, endpoint->key);
    }
    const Outcome<QByteArray> body = co_await stream->readAll(longestAnswer);
    if (!body)
        co_return body.error();
    co_return parseModels(withoutKey(*body, endpoint->key));
}

} // namespace

OpenAiBackend::OpenAiBackend(HttpClient &http, const QUrl &baseUrl, const QString &key,
                             const Timeouts &timeouts)
    : m_endpoint(std::make_shared<OpenAiEndpoint>())
{
    m_endpoint->http = &http;
    m_endpoint->baseUrl = baseUrl.adjusted(QUrl::StripTrailingSlash);
    m_endpoint->key = key;
    m_endpoint->timeouts = timeouts;
}

QCoro::Task<Outcome<Completion>> OpenAiBackend::chat(ChatRequest request, StreamSink sink, StopToken stop)
{
    return converse(m_endpoint, std::move(request), std::move(sink), std::move(stop));
}

QCoro::Task<Outcome<QVector<ModelInfo>>> OpenAiBackend::models(StopToken stop)
{
    return listModels(m_endpoint, std::move(stop));
}

void OpenAiBackend::warmUp()
{
    m_endpoint->http->warmUp(m_endpoint->baseUrl);
}

} // namespace switchyard
