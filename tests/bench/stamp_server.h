// A model server in a thread of its own that answers at once and notes when each request was there in full.
#pragma once

#include "app/base/outcome.h"

#include <QMutex>
#include <QThread>
#include <QUrl>
#include <QVector>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace switchyard::bench {

using Moment = std::chrono::steady_clock::time_point;

struct Stamp {
    bool router = false; // a question of the LLM router
    Moment arrived;      // its last byte was read
    Moment answered;     // its answer was handed to the system
};

class StampServer
{
public:
    StampServer();
    ~StampServer();

    Outcome<QUrl> start();
    /// The chat requests since the last call.
    QVector<Stamp> take();

private:
    void read(QTcpSocket *socket);
    QByteArray answer(const QByteArray &body, Stamp &stamp) const;

    QThread m_thread;
    QMutex m_mutex;
    QVector<Stamp> m_stamps;
};

} // namespace switchyard::bench
