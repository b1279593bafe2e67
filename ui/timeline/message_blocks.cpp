#include "ui/timeline/message_blocks.h"

#include "app/text/markdown.h"

namespace switchyard {

using namespace markdown;

namespace {

constexpr qsizetype pieceLength = 4'000; // characters that are laid out at once

/// Where a piece ends that begins there: after a line's end if there is one, else at a blank, else anywhere.
qsizetype pieceEnd(const QString &text, qsizetype start)
{
    if (text.size() - start <= pieceLength)
        return text.size();
    const QStringView piece = QStringView(text).mid(start, pieceLength);
    for (const QChar c : {u'\n', u' '}) {
        if (const qsizetype at = piece.lastIndexOf(c); at > 0)
            return start + at + 1;
    }
    const bool cutsPair = piece.last().isHighSurrogate();
    return start + pieceLength - (cutsPair ? 1 : 0);
}

} // namespace

QVector<BlockPointer> plainBlocks(const QString &text, const QVector<BlockPointer> &known)
{
    QVector<BlockPointer> blocks = known.isEmpty() ? known : known.first(known.size() - 1); // the last may grow
    for (qsizetype start = blocks.isEmpty() ? 0 : blocks.constLast()->end; start < text.size();) {
        const qsizetype end = pieceEnd(text, start);
        auto block = std::make_shared<Block>();
        block->start = start;
        block->end = end;
        block->continues = start > 0;
        block->text.text = text.mid(start, end - start);
        if (end < text.size() && block->text.text.endsWith(u'\n'))
            block->text.text.chop(1);
        block->text.text.replace(u'\n', QChar(QChar::LineSeparator));
        blocks.append(block);
        start = end;
    }
    return blocks;
}

QVector<BlockPointer> blocksOf(const Message &message)
{
    return message.role == Role::User ? plainBlocks(message.text()) : parse(message.text());
}

} // namespace switchyard
