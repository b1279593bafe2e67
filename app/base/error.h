// Errors as values: a kind that a person can act on, plus the detail that was seen.
#pragma once

#include <QMetaType>
#include <QString>

namespace switchyard {

enum class ErrorKind {
    Internal,       // a bug of ours
    NoConnection,   // refused, unknown host, reset, no network
    Timeout,        // a phase (connect, first token, stall) ran out of time
    Certificate,    // TLS certificate not trusted; detail names the issuer
    WrongKey,       // 401, 403
    NoCredit,       // 402
    ModelGone,      // 404 or "model not found"
    RateLimited,    // 429; retryAfterMs when the server said so
    ServerFault,    // 408, 409, 5xx, an error object in the middle of a stream
    BadRequest,     // 400 and other 4xx: the server's own words are in detail
    ContextTooLong, // 400 that says the prompt passes the context window
    Unreadable,     // HTML instead of JSON, half a JSON, a malformed stream
    Stopped,        // the user's Stop: never a failure
    DiskFull,
    ReadOnly,       // the profile can't be written
    NewerProfile,   // the profile was written by a later version
    Storage,        // any other database or file error
    FileNotWritten, // a file that the user chose, such as an export
    NoKeychain,
    NoProvider, // no provider or model is there to ask
};

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail = {};   // what was seen, for the details line; may be empty
    int httpStatus = 0;    // 0 = no HTTP answer
    int retryAfterMs = -1; // from Retry-After; -1 = not stated

    bool operator==(const Error &) const = default;
};

/// Stable name for storage and JSON ("no_connection", …); the reverse gives Internal for unknown names.
QString errorName(ErrorKind kind);
ErrorKind errorFromName(const QString &name);

/// One plain sentence for the person: what happened and what to do about it. Translated.
QString errorMessage(const Error &error);

} // namespace switchyard

Q_DECLARE_METATYPE(switchyard::Error)
