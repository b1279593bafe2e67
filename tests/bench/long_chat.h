// A profile with a long chat in it.
#pragma once

#include "app/base/outcome.h"

#include <QString>

namespace switchyard::bench {

/// Adds a chat of so many messages, questions and replies in turns, with their decisions; gives its id.
/// openLast: the window begins with it.
Outcome<qint64> makeLongChat(const QString &profile, int messages, bool openLast);

} // namespace switchyard::bench
