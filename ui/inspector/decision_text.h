// A routing decision in words and facts.
#pragma once

#include "app/chat/decision.h"
#include "app/stats/waterfall.h"

#include <QVector>

namespace switchyard::decision_text {

struct Fact {
    QString name, value;
    bool verbatim = false; // what a server said: monospace
    bool warning = false;
    bool operator==(const Fact &) const = default;
};

/// Who decided and why, in a sentence.
QString why(const RoutingDecision &decision);
/// What happened besides: another model took over, nobody could answer, stopped, …; empty = nothing of note.
QString outcome(const RoutingDecision &decision);
QVector<Fact> facts(const RoutingDecision &decision);
/// A line for each attempt, none when the only one went well.
QStringList attempts(const RoutingDecision &decision);

QString barName(const WaterfallBar &bar);
QString barExplanation(const WaterfallBar &bar);

} // namespace switchyard::decision_text
