#include "app/text/markdown_text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

QString marker(const Container &item)
{
    const QString box = item.task ? (*item.task ? u"[x] "_s : u"[ ] "_s) : QString();
    return (item.number < 0 ? u"- "_s : QString::number(item.number) + u". "_s) + box;
}

/// What the block's first line begins with, or the further ones.
QString margin(const Block &block, bool first)
{
    QString margin;
    for (const Container &container : block.containers) {
        if (container.kind == Container::Kind::Quote)
            margin += u"> "_s;
        else if (first && container.opens)
            margin += marker(container);
        else
            margin += QString(container.number < 0 ? 2 : QString::number(container.number).size() + 2, u' ');
    }
    return margin;
}

QString typed(const Inline &text)
{
    return QString(text.text).replace(QChar::LineSeparator, u'\n');
}

QString tableText(const Table &table)
{
    QStringList rows;
    for (const QVector<Inline> &row : table.rows) {
        QStringList cells;
        for (const Inline &cell : row)
            cells.append(cell.text);
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

QString content(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
    case Block::Kind::Heading:
    case Block::Kind::Image:
        return typed(block.text);
    case Block::Kind::Code:
    case Block::Kind::Math:
        return block.code;
    case Block::Kind::Table:
        return tableText(block.table);
    case Block::Kind::Rule:
        return u"---"_s;
    }
    return {};
}

/// Items follow one another without a blank line between them.
QString gap(const Block &before, const Block &block)
{
    if (block.continues)
        return block.kind == Block::Kind::Table || !block.sameLine ? u"\n"_s : QString();
    const auto isItem = [](const Container &container) { return container.kind == Container::Kind::Item; };
    const bool wasItem = std::any_of(before.containers.begin(), before.containers.end(), isItem);
    const bool opens =
        !block.containers.isEmpty() && isItem(block.containers.last()) && block.containers.last().opens;
    if (wasItem && opens)
        return u"\n"_s;
    const bool quoted = !before.containers.isEmpty() && !block.containers.isEmpty() &&
                        block.containers[0].kind == Container::Kind::Quote && !block.containers[0].opens;
    return quoted ? u"\n>\n"_s : u"\n\n"_s;
}

} // namespace

QString plainText(const QVector<BlockPointer> &blocks)
{
    QString text;
    const Block *before = nullptr;
    for (const BlockPointer &block : blocks) {
        if (before)
            text += gap(*before, *block);
        const bool joins = block->continues && gap(*before, *block).isEmpty();
        QString lines = content(*block);
        const QString further = margin(*block, false);
        lines.replace(u"\n"_s, u"\n"_s + further);
        text += (joins ? QString() : margin(*block, true)) + lines;
        before = block.get();
    }
    return text;
}

} // namespace switchyard::markdown
