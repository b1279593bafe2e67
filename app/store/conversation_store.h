// Conversations and their message trees. Every write is committed when the call returns.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/conversation.h"
#include "app/chat/message.h"

#include <optional>

namespace switchyard {

class Database;

/// A message on the shown path, with its place among its siblings.
struct PathEntry {
    Message message;
    int version = 1;  // 1-based
    int versions = 1; // siblings with the same parent and role, itself included
    bool operator==(const PathEntry &) const = default;
};

class ConversationStore
{
public:
    explicit ConversationStore(Database &database)
        : m_database(database)
    {
    }

    /// Not deleted ones, pinned first, then the newest.
    Outcome<QVector<Conversation>> list() const;
    Outcome<Conversation> load(qint64 id) const;
    Outcome<qint64> add(const Conversation &conversation);
    /// Title, pinned, system prompt, temperature, pinned model, last category. Not the draft.
    Outcome<Done> update(const Conversation &conversation);
    Outcome<Done> saveDraft(qint64 id, const QString &draft);
    /// A deleted one can be brought back until it is purged. Purging keeps its decisions, without any text.
    Outcome<Done> setDeleted(qint64 id, bool deleted);
    Outcome<Done> purge(qint64 id); // does nothing to one that is not deleted
    Outcome<Done> purgeDeleted();

    /// Adds a message under its parent and makes it the shown child there. Sets the conversation's `updated`.
    Outcome<qint64> append(const Message &message);
    /// Both or neither, in one commit: a message and the reply that begins to it. Sets their ids and the
    /// reply's parent.
    Outcome<Done> appendTurn(Message &message, Message &reply);
    /// Parts, state and error of a stored message (checkpoints of a streaming reply, and its end).
    Outcome<Done> save(const Message &message);
    /// From the first message down along the shown children.
    Outcome<QVector<PathEntry>> path(qint64 conversation) const;
    /// How long the path is; quick however long that is.
    Outcome<int> shownCount(qint64 conversation) const;
    /// The part of the path that begins at depth `from`; reads no more than that.
    Outcome<QVector<PathEntry>> page(qint64 conversation, int from, int count) const;
    /// The message's place on the path; nullopt when it is not shown.
    Outcome<std::optional<int>> depthOf(qint64 message) const;
    /// Shows the sibling that is `step` versions after (or before) this message; gives its id.
    Outcome<qint64> showSibling(qint64 message, int step);

private:
    Database &m_database;
};

} // namespace switchyard
