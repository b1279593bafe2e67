#include "app/wire/completion_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Content is a string or a list of parts; thinking parts are left to reasoningIn.
QString textIn(const QJsonValue &content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray())
        text += part.isString() ? part.toString() : part[u"text"].toString();
    return text;
}

QString reasoningIn(const QJsonObject &message)
{
    for (const QStringView name : {u"reasoning_content", u"reasoning"}) { // some servers send both, alike
        if (const QString text = message[name].toString(); !text.isEmpty())
            return text;
    }
    QString text;
    for (const QJsonValue &part : message[u"content"].toArray())
        text += textIn(part[u"thinking"]);
    return text;
}

/// Arguments come as a piece of JSON text, from some servers as an object.
QString argumentsIn(const QJsonValue &arguments)
{
    if (arguments.isObject())
        return QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact));
    return arguments.toString();
}

Usage usageFrom(const QJsonObject &json)
{
    Usage usage;
    usage.promptTokens = json[u"prompt_tokens"].toInteger();
    usage.completionTokens = json[u"completion_tokens"].toInteger();
    usage.reasoningTokens = json[u"completion_tokens_details"][u"reasoning_tokens"].toInteger();
    usage.cachedTokens = json[u"prompt_tokens_details"][u"cached_tokens"].toInteger(
        json[u"prompt_cache_hit_tokens"].toInteger());
    return usage;
}

} // namespace

void CompletionReader::read(const QJsonObject &answer, Source source, const StreamSink &sink)
{
    const QString model = answer[u"model"].toString();
    if (m_completion.servedModel.isEmpty() && !model.isEmpty()) {
        m_completion.servedModel = model;
        sink(ServedModel{model});
    }
    for (const QJsonValue &choice : answer[u"choices"].toArray()) {
        if (choice[u"index"].toInt() == 0)
            readChoice(choice.toObject(), source, sink);
    }
    if (const QJsonValue usage = answer[u"usage"]; usage.isObject()) {
        m_begun = true;
        m_completion.usage = usageFrom(usage.toObject());
        sink(UsageReport{*m_completion.usage});
    }
}

void CompletionReader::readChoice(const QJsonObject &choice, Source source, const StreamSink &sink)
{
    m_begun = true;
    readMessage(choice[source == Source::Chunk ? u"delta" : u"message"].toObject(), sink);
    if (const QString reason = choice[u"finish_reason"].toString(); !reason.isEmpty()) {
        m_completion.finishReason = reason;
        sink(FinishReason{reason});
    }
}

void CompletionReader::readMessage(const QJsonObject &message, const StreamSink &sink)
{
    if (const QString reasoning = reasoningIn(message); !reasoning.isEmpty())
        sink(ReasoningDelta{reasoning});
    m_think.feed(textIn(message[u"content"]), sink);
    m_think.feed(message[u"refusal"].toString(), sink); // its answer, though a no
    int position = 0;
    for (const QJsonValue &call : message[u"tool_calls"].toArray()) {
        const QJsonValue function = call[u"function"];
        sink(ToolCallDelta{call[u"index"].toInt(position++), call[u"id"].toString(),
                           function[u"name"].toString(), argumentsIn(function[u"arguments"])});
    }
}

} // namespace switchyard
