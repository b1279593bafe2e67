// What the load server streams: Markdown as models write it, the same in every run, cut into tokens.
#pragma once

#include <QStringList>

namespace switchyard::bench {

/// The first tokens of one endless reply.
QStringList loadTokens(int count);
/// A whole reply of about that many characters; the number chooses which.
QString loadReply(int number, qsizetype characters);

} // namespace switchyard::bench
