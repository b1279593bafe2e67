// What is copied of a reply in Markdown.
#pragma once

#include "app/text/markdown_block.h"

namespace switchyard::markdown {

/// As a person would type it: markers, numbers, a table's cells parted by tabs.
QString plainText(const QVector<BlockPointer> &blocks);
/// For programs that take rich text. Only links to http, https and mailto are links there.
QString html(const QVector<BlockPointer> &blocks);

} // namespace switchyard::markdown
