// Tokens of one completion.
#pragma once

#include <QtGlobal>

namespace switchyard {

struct Usage {
    qint64 promptTokens = 0;
    qint64 completionTokens = 0; // includes reasoningTokens
    qint64 reasoningTokens = 0;
    qint64 cachedTokens = 0; // part of promptTokens that the server read from its cache
    bool estimated = false;  // counted here, since the server sent no usage

    bool operator==(const Usage &) const = default;
};

} // namespace switchyard
