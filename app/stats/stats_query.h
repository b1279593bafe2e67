// Which turns the statistics are asked of.
#pragma once

#include "app/store/decision_log.h"

namespace switchyard {

struct StatsQuery {
    enum class Span { Session, Day, Week, Month, All }; // since the program's start, 24 h, 7 d, 30 d
    Span span = Span::Week;
    bool thisChat = false; // else all chats

    bool operator==(const StatsQuery &) const = default;
};

/// As the log understands it. A shown chat that is not stored yet (0) has no turns, so it must not mean "all".
DecisionLog::Range rangeOf(const StatsQuery &query, const QDateTime &now, const QDateTime &sessionStart,
                           qint64 shownConversation);

} // namespace switchyard
