// A message in words, for a screen reader.
#pragma once

#include "app/session/row.h"

namespace switchyard {

/// Who says what; of a reply that still streams in, who.
QString spokenName(const Row &row);
/// How a reply was routed; empty for what the user wrote.
QString spokenDescription(const Row &row);

} // namespace switchyard
