// One request on its way and its answer, read piece by piece. Ending it is destroying it.
#pragma once

#include "app/base/outcome.h"
#include "app/net/http_request.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace switchyard {

struct AbortLater {
    void operator()(QNetworkReply *reply) const;
};
using OwnedReply = std::unique_ptr<QNetworkReply, AbortLater>;

/// One coroutine at a time may wait on it, and has to own it.
class HttpStream : public QObject
{
    Q_OBJECT
public:
    HttpStream(OwnedReply reply, Timeouts timeouts, StopToken stop);
    ~HttpStream() override;

    QCoro::Task<Outcome<HttpHead>> head();
    /// The next bytes of the body; empty = its end. At once after a silence, else all that came in a few ms, so
    /// that a fast stream costs no more than what looks at it needs.
    QCoro::Task<Outcome<QByteArray>> read();
    /// The rest of the body; Unreadable when it passes the limit.
    QCoro::Task<Outcome<QByteArray>> readAll(qint64 limit);
    /// Gives the end of an answer that is complete a moment to arrive, so that its connection can be used
    /// again.
    QCoro::Task<void> drain(std::chrono::milliseconds atMost);

    bool runsOn(const QNetworkAccessManager *manager, const QUrl &url) const;
    /// Ends it with this error, as the client does when it goes.
    void fail(Error error);

private:
    /// Resumes from the event loop, never inside a signal of the reply.
    struct Woken {
        HttpStream &stream;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiter);
        void await_resume() const {}
    };
    void wake();
    void resume();
    bool gathers() const;
    void onTimeout();
    void onConnected();
    void onSslErrors(const QList<QSslError> &errors);
    bool headArrived() const;
    std::optional<Error> networkError() const;

    OwnedReply m_reply;
    Timeouts m_timeouts;
    StopToken m_stop;
    std::optional<Error> m_fault; // ended from this side
    QString m_certificate;        // what TLS found wrong
    std::chrono::milliseconds m_patience;
    QTimer m_timer;
    QTimer m_gathering; // runs after a read
    std::coroutine_handle<> m_waiter;
    bool m_connected = false;
    bool m_wakeQueued = false;
};

} // namespace switchyard
