#include "tests/support/llm_reply.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace switchyard::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray chunk(const QString &model, const QJsonObject &delta, const QJsonValue &finish)
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, delta}, {u"finish_reason"_s, finish}};
    return compact(
        {{u"object"_s, u"chat.completion.chunk"_s}, {u"model"_s, model}, {u"choices"_s, QJsonArray{choice}}});
}

QJsonObject usage(qsizetype tokens)
{
    return {{u"prompt_tokens"_s, 7}, {u"completion_tokens"_s, tokens}, {u"total_tokens"_s, tokens + 7}};
}

} // namespace

QString LlmRequest::model() const
{
    return json.value("model"_L1).toString();
}

bool LlmRequest::asksRouter() const
{
    return json.value("max_tokens"_L1).toInt() == 10;
}

QString LlmRequest::lastUserText() const
{
    const QJsonArray messages = json.value("messages"_L1).toArray();
    for (qsizetype i = messages.size() - 1; i >= 0; --i) {
        const QJsonObject message = messages[i].toObject();
        if (message.value("role"_L1) != "user"_L1)
            continue;
        const QJsonValue content = message.value("content"_L1);
        if (content.isString())
            return content.toString();
        for (const QJsonValue &part : content.toArray()) {
            if (part["type"_L1] == "text"_L1)
                return part["text"_L1].toString();
        }
    }
    return {};
}

LlmReply LlmReply::stream(const QStringList &texts, const QString &model)
{
    QByteArrayList data;
    for (const QString &text : texts)
        data << chunk(model, {{u"content"_s, text}}, QJsonValue::Null);
    data << chunk(model, {}, u"stop"_s);
    data << compact({{u"model"_s, model}, {u"choices"_s, QJsonArray()}, {u"usage"_s, usage(texts.size())}});
    data << "[DONE]"_ba;
    return events(data);
}

LlmReply LlmReply::whole(const QString &text, const QString &model)
{
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, text}};
    const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, u"stop"_s}};
    return json({{u"object"_s, u"chat.completion"_s},
                 {u"model"_s, model},
                 {u"choices"_s, QJsonArray{choice}},
                 {u"usage"_s, usage(1)}});
}

LlmReply LlmReply::answer(const LlmRequest &request, const QStringList &texts)
{
    if (request.json.value("stream"_L1).toBool())
        return stream(texts, request.model());
    return whole(texts.join(QString()), request.model());
}

LlmReply LlmReply::events(const QByteArrayList &data)
{
    LlmReply reply;
    reply.framing = Framing::Chunked;
    reply.with("Content-Type", "text/event-stream");
    for (const QByteArray &event : data) {
        reply.body += "data: " + event + "\n\n";
        reply.cuts << reply.body.size();
    }
    return reply;
}

LlmReply LlmReply::json(const QJsonObject &object, int status)
{
    LlmReply reply;
    reply.status = status;
    reply.body = compact(object);
    reply.with("Content-Type", "application/json");
    return reply;
}

LlmReply LlmReply::error(int status, const QString &message, const QString &code)
{
    QJsonObject error{{u"message"_s, message}};
    if (!code.isEmpty())
        error[u"code"_s] = code;
    return json({{u"error"_s, error}}, status);
}

LlmReply LlmReply::html(const QByteArray &page, int status)
{
    LlmReply reply;
    reply.status = status;
    reply.body = page;
    reply.with("Content-Type", "text/html; charset=utf-8");
    return reply;
}

LlmReply LlmReply::redirect(const QByteArray &location, int status)
{
    LlmReply reply;
    reply.status = status;
    return reply.with("Location", location);
}

LlmReply LlmReply::models(const QStringList &ids)
{
    QJsonArray data;
    for (const QString &id : ids)
        data << QJsonObject{{u"id"_s, id}, {u"object"_s, u"model"_s}};
    return json({{u"object"_s, u"list"_s}, {u"data"_s, data}});
}

LlmReply LlmReply::never()
{
    LlmReply reply;
    reply.head = false;
    return reply.stallAt(0);
}

LlmReply LlmReply::reset()
{
    LlmReply reply;
    reply.head = false;
    return reply.resetAt(0);
}

LlmReply LlmReply::hangUp()
{
    LlmReply reply;
    reply.head = false;
    return reply.closeAt(0);
}

LlmReply &LlmReply::with(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
    return *this;
}

LlmReply &LlmReply::after(std::chrono::milliseconds time)
{
    wait = time;
    return *this;
}

LlmReply &LlmReply::paced(std::chrono::milliseconds time)
{
    pace = time;
    return *this;
}

LlmReply &LlmReply::framed(Framing how)
{
    framing = how;
    return *this;
}

LlmReply &LlmReply::cutAt(qsizetype position)
{
    cuts << position;
    std::sort(cuts.begin(), cuts.end());
    return *this;
}

LlmReply &LlmReply::stallAt(qsizetype position)
{
    end = End::Stall;
    endAt = position;
    return *this;
}

LlmReply &LlmReply::resetAt(qsizetype position)
{
    end = End::Reset;
    endAt = position;
    return *this;
}

LlmReply &LlmReply::closeAt(qsizetype position)
{
    end = End::Close;
    endAt = position;
    return *this;
}

} // namespace switchyard::test
