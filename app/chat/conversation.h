// A conversation as the chat list and the composer need it; its messages are loaded apart.
#pragma once

#include "app/chat/target.h"

#include <QDateTime>

#include <optional>

namespace switchyard {

struct Conversation {
    qint64 id = 0; // 0 = not stored yet
    QString title; // empty until the first message; first words, or given by the user
    bool titleByUser = false;
    bool pinned = false;
    QDateTime created, updated;
    QString systemPrompt;
    std::optional<double> temperature; // nullopt = the model's default
    Target pinnedModel;                // invalid = Auto
    QString draft;
    QString lastCategory; // of the newest reply, for the list's dot

    bool operator==(const Conversation &) const = default;
};

/// The first words of a message as a title: one line, at most 48 characters, cut at a word.
QString titleFromText(const QString &text);

} // namespace switchyard
