#include "app/net/reply_error.h"

#include <QNetworkReply>

namespace switchyard {

namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::Unreadable;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorKind::BadRequest;
    default:
        return ErrorKind::NoConnection;
    }
}

/// Errors that only repeat the status of a complete answer (400 comes as an invalid operation).
bool isHttpStatus(QNetworkReply::NetworkError error)
{
    return error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ContentReSendError &&
           error != QNetworkReply::ProtocolFailure;
}

/// Without a length and chunks a body ends where the connection does. When that comes at once, Qt reads past
/// the end and reports an unknown error, or wants to send the request again, which its body does not allow.
bool endedByClosing(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (error != QNetworkReply::RemoteHostClosedError && error != QNetworkReply::UnknownNetworkError &&
        error != QNetworkReply::ContentReSendError)
        return false;
    return !reply.hasRawHeader("Content-Length") && !reply.hasRawHeader("Transfer-Encoding");
}

} // namespace

std::optional<Error> replyError(const QNetworkReply &reply, const QString &certificate)
{
    const QNetworkReply::NetworkError error = reply.error();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError)
        return {};
    if (status >= 400 && isHttpStatus(error))
        return {};
    if (status != 0 && endedByClosing(reply))
        return {};
    if (error == QNetworkReply::SslHandshakeFailedError && !certificate.isEmpty())
        return Error{ErrorKind::Certificate, certificate};
    return Error{kindOf(error), reply.errorString(), status};
}

} // namespace switchyard
