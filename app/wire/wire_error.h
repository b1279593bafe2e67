// What a server says about its own failure, as an Error: the kind to act on and its own words.
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

#include <optional>

namespace switchyard {

/// The context of all texts that say what is wrong with an answer.
struct WireTexts {
    Q_DECLARE_TR_FUNCTIONS(Wire)
};

/// Maps an HTTP error answer to a kind; the server's own words go to detail (never HTML).
Error httpError(int status, const QByteArray &contentType, const QByteArray &body,
                const QByteArray &retryAfter);

/// The error object of an answer that came with a good status; nullopt when there is none.
std::optional<Error> errorInAnswer(const QJsonObject &answer);

/// A body that is no JSON we know: Unreadable, with its beginning as detail unless it is HTML.
Error unreadableBody(const QByteArray &body);

} // namespace switchyard
