// What a reply's failure means to the person.
#pragma once

#include "app/base/error.h"

#include <optional>

class QNetworkReply;

namespace switchyard {

/// Nothing when the server answered, whatever the status. `certificate` says what TLS found wrong, if anything.
std::optional<Error> replyError(const QNetworkReply &reply, const QString &certificate);

} // namespace switchyard
