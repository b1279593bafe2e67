// One connection of the load server.
#pragma once

#include "tests/bench/stamp_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace switchyard::bench {

struct LoadSetting {
    QString record; // file
    QUrl upstream;  // empty: the load itself
    QByteArrayList frames;
};

class LoadConnection : public QObject
{
public:
    LoadConnection(QTcpSocket &socket, const LoadSetting &setting, QNetworkAccessManager &network);

private:
    void read();
    void answer(const QByteArray &head, const QByteArray &body);
    void beginStream(const QByteArray &type);
    void sendDue();
    void send(const QByteArray &bytes);
    void endStream();
    void passOn(const QByteArray &head, const QByteArray &body);

    QTcpSocket &m_socket;
    const LoadSetting &m_setting;
    QNetworkAccessManager &m_network;
    QFile m_record;
    QElapsedTimer m_sinceBegin;
    QTimer m_pace;
    int m_tokens = 0, m_sent = 0;
    double m_rate = 0; // tokens a second; 0 = as fast as they go
    Moment m_lastText;
};

} // namespace switchyard::bench
