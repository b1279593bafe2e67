#include "app/stats/waterfall.h"

#include <algorithm>

namespace switchyard {

namespace {

using Kind = WaterfallBar::Kind;

bool failed(const Attempt &attempt)
{
    return attempt.error && attempt.error->kind != ErrorKind::Stopped;
}

std::optional<Error> failure(const Attempt &attempt)
{
    return failed(attempt) ? attempt.error : std::nullopt;
}

/// An attempt that never came to a token: it failed, was stopped, or is still waiting.
WaterfallBar silentBar(const Attempt &attempt)
{
    return {failed(attempt) ? Kind::Failed : Kind::Wait, attempt.target, attempt.startMs, attempt.ms,
            failure(attempt)};
}

void appendAnswer(QVector<WaterfallBar> &bars, const RoutingDecision &decision, const Attempt &attempt)
{
    const qint64 first = *decision.ttftMs;
    const qint64 end = std::max({decision.totalMs, attempt.startMs + attempt.ms, first});
    const qint64 answer = std::min(first + decision.reasoningMs, end);
    bars.append(
        {Kind::Wait, attempt.target, attempt.startMs, std::max<qint64>(first - attempt.startMs, 0), {}});
    if (answer > first)
        bars.append({Kind::Reasoning, attempt.target, first, answer - first, {}});
    if (end > answer || failed(attempt))
        bars.append({Kind::Stream, attempt.target, answer, end - answer, failure(attempt)});
}

} // namespace

QVector<WaterfallBar> waterfall(const RoutingDecision &decision)
{
    QVector<WaterfallBar> bars;
    if (decision.routerMs > 0)
        bars.append({Kind::Router, decision.router, 0, decision.routerMs, {}});
    for (qsizetype i = 0; i < decision.attempts.size(); ++i) {
        const bool last = i == decision.attempts.size() - 1;
        if (last && decision.ttftMs) // the first token is that of the attempt that answered: the last one
            appendAnswer(bars, decision, decision.attempts[i]);
        else
            bars.append(silentBar(decision.attempts[i]));
    }
    return bars;
}

} // namespace switchyard
