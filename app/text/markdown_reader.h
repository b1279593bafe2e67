// One section of a text in Markdown → its blocks, without any memory of others.
#pragma once

#include "app/text/markdown_block.h"
#include "app/text/markdown_labels.h"
#include "app/text/markdown_section.h"

namespace switchyard::markdown {

/// `source` is the whole text. Links whose labels the section doesn't define itself take `definitions`.
QVector<Block> readSection(QStringView source, const Section &section, const Definitions &definitions);
/// What the text defines, the first of each label.
Definitions definitionsOf(QStringView text);

/// These ask the parser itself what a text's last line came to.
bool endsInContainer(QStringView text);
bool isTable(QStringView text);
bool isOneHeading(QStringView text);

} // namespace switchyard::markdown
