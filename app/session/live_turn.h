// A turn on its way: gathers its events into the reply's message and its decision, and says when to look.
#pragma once

#include "app/session/live_reply.h"
#include "app/session/row.h"
#include "app/session/turn.h"

#include <QObject>
#include <QTimer>

namespace switchyard {

class Engine;

class LiveTurn : public QObject
{
    Q_OBJECT
public:
    /// reply: stored, empty or with what it continues.
    LiveTurn(Engine &engine, const Message &reply, QObject *parent = nullptr);
    ~LiveTurn() override; // stops it; no event comes after that

    void run(TurnInput input);
    void stop() { m_stop->stop(); }
    /// Ends the record here, as of a turn that does not go on.
    void interrupt();

    const Message &reply() const { return m_reply.message(); }
    const RoutingDecision &decision() const { return m_decision; }
    /// Puts the present state into the reply's row.
    void show(Row &row) const;

signals:
    void changed(); // at once for a new phase, else at most once a frame
    void ended();   // reply and decision are complete

private:
    QCoro::Task<> runTurn(TurnInput input, StopToken stop);
    void handle(const TurnEvent &event);
    void take(const RoutingDecision &decision);
    void finish(const TurnResult &result);
    void setPhase(const QString &phase);
    void changeSoon();

    Engine &m_engine;
    LiveReply m_reply;
    RoutingDecision m_decision;
    StopToken m_stop = std::make_shared<StopSource>();
    QString m_phase; // shown until the first token
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
};

} // namespace switchyard
