#include "ui/timeline/text_selection.h"

#include "app/text/markdown_text.h"
#include "ui/timeline/message_blocks.h"

#include <QTextBoundaryFinder>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using markdown::Block;
using markdown::BlockPointer;

namespace {

markdown::Inline cut(const markdown::Inline &text, qsizetype from, qsizetype to)
{
    markdown::Inline part{text.text.mid(from, to - from), {}};
    for (markdown::Span span : text.spans) {
        const qsizetype start = std::clamp(span.start, from, to);
        const qsizetype end = std::clamp(span.start + span.length, from, to);
        if (end <= start)
            continue;
        span.start = start - from;
        span.length = end - start;
        part.spans.append(span);
    }
    return part;
}

/// The characters from one to the other of what can be selected in a block.
BlockPointer cut(const Block &block, qsizetype from, qsizetype to)
{
    auto part = std::make_shared<Block>(block);
    part->start = part->end = -1; // its source can't be told
    if (block.kind == Block::Kind::Code || block.kind == Block::Kind::Math) {
        part->code = block.code.mid(from, to - from);
    } else if (block.kind == Block::Kind::Table) {
        part->kind = Block::Kind::Paragraph;
        part->text = {selectableText(block).mid(from, to - from), {}};
    } else {
        part->text = cut(block.text, from, to);
    }
    for (markdown::Container &container : part->containers)
        container.opens &= from == 0;
    return part;
}

} // namespace

void TextSelection::set(Place from, Place to)
{
    m_anchor = from;
    m_head = to;
}

void TextSelection::moveRows(int by)
{
    for (Place *place : {&m_anchor, &m_head}) {
        if (place->row >= 0)
            place->row += by;
    }
}

std::pair<BlockPosition, BlockPosition> TextSelection::within(int row, const BlockView &body) const
{
    if (isEmpty() || row < from().row || row > to().row)
        return {};
    return {row == from().row ? from().at : BlockPosition(), row == to().row ? to().at : body.end()};
}

QVector<TextSelection::Piece> TextSelection::pieces(const QVector<Row> &rows) const
{
    QVector<Piece> pieces;
    if (isEmpty())
        return pieces;
    for (int row = from().row; row <= std::min(to().row, int(rows.size()) - 1); ++row) {
        QVector<BlockPointer> blocks = blocksOf(rows[row].message);
        const int last =
            row == to().row ? std::min(to().at.block, int(blocks.size()) - 1) : int(blocks.size()) - 1;
        const int first = row == from().row ? from().at.block : 0;
        for (int i = first; i <= last; ++i) {
            const qsizetype all = selectableText(*blocks[i]).size();
            const qsizetype start = row == from().row && i == first ? from().at.offset : 0;
            const qsizetype end =
                row == to().row && i == to().at.block ? std::min<qsizetype>(to().at.offset, all) : all;
            if (start > 0 || end < all)
                blocks[i] = cut(*blocks[i], start, std::max(start, end));
        }
        pieces.append({rows[row].message, blocks.mid(first, last - first + 1)});
    }
    return pieces;
}

QString TextSelection::plainText(const QVector<Row> &rows) const
{
    QStringList texts;
    for (const Piece &piece : pieces(rows))
        texts.append(markdown::plainText(piece.blocks).trimmed());
    return texts.join(u"\n\n"_s);
}

QString TextSelection::markdown(const QVector<Row> &rows) const
{
    QStringList texts;
    for (const Piece &piece : pieces(rows)) {
        const QString source = piece.message.text();
        QString text;
        for (qsizetype i = 0; i < piece.blocks.size(); ++i) {
            const Block &block = *piece.blocks[i];
            const bool cutOff = block.start < 0;
            const QString own =
                cutOff ? selectableText(block) : source.mid(block.start, block.end - block.start);
            const QString before =
                text.isEmpty() || cutOff || piece.blocks[i - 1]->start < 0
                    ? QString()
                    : source.mid(piece.blocks[i - 1]->end, block.start - piece.blocks[i - 1]->end);
            if (!text.isEmpty())
                text += before.isEmpty() && !block.continues ? u"\n\n"_s : before;
            text += own;
        }
        texts.append(text.trimmed());
    }
    return texts.join(u"\n\n"_s);
}

QString TextSelection::html(const QVector<Row> &rows) const
{
    QString text;
    for (const Piece &piece : pieces(rows))
        text += markdown::html(piece.blocks);
    return text;
}

Marks::Range wordAt(const QString &text, int offset)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(offset);
    const bool starts = finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
    const auto from = starts ? offset : int(finder.toPreviousBoundary());
    finder.setPosition(offset);
    const auto to = int(finder.toNextBoundary());
    return {std::max(0, from), to < 0 ? int(text.size()) : to};
}

} // namespace switchyard
