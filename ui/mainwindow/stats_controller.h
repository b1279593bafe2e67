// Keeps the statistics up to date: reads and aggregates in a worker thread, so that the window never waits.
#pragma once

#include "app/stats/stats_query.h"
#include "app/stats/stats_table.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

namespace switchyard {

class ChatController;
class Engine;
class StatsDock;

class StatsController : public QObject
{
    Q_OBJECT
public:
    StatsController(Engine &engine, ChatController &chats, StatsDock &dock, QObject *parent = nullptr);

    /// Soon, once for many calls.
    void refresh() { m_timer.start(); }

private:
    QCoro::Task<> read();

    Engine &m_engine;
    ChatController &m_chats;
    StatsDock &m_dock;
    QTimer m_timer;
    const QDateTime m_sessionStart;
    int m_asked = 0; // a late answer to an older question is dropped
};

} // namespace switchyard
