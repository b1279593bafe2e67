#include "app/demo/demo_server.h"

#include "app/base/log.h"
#include "app/demo/demo_connection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

/// A thread with an event loop of its own: replies are timers there, not threads, so their number has no limit.
struct DemoServer::Running {
    DemoShared shared;
    QThread thread;
    QTcpServer *server = nullptr; // lives in the thread and ends with it

    explicit Running(Catalog catalog)
        : shared{std::move(catalog)}
    {
        thread.setObjectName(u"demo server"_s);
    }
    ~Running()
    {
        thread.quit();
        thread.wait();
    }

    Outcome<QUrl> listen();
};

Outcome<QUrl> DemoServer::Running::listen()
{
    server = new QTcpServer;
    server->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [this] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            new DemoConnection(socket, shared, server);
    });
    thread.start();
    Outcome<QUrl> started = Error{ErrorKind::NoConnection, {}};
    const auto bind = [this, &started] {
        if (server->listen(QHostAddress::LocalHost))
            started = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(server->serverPort()));
        else
            started = Error{ErrorKind::NoConnection, server->errorString()};
    };
    QMetaObject::invokeMethod(server, bind, Qt::BlockingQueuedConnection);
    return started;
}

DemoServer::DemoServer(Catalog catalog)
    : m_running(std::make_unique<Running>(std::move(catalog)))
{
}

DemoServer::~DemoServer() = default;

Outcome<QUrl> DemoServer::start()
{
    return m_running->listen();
}

void DemoServer::setSpeed(double factor)
{
    if (factor > 0)
        m_running->shared.speed = factor;
    else
        qCWarning(logDemo) << "a speed must be above 0, not" << factor;
}

} // namespace switchyard
