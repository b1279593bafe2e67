#include "app/stats/stats_query.h"

namespace switchyard {

namespace {

QDateTime beginOf(StatsQuery::Span span, const QDateTime &now, const QDateTime &sessionStart)
{
    constexpr qint64 hour = 3600;
    switch (span) {
    case StatsQuery::Span::Session:
        return sessionStart;
    case StatsQuery::Span::Day:
        return now.addSecs(-24 * hour);
    case StatsQuery::Span::Week:
        return now.addSecs(-7 * 24 * hour);
    case StatsQuery::Span::Month:
        return now.addSecs(-30 * 24 * hour);
    case StatsQuery::Span::All:
        break;
    }
    return {};
}

} // namespace

DecisionLog::Range rangeOf(const StatsQuery &query, const QDateTime &now, const QDateTime &sessionStart,
                           qint64 shownConversation)
{
    constexpr qint64 none = -1;
    DecisionLog::Range range;
    range.from = beginOf(query.span, now, sessionStart);
    if (query.thisChat)
        range.conversation = shownConversation > 0 ? shownConversation : none;
    return range;
}

} // namespace switchyard
