#include "app/chat/message.h"

#include <QJsonObject>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Wanted>
QString joined(const QVector<Part> &parts)
{
    QString all;
    for (const Part &part : parts) {
        if (const auto *wanted = std::get_if<Wanted>(&part))
            all += wanted->text;
    }
    return all;
}

struct PartToJson {
    QJsonObject operator()(const TextPart &part) const
    {
        return {{u"type"_s, u"text"_s}, {u"text"_s, part.text}};
    }
    QJsonObject operator()(const ReasoningPart &part) const
    {
        return {{u"type"_s, u"reasoning"_s}, {u"text"_s, part.text}, {u"ms"_s, part.ms}};
    }
    QJsonObject operator()(const ImagePart &part) const
    {
        return {{u"type"_s, u"image"_s},
                {u"mediaType"_s, part.mediaType},
                {u"base64"_s, QString::fromLatin1(part.bytes.toBase64())}};
    }
    QJsonObject operator()(const ToolCallPart &part) const
    {
        return {{u"type"_s, u"toolCall"_s},
                {u"index"_s, part.index},
                {u"id"_s, part.id},
                {u"name"_s, part.name},
                {u"arguments"_s, part.arguments}};
    }
};

Part partFromJson(const QJsonObject &json)
{
    const QString type = json[u"type"].toString();
    if (type == "reasoning"_L1)
        return ReasoningPart{json[u"text"].toString(), json[u"ms"].toInteger()};
    if (type == "image"_L1)
        return ImagePart{json[u"mediaType"].toString(),
                         QByteArray::fromBase64(json[u"base64"].toString().toLatin1())};
    if (type == "toolCall"_L1)
        return ToolCallPart{json[u"index"].toInt(), json[u"id"].toString(), json[u"name"].toString(),
                            json[u"arguments"].toString()};
    return TextPart{json[u"text"].toString()};
}

constexpr std::pair<MessageState, QLatin1StringView> stateNames[] = {
    {MessageState::Complete, "complete"_L1},       {MessageState::Streaming, "streaming"_L1},
    {MessageState::Interrupted, "interrupted"_L1}, {MessageState::Stopped, "stopped"_L1},
    {MessageState::Failed, "failed"_L1},
};

} // namespace

QString Message::text() const
{
    return joined<TextPart>(parts);
}

QString Message::reasoning() const
{
    return joined<ReasoningPart>(parts);
}

bool Message::hasImage() const
{
    return std::any_of(parts.begin(), parts.end(),
                       [](const Part &part) { return std::holds_alternative<ImagePart>(part); });
}

Message userMessage(const QString &text)
{
    Message message;
    message.role = Role::User;
    message.parts.append(TextPart{text});
    message.at = QDateTime::currentDateTimeUtc();
    return message;
}

QJsonArray partsToJson(const QVector<Part> &parts)
{
    QJsonArray json;
    for (const Part &part : parts)
        json.append(std::visit(PartToJson(), part));
    return json;
}

QVector<Part> partsFromJson(const QJsonArray &json)
{
    QVector<Part> parts;
    for (const QJsonValue &part : json)
        parts.append(partFromJson(part.toObject()));
    return parts;
}

QString stateName(MessageState state)
{
    return std::find_if(std::begin(stateNames), std::end(stateNames),
                        [state](const auto &pair) { return pair.first == state; })
        ->second;
}

MessageState stateFromName(const QString &name)
{
    for (const auto &[state, text] : stateNames) {
        if (text == name)
            return state;
    }
    return MessageState::Complete;
}

} // namespace switchyard
