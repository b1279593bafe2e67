// Long blocks cut in pieces, so that none costs its whole length each time a part of it changes.
#pragma once

#include "app/text/markdown_block.h"

namespace switchyard::markdown {

/// Where to cut a text near `limit`, at most there: behind white space, or else between two characters a person
/// sees.
qsizetype cutBefore(QStringView text, qsizetype limit);

/// What was read at which place of the source, in order.
struct Origin {
    qsizetype at = 0, source = 0;
};

/// -1 = nothing was read before it.
qsizetype sourceOf(qsizetype at, const QVector<Origin> &origins);
Inline cut(const Inline &whole, qsizetype from, qsizetype to);

/// The block as one or more pieces. `origins` tells of its text, its code or its rows.
void appendPieces(Block block, const QVector<Origin> &origins, QVector<Block> &out);

} // namespace switchyard::markdown
