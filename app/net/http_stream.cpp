#include "app/net/http_stream.h"

#include "app/net/reply_error.h"

#include <QCoreApplication>
#include <QLocale>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gatherMs = 13; // a frame of what shows it, and its work beside: a timer of 16 ms would miss it

QString issuerOf(const QSslCertificate &certificate)
{
    const QString name = certificate.issuerDisplayName();
    return name.isEmpty() ? certificate.issuerInfo(QSslCertificate::Organization).join(u", "_s) : name;
}

} // namespace

void AbortLater::operator()(QNetworkReply *reply) const
{
    reply->abort();
    reply->deleteLater();
}

void HttpStream::Woken::await_suspend(std::coroutine_handle<> waiter)
{
    stream.m_waiter = waiter;
    stream.m_timer.start(stream.m_patience);
}

HttpStream::HttpStream(OwnedReply reply, Timeouts timeouts, StopToken stop)
    : m_reply(std::move(reply))
    , m_timeouts(timeouts)
    , m_stop(std::move(stop))
    , m_patience(timeouts.connect)
{
    m_timer.setSingleShot(true);
    m_gathering.setSingleShot(true);
    m_gathering.setTimerType(Qt::PreciseTimer);
    m_gathering.setInterval(gatherMs);
    connect(&m_gathering, &QTimer::timeout, this, [this] {
        if (m_reply && m_reply->bytesAvailable() > 0)
            resume(); // the last thing here, since it may end this object and its timer
    });
    connect(&m_timer, &QTimer::timeout, this, &HttpStream::onTimeout);
    const QNetworkReply *source = m_reply.get();
    connect(source, &QNetworkReply::encrypted, this, &HttpStream::onConnected);
    connect(source, &QNetworkReply::requestSent, this, &HttpStream::onConnected);
    connect(source, &QNetworkReply::metaDataChanged, this, &HttpStream::wake);
    connect(source, &QNetworkReply::readyRead, this, &HttpStream::wake);
    connect(source, &QNetworkReply::finished, this, &HttpStream::wake);
    connect(source, &QNetworkReply::sslErrors, this, &HttpStream::onSslErrors);
    if (!m_stop)
        return;
    if (m_stop->stopped())
        fail({ErrorKind::Stopped, {}});
    else
        connect(m_stop.get(), &StopSource::stopRequested, this, [this] { fail({ErrorKind::Stopped, {}}); });
}

HttpStream::~HttpStream()
{
    if (m_reply)
        m_reply->disconnect(this);
}

QCoro::Task<Outcome<HttpHead>> HttpStream::head()
{
    while (!m_fault && !headArrived()) {
        if (m_reply->isFinished()) {
            const std::optional<Error> error = networkError();
            co_return error.value_or(Error{ErrorKind::Unreadable, {}});
        }
        Woken woken{*this};
        co_await woken;
    }
    if (m_fault)
        co_return std::as_const(*m_fault);
    HttpHead head;
    head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        head.headers[name.toLower()] = value;
    co_return head;
}

QCoro::Task<Outcome<QByteArray>> HttpStream::read()
{
    while (!m_fault) {
        if (m_reply->bytesAvailable() > 0) {
            m_patience = m_timeouts.stall;
            m_gathering.start();
            co_return m_reply->readAll();
        }
        if (m_reply->isFinished()) {
            const std::optional<Error> error = networkError();
            if (error)
                co_return *error;
            co_return QByteArray();
        }
        Woken woken{*this};
        co_await woken;
    }
    co_return std::as_const(*m_fault); // QCoro moves out of what co_return is given, unless it is const
}

QCoro::Task<Outcome<QByteArray>> HttpStream::readAll(qint64 limit)
{
    QByteArray body;
    while (true) {
        Outcome<QByteArray> piece = co_await read();
        if (!piece)
            co_return piece;
        if (piece->isEmpty())
            co_return body;
        body += *piece;
        if (body.size() > limit) {
            const QString detail = QCoreApplication::translate("HttpStream", "The answer is too long.");
            co_return Error{ErrorKind::Unreadable, detail};
        }
    }
}

QCoro::Task<void> HttpStream::drain(std::chrono::milliseconds atMost)
{
    m_timeouts.stall = atMost;
    m_patience = atMost;
    while (true) {
        const Outcome<QByteArray> piece = co_await read();
        if (!piece || piece->isEmpty())
            co_return;
    }
}

bool HttpStream::runsOn(const QNetworkAccessManager *manager, const QUrl &url) const
{
    return m_reply && m_reply->manager() == manager && !m_reply->isFinished() &&
           m_reply->url().authority() == url.authority();
}

void HttpStream::fail(Error error)
{
    if (m_fault)
        return;
    m_fault = std::move(error);
    m_reply->disconnect(this);
    m_reply.reset();
    wake();
}

/// Whether more of the body is waited for before it is read.
bool HttpStream::gathers() const
{
    return m_gathering.isActive() && !m_fault && !m_reply->isFinished();
}

void HttpStream::wake()
{
    if (!m_connected && headArrived())
        onConnected();
    if (!m_waiter || gathers() || std::exchange(m_wakeQueued, true))
        return;
    QMetaObject::invokeMethod(this, &HttpStream::resume, Qt::QueuedConnection);
}

void HttpStream::resume()
{
    m_wakeQueued = false;
    m_timer.stop();
    if (const std::coroutine_handle<> waiter = std::exchange(m_waiter, {}))
        waiter.resume(); // may end this object
}

void HttpStream::onTimeout()
{
    const QString connecting = QCoreApplication::translate("HttpStream", "No connection within %1 s.");
    const QString answering = QCoreApplication::translate("HttpStream", "Nothing arrived for %1 s.");
    const double seconds = double(m_patience.count()) / 1000;
    fail({ErrorKind::Timeout, (m_connected ? answering : connecting).arg(QLocale().toString(seconds))});
}

void HttpStream::onConnected()
{
    if (std::exchange(m_connected, true))
        return;
    m_patience = m_timeouts.firstToken;
    if (m_timer.isActive())
        m_timer.start(m_patience);
}

void HttpStream::onSslErrors(const QList<QSslError> &errors)
{
    const QSslError &first = errors.constFirst();
    const QString text = QCoreApplication::translate("HttpStream", "%1: certificate issued by \"%2\". %3");
    m_certificate = text.arg(m_reply->url().host(), issuerOf(first.certificate()), first.errorString());
}

bool HttpStream::headArrived() const
{
    return m_reply && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

std::optional<Error> HttpStream::networkError() const
{
    return replyError(*m_reply, m_certificate);
}

} // namespace switchyard
