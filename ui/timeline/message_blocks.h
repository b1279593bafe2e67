// A message as blocks: a reply's Markdown, or what a person typed, line by line.
#pragma once

#include "app/chat/message.h"
#include "app/text/markdown_block.h"

namespace switchyard {

QVector<markdown::BlockPointer> plainBlocks(const QString &text);
QVector<markdown::BlockPointer> blocksOf(const Message &message);

} // namespace switchyard
