// Stores a reply and its decision while it streams in: at most a second behind, and again until the disk takes
// it.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/decision.h"
#include "app/chat/message.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace switchyard {

class ConversationStore;
class DecisionLog;

class ReplySaver : public QObject
{
    Q_OBJECT
public:
    ReplySaver(ConversationStore &conversations, DecisionLog &decisions, QObject *parent = nullptr);
    ~ReplySaver() override; // flushes

    /// The newest state of a stored message and its decision; on disk within a second.
    void keep(const Message &message, const RoutingDecision &decision);
    void flush();

signals:
    void failed(const switchyard::Error &error); // told once, until something works again

private:
    struct Kept {
        Message message;
        RoutingDecision decision;
    };
    Outcome<Done> save(Kept kept);

    ConversationStore &m_conversations;
    DecisionLog &m_decisions;
    QHash<qint64, Kept> m_kept;         // by message, not on disk yet
    QHash<qint64, qint64> m_decisionOf; // message → its decision in the log
    QTimer m_timer;
    bool m_failing = false;
};

} // namespace switchyard
