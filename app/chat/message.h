// A message and its parts. Messages of a conversation form a tree: retry and edit add siblings.
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QVector>

#include <optional>
#include <variant>

namespace switchyard {

struct TextPart {
    QString text;
    bool operator==(const TextPart &) const = default;
};
struct ReasoningPart {
    QString text;
    qint64 ms = 0; // how long the model thought
    bool operator==(const ReasoningPart &) const = default;
};
struct ImagePart {
    QString mediaType; // "image/png"
    QByteArray bytes;
    bool operator==(const ImagePart &) const = default;
};
struct ToolCallPart {
    int index = 0;
    QString id, name, arguments; // arguments: JSON text, assembled from deltas
    bool operator==(const ToolCallPart &) const = default;
};
using Part = std::variant<TextPart, ReasoningPart, ImagePart, ToolCallPart>;

enum class Role { User, Assistant };

enum class MessageState {
    Complete,
    Streaming,   // being received; found at start-up it means Interrupted
    Interrupted, // the program ended in the middle of the reply
    Stopped,     // by the user; the partial stays
    Failed,      // see error; a partial may be there
};

struct Message {
    qint64 id = 0; // 0 = not stored yet
    qint64 conversation = 0;
    qint64 parent = 0; // 0 = first message of its conversation
    Role role = Role::User;
    QVector<Part> parts;
    MessageState state = MessageState::Complete;
    std::optional<Error> error;
    QDateTime at;
    qint64 continues = 0; // id of the interrupted sibling whose text this reply took up, 0 = none

    /// All text parts joined, without reasoning.
    QString text() const;
    QString reasoning() const;
    bool hasImage() const;
    bool operator==(const Message &) const = default;
};

Message userMessage(const QString &text);

QJsonArray partsToJson(const QVector<Part> &parts);
QVector<Part> partsFromJson(const QJsonArray &json);
QString stateName(MessageState state);
MessageState stateFromName(const QString &name);

} // namespace switchyard
