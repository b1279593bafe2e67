// One message as the timeline shows it.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/decision.h"
#include "app/chat/message.h"

#include <optional>

namespace switchyard {

struct Row {
    Message message;
    int version = 1;
    int versions = 1;
    std::optional<RoutingDecision> decision; // of a reply
    QString modelName;                       // display name of the model that answered or is being asked
    QString phase; // while live and before the first token: "routing…", "waiting for Qwen3 Coder…"; translated
    bool operator==(const Row &) const = default;
};

class ConversationStore;
class DecisionLog;

/// A part of a stored conversation's shown path, without display names: `count` rows, or as many as there are,
/// from the one at depth `from` on.
Outcome<QVector<Row>> loadPage(const ConversationStore &conversations, const DecisionLog &decisions,
                               qint64 conversation, int from, int count);

} // namespace switchyard
