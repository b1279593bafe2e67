#include "app/wire/chat_json.h"

#include "app/wire/completion_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject textPart(const QString &text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

QJsonObject imagePart(const ImagePart &image)
{
    const QString url =
        u"data:"_s + image.mediaType + ";base64,"_L1 + QString::fromLatin1(image.bytes.toBase64());
    return {{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url}}}};
}

/// A plain string where that does: not every server takes a list of parts.
QJsonValue contentJson(const Message &message)
{
    if (!message.hasImage())
        return message.text();
    QJsonArray content;
    for (const Part &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            content.append(textPart(text->text));
        else if (const auto *image = std::get_if<ImagePart>(&part))
            content.append(imagePart(*image));
    }
    return content;
}

QJsonArray messagesJson(const ChatRequest &request)
{
    QJsonArray messages;
    if (!request.systemPrompt.isEmpty())
        messages.append(QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, request.systemPrompt}});
    for (const Message &message : request.messages) {
        const bool assistant = message.role == Role::Assistant;
        if (assistant && message.text().isEmpty() && !message.hasImage())
            continue; // a failed or stopped reply; servers refuse empty ones
        messages.append(QJsonObject{{u"role"_s, assistant ? u"assistant"_s : u"user"_s},
                                    {u"content"_s, contentJson(message)}});
    }
    return messages;
}

} // namespace

QJsonObject chatRequestJson(const ChatRequest &request, bool includeUsage)
{
    QJsonObject json{
        {u"model"_s, request.model}, {u"messages"_s, messagesJson(request)}, {u"stream"_s, request.stream}};
    if (request.stream && includeUsage)
        json[u"stream_options"] = QJsonObject{{u"include_usage"_s, true}};
    if (request.temperature)
        json[u"temperature"] = *request.temperature;
    if (request.maxTokens)
        json[u"max_tokens"] = *request.maxTokens;
    return json;
}

Outcome<Completion> parseCompletion(const QByteArray &body, const StreamSink &sink)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject answer = document.object();
    if (const std::optional<Error> error = errorInAnswer(answer))
        return *error;
    if (answer[u"choices"].toArray().isEmpty())
        return unreadableBody(body);
    CompletionReader reader;
    reader.read(answer, CompletionReader::Source::Whole, sink);
    reader.finish(sink);
    return reader.completion();
}

} // namespace switchyard
