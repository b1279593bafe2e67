// One client's connection to the demo server: reads requests, answers at the model's pace, token by token.
#pragma once

#include "app/demo/demo_chat.h"
#include "app/demo/demo_http.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>

class QTcpSocket;

namespace switchyard {

struct DemoShared {
    Catalog catalog;
    std::atomic<double> speed = 1;
    std::atomic<quint64> completions = 0;
};

class DemoConnection : public QObject
{
    Q_OBJECT
public:
    /// Owns the socket; deletes itself when the client leaves, and whatever it was answering with it.
    DemoConnection(QTcpSocket *socket, DemoShared &shared, QObject *parent);

private:
    using Clock = std::chrono::steady_clock;

    void read();
    void answer(const DemoRequest &request);
    void answerChat(const DemoRequest &request);
    void send(int status, const QByteArray &body);
    void advance();
    void finish();
    /// When this token (or, one behind the last, the end) is due.
    Clock::time_point due(qsizetype token) const;

    QTcpSocket *m_socket;
    DemoShared &m_shared;
    DemoRequestParser m_parser;
    QTimer m_timer;
    std::optional<DemoCompletion> m_completion; // being sent
    qsizetype m_sent = 0;                       // tokens
    Clock::time_point m_start;
    double m_speed = 1;
    bool m_keepAlive = true;
};

} // namespace switchyard
