#include "app/demo/demo_connection.h"

#include <QTcpSocket>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

DemoConnection::DemoConnection(QTcpSocket *socket, DemoShared &shared, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_shared(shared)
    , m_timer(this)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(m_socket, &QTcpSocket::readyRead, this, &DemoConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_timer, &QTimer::timeout, this, &DemoConnection::advance);
}

void DemoConnection::read()
{
    m_parser.feed(m_socket->readAll());
    while (!m_completion) {
        const std::optional<DemoRequest> request = m_parser.next();
        if (m_parser.takeExpectsContinue() && !request)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (!request)
            break;
        answer(*request);
    }
    if (m_parser.fault()) {
        m_keepAlive = false;
        send(m_parser.fault(),
             demoRefusal(m_parser.fault(), u"This is no request that can be read."_s, {}).body);
    }
}

void DemoConnection::answer(const DemoRequest &request)
{
    m_keepAlive = request.keepAlive;
    if (request.path == "/v1/models"_L1 && request.method == "GET") {
        send(200, demoModelList(m_shared.catalog));
    } else if (request.path == "/v1/chat/completions"_L1 && request.method == "POST") {
        answerChat(request);
    } else {
        const QString where = QString::fromLatin1(request.method) + u' ' + request.path;
        send(404, demoRefusal(404, u"The demo does not know “%1”."_s.arg(where), u"not_found"_s).body);
    }
}

void DemoConnection::answerChat(const DemoRequest &request)
{
    m_start = Clock::now();
    auto plan = planDemoCompletion(m_shared.catalog, request.body, ++m_shared.completions);
    if (const auto *refusal = std::get_if<DemoRefusal>(&plan)) {
        send(refusal->status, refusal->body);
        return;
    }
    m_completion = std::get<DemoCompletion>(std::move(plan));
    m_sent = 0;
    const double asked = request.query.queryItemValue(u"speed"_s).toDouble();
    m_speed = asked > 0 ? asked : m_shared.speed.load();
    if (m_completion->stream)
        m_socket->write(httpHead(200, "text/event-stream"_ba, -1, m_keepAlive));
    advance();
}

void DemoConnection::send(int status, const QByteArray &body)
{
    m_socket->write(httpHead(status, "application/json"_ba, body.size(), m_keepAlive) + body);
    if (!m_keepAlive)
        m_socket->disconnectFromHost();
}

DemoConnection::Clock::time_point DemoConnection::due(qsizetype token) const
{
    const Pace &pace = m_completion->pace;
    const double seconds = (pace.ttftSeconds + double(token) / pace.tokensPerSecond) / m_speed;
    return m_start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

/// Sends all that is due by now in one write, then sleeps until the next deadline. Deadlines count from the
/// request's arrival, so that a late wake-up delays nothing after it.
void DemoConnection::advance()
{
    const qsizetype tokens = m_completion->tokens();
    const Clock::time_point now = Clock::now();
    QByteArray events;
    while (m_sent < tokens && due(m_sent) <= now) {
        if (m_completion->stream)
            events += demoTokenEvent(*m_completion, m_sent);
        ++m_sent;
    }
    if (!events.isEmpty())
        m_socket->write(httpChunk(events));
    if (m_sent == tokens && due(tokens) <= now)
        return finish();
    m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(due(m_sent) - now),
                           std::chrono::milliseconds(1)));
}

void DemoConnection::finish()
{
    const DemoCompletion completion = *std::exchange(m_completion, std::nullopt);
    if (completion.stream) {
        m_socket->write(httpChunk(demoEndEvents(completion)) + httpChunk({}));
        if (!m_keepAlive)
            m_socket->disconnectFromHost();
    } else {
        send(200, demoWholeReply(completion));
    }
    if (m_keepAlive)
        read(); // what came in the meantime
}

} // namespace switchyard
