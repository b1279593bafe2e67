#include "ui/timeline/block_layout.h"

#include "ui/theme/theme.h"
#include "ui/timeline/code_layout.h"
#include "ui/timeline/table_layout.h"
#include "ui/timeline/text_layout.h"

namespace switchyard {

using markdown::Block;
using markdown::Container;

namespace {

/// Whether both lie in items of one list: of two kinds of list one ends where the other begins.
bool inOneList(const Block &above, const Block &below)
{
    for (qsizetype i = 0; i < std::min(above.containers.size(), below.containers.size()); ++i) {
        const Container &a = above.containers[i], &b = below.containers[i];
        if (a.kind != b.kind)
            return false;
        if (a.kind == Container::Kind::Item)
            return (a.number < 0) == (b.number < 0) && a.task.has_value() == b.task.has_value();
    }
    return false;
}

} // namespace

std::unique_ptr<BlockLayout> layOut(const Block &block, const BlockSetting &setting, bool opens, bool closes)
{
    switch (block.kind) {
    case Block::Kind::Code:
    case Block::Kind::Math:
        return std::make_unique<CodeLayout>(block, setting, opens, closes);
    case Block::Kind::Table:
        return std::make_unique<TableLayout>(block, setting, opens);
    case Block::Kind::Rule:
        return std::make_unique<RuleLayout>(block, setting);
    default:
        return std::make_unique<ParagraphLayout>(block, setting);
    }
}

int estimatedHeight(const Block &block, const BlockSetting &setting, bool opens)
{
    constexpr int tableRow = 34;
    const int code = qRound(1.5 * setting.theme.font(Type::Code).pixelSize());
    const int body = qRound(1.5 * setting.theme.font(Type::Body).pixelSize());
    switch (block.kind) {
    case Block::Kind::Code:
    case Block::Kind::Math:
        return int(block.code.count(u'\n') + 1) * code + (opens ? CodeLayout::headerHeight(setting.theme) : 0);
    case Block::Kind::Table:
        return int(block.table.rows.size()) * tableRow;
    case Block::Kind::Rule:
        return space::l;
    default: {
        const int perLine =
            std::max(10, setting.width / std::max(1, body / 3)); // a character is half its size wide
        const auto breaks = block.text.text.count(QChar(QChar::LineSeparator));
        return int(block.text.text.size() / perLine + breaks + 1) * body;
    }
    }
}

QString selectableText(const Block &block)
{
    if (block.kind == Block::Kind::Code || block.kind == Block::Kind::Math)
        return block.code;
    if (block.kind != Block::Kind::Table)
        return block.text.text;
    QStringList rows;
    for (const QVector<markdown::Inline> &row : block.table.rows) {
        QStringList cells;
        for (int i = 0; i < std::min(row.size(), block.table.columns.size()); ++i)
            cells.append(row[i].text);
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

int gapBetween(const Block &above, const Block &below)
{
    if (below.continues)
        return 0;
    if (below.kind == Block::Kind::Heading)
        return space::l;
    const bool plainText = below.kind == Block::Kind::Paragraph && above.kind == Block::Kind::Paragraph;
    return plainText && inOneList(above, below) ? space::xs : space::m;
}

} // namespace switchyard
