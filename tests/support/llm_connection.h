// One connection of the test server: reads requests, plays replies piece by piece.
#pragma once

#include "tests/support/llm_reply.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace switchyard::test {

class LlmServer;

class LlmConnection : public QObject
{
    Q_OBJECT
public:
    LlmConnection(LlmServer &server, QTcpSocket *socket, int number);
    ~LlmConnection() override;

private:
    void read();
    bool takeRequest(LlmRequest &request);
    void begin(LlmReply reply);
    void sendHead();
    void sendPiece();
    void finish();

    LlmServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_input;
    LlmReply m_reply;
    qsizetype m_sent = 0; // of the reply's body
    bool m_answering = false;
    QTimer m_timer;
};

} // namespace switchyard::test
