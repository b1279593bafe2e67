// Whether a streamed reply is what was sent, in the store and on the screen.
#pragma once

#include "tests/bench/bench_window.h"

#include <QImage>

namespace switchyard::bench {

/// The text that the bytes of a streamed reply carry.
QString decodedText(const QByteArray &stream);

/// After a restart: the newest chat's last message is that text, and its end looks like that.
Outcome<Done> checkStored(BenchWindow &fresh, const QString &text, const QImage &seen);

} // namespace switchyard::bench
