// A message as blocks: a reply's Markdown, or what a person typed, line by line.
#pragma once

#include "app/chat/message.h"
#include "app/text/markdown_block.h"

namespace switchyard {

/// known: what it gave for an earlier beginning of the text; what stays the same keeps its pointer.
QVector<markdown::BlockPointer> plainBlocks(const QString &text,
                                            const QVector<markdown::BlockPointer> &known = {});
QVector<markdown::BlockPointer> blocksOf(const Message &message);

} // namespace switchyard
