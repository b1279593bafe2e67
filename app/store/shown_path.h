// The path that a conversation shows in its tree of messages. Each message has its depth (0 = first message)
// and whether it is shown, so that a part of a long path is read by an index; `active_child` remembers which
// child was shown below a message that is not shown itself.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/message.h"

class QSqlDatabase;

namespace switchyard::shownpath {

/// Adds a message under its parent and shows it there; to be called in a transaction.
Outcome<qint64> insert(const QSqlDatabase &db, const Message &message);

/// Shows the message as its parent's child, and below it what was shown there last; to be called in a
/// transaction.
Outcome<Done> show(const QSqlDatabase &db, qint64 id, qint64 parent, qint64 conversation);

/// Messages with version and versions, by depth. Values: conversation, first depth, depth after the last.
QString pageStatement();
/// Values: conversation.
QString countStatement();

} // namespace switchyard::shownpath
