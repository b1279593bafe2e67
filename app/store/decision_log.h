// The log of routing decisions. Kept for ever; a deleted chat's decisions lose their link and any text.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/decision.h"

namespace switchyard {

class Database;

class DecisionLog
{
public:
    explicit DecisionLog(Database &database)
        : m_database(database)
    {
    }

    Outcome<qint64> add(const RoutingDecision &decision);
    Outcome<Done> save(const RoutingDecision &decision);                                 // by its id
    Outcome<QVector<RoutingDecision>> ofMessages(const QVector<qint64> &messages) const; // oldest first
    struct Range {
        QDateTime from, to;      // from ≤ at < to; null = open
        qint64 conversation = 0; // 0 = all
    };
    Outcome<QVector<RoutingDecision>> in(const Range &range) const; // oldest first

private:
    Database &m_database;
};

} // namespace switchyard
