#include "app/store/records.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString roleName(Role role)
{
    return role == Role::User ? u"user"_s : u"assistant"_s;
}

Role roleFromName(const QString &name)
{
    return name == "user"_L1 ? Role::User : Role::Assistant;
}

QString errorText(const std::optional<Error> &error)
{
    if (!error)
        return {};
    const QJsonObject json{{u"kind"_s, errorName(error->kind)},
                           {u"detail"_s, error->detail},
                           {u"status"_s, error->httpStatus},
                           {u"retryAfterMs"_s, error->retryAfterMs}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Error> errorFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return Error{errorFromName(json[u"kind"].toString()), json[u"detail"].toString(), json[u"status"].toInt(),
                 json[u"retryAfterMs"].toInt(-1)};
}

template<typename Columns, typename Record>
void describeChanging(Columns &c, Record &conversation)
{
    c.field("title"_L1, conversation.title);
    c.field("title_by_user"_L1, conversation.titleByUser);
    c.field("pinned"_L1, conversation.pinned);
    c.field("system_prompt"_L1, conversation.systemPrompt);
    c.field("temperature"_L1, conversation.temperature);
    c.field("pinned_provider"_L1, conversation.pinnedModel.provider);
    c.field("pinned_model"_L1, conversation.pinnedModel.model);
    c.field("last_category"_L1, conversation.lastCategory);
}

template<typename Columns, typename Record>
void describeConversation(Columns &c, Record &conversation)
{
    describeChanging(c, conversation);
    c.field("created"_L1, conversation.created);
    c.field("updated"_L1, conversation.updated);
    c.field("draft"_L1, conversation.draft);
}

template<typename Columns, typename Record>
void describeStreaming(Columns &c, Record &message)
{
    c.coded(
        "parts"_L1, message.parts, [](const auto &parts) { return columns::jsonText(partsToJson(parts)); },
        [](const QString &text) { return partsFromJson(columns::jsonArray(text)); });
    c.coded("state"_L1, message.state, stateName, stateFromName);
    c.coded("error"_L1, message.error, errorText, errorFromText);
}

template<typename Columns, typename Record>
void describeMessage(Columns &c, Record &message)
{
    describeStreaming(c, message);
    c.link("conversation"_L1, message.conversation);
    c.link("parent"_L1, message.parent);
    c.coded("role"_L1, message.role, roleName, roleFromName);
    c.field("at"_L1, message.at);
    c.link("continues"_L1, message.continues);
}

} // namespace

columns::Writer newConversation(const Conversation &conversation)
{
    columns::Writer columns;
    describeConversation(columns, conversation);
    return columns;
}

columns::Writer changedConversation(const Conversation &conversation)
{
    columns::Writer columns;
    describeChanging(columns, conversation);
    return columns;
}

QString conversationColumns()
{
    return "conversation.id, "_L1 + newConversation({}).names("conversation"_L1);
}

Conversation conversationFrom(const QSqlQuery &row)
{
    Conversation conversation;
    conversation.id = row.value(0).toLongLong();
    columns::Reader columns(row, 1);
    describeConversation(columns, conversation);
    return conversation;
}

columns::Writer newMessage(const Message &message)
{
    columns::Writer columns;
    describeMessage(columns, message);
    return columns;
}

columns::Writer changedMessage(const Message &message)
{
    columns::Writer columns;
    describeStreaming(columns, message);
    return columns;
}

QString messageColumns()
{
    return "message.id, "_L1 + newMessage({}).names("message"_L1);
}

int messageColumnCount()
{
    return int(newMessage({}).values().size()) + 1;
}

Message messageFrom(const QSqlQuery &row)
{
    Message message;
    message.id = row.value(0).toLongLong();
    columns::Reader columns(row, 1);
    describeMessage(columns, message);
    return message;
}

} // namespace switchyard
