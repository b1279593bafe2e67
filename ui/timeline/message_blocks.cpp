#include "ui/timeline/message_blocks.h"

#include "app/text/markdown.h"

#include <algorithm>
#include <optional>

namespace switchyard {

using namespace markdown;

namespace {

constexpr qsizetype pieceLength = 4'000; // characters that are laid out at once

/// How long the lines there go on in one direction; a line without letters goes with those before it.
qsizetype oneDirection(QStringView text)
{
    std::optional<bool> rightToLeft;
    for (qsizetype line = 0; line < text.size();) {
        const qsizetype end = text.indexOf(u'\n', line) < 0 ? text.size() : text.indexOf(u'\n', line) + 1;
        const QStringView words = text.sliced(line, end - line);
        if (std::any_of(words.begin(), words.end(), [](QChar c) { return c.isLetter(); })) {
            if (rightToLeft.value_or(words.isRightToLeft()) != words.isRightToLeft())
                return line;
            rightToLeft = words.isRightToLeft();
        }
        line = end;
    }
    return text.size();
}

/// Where a piece ends that begins there: where the direction changes, else after a line's end if there is one,
/// else at a blank, else anywhere.
qsizetype pieceEnd(const QString &text, qsizetype start)
{
    const QStringView near = QStringView(text).mid(start, pieceLength);
    if (const qsizetype turn = oneDirection(near); turn < near.size())
        return start + turn;
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
        block->sameLine = start > 0 && text[start - 1] != u'\n';
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
