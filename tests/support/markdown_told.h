// Blocks as short text, to be compared with what a test expects.
#pragma once

#include "app/text/markdown_block.h"

namespace switchyard::markdown {

/// A line for each block: what it stands in (> * 1. with ! where it opens and [x] of tasks), its kind, its
/// content. {b:bold} {i:…} {s:struck} {c:code} {m:maths} {d:display} {p:picture>address} {:link>address}; ¶ is
/// a line's end.
QString told(const QVector<BlockPointer> &blocks);

} // namespace switchyard::markdown
