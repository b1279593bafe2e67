// What is asked over HTTP, and how the answer begins.
#pragma once

#include "app/base/stop.h"
#include "app/net/timeouts.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

namespace switchyard {

struct HttpRequest {
    QUrl url;
    QString key;     // empty = none; travels as "Authorization: Bearer …" and nowhere else
    QByteArray body; // JSON; of a POST only
    Timeouts timeouts;
    StopToken stop; // may be null
};

struct HttpHead {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

} // namespace switchyard
