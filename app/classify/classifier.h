// Names the category of a message. Kinds: the LLM router here; on-device and hybrid fit the same door.
#pragma once

#include "app/base/stop.h"
#include "app/chat/decision.h"
#include "app/chat/message.h"
#include "app/chat/route_table.h"

#include <QCoroTask>

namespace switchyard {

struct ClassifierInput {
    Message message;          // the new one
    QVector<Message> history; // the turns before it, oldest first, untrimmed
    RouteTable table;         // its classified routes are the categories
};

struct Classification {
    QString category;
    DecidedBy decidedBy = DecidedBy::Default;
    QString reason; // translated; why the default was taken
    QVector<CategoryScore> scores;
    std::optional<double> margin;
    QString rawAnswer;
    Target router;
    qint64 ms = 0;
    Usage usage;
};

class Classifier
{
public:
    virtual ~Classifier() = default;
    /// Always names a category of the table: what can't be decided goes to general.
    virtual QCoro::Task<Classification> classify(ClassifierInput input, StopToken stop) = 0;
};

} // namespace switchyard
