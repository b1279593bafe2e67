#include "ui/mainwindow/stats_controller.h"

#include "app/base/log.h"
#include "app/session/engine.h"
#include "ui/mainwindow/chat_controller.h"
#include "ui/stats/stats_dock.h"

#include <QCoroFuture>
#include <QtConcurrent>

namespace switchyard {

using namespace std::chrono_literals;

namespace {

Outcome<StatsTable> readTable(const QString &path, const DecisionLog::Range &range)
{
    const Outcome<std::unique_ptr<Database>> database = Database::openReadOnly(path);
    if (!database)
        return database.error();
    const Outcome<QVector<RoutingDecision>> decisions = DecisionLog(**database).in(range);
    if (!decisions)
        return decisions.error();
    return aggregate(*decisions);
}

/// A profile in memory has no file for a second connection to read, and never holds much.
Outcome<StatsTable> readTable(const DecisionLog &log, const DecisionLog::Range &range)
{
    const Outcome<QVector<RoutingDecision>> decisions = log.in(range);
    if (!decisions)
        return decisions.error();
    return aggregate(*decisions);
}

} // namespace

StatsController::StatsController(Engine &engine, ChatController &chats, StatsDock &dock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_chats(chats)
    , m_dock(dock)
    , m_sessionStart(QDateTime::currentDateTimeUtc())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, [this] { read(); });
    connect(&m_dock, &StatsDock::queryChanged, this, &StatsController::refresh);
    connect(&m_chats, &ChatController::turnFinished, this, &StatsController::refresh);
    connect(&m_chats, &ChatController::currentChanged, this, &StatsController::refresh);
}

QCoro::Task<> StatsController::read()
{
    const QPointer<StatsController> self(this);
    const int asked = ++m_asked;
    const DecisionLog::Range range = rangeOf(m_dock.query(), QDateTime::currentDateTimeUtc(), m_sessionStart,
                                             m_chats.current().conversation().id);
    Outcome<StatsTable> table;
    const QString path = m_engine.databasePath();
    if (path.isEmpty()) {
        table = readTable(m_engine.decisions(), range);
    } else {
        QFuture<Outcome<StatsTable>> reading =
            QtConcurrent::run([path, range] { return readTable(path, range); });
        table = co_await reading;
    }
    if (!self || asked != m_asked)
        co_return;
    if (table)
        m_dock.setTable(*table);
    else
        qCWarning(logUi) << "the statistics could not be read:" << errorName(table.error().kind);
}

} // namespace switchyard
