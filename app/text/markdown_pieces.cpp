#include "app/text/markdown_pieces.h"

#include "app/text/markdown_section.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace switchyard::markdown {

namespace {

constexpr qsizetype window = 256; // how far before the limit a good place is looked for
constexpr qsizetype lookAhead = 64;

/// Where the piece that begins at `from` ends.
qsizetype pieceEnd(const Block &block, qsizetype from, bool *sameLine)
{
    if (block.kind == Block::Kind::Table)
        return std::min<qsizetype>(from + pieceRows, block.table.rows.size());
    if (block.kind != Block::Kind::Code) {
        const QStringView rest = QStringView(block.text.text).mid(from);
        *sameLine = rest.size() > pieceSize + lookAhead;
        return *sameLine ? from + cutBefore(rest, pieceSize) : block.text.text.size();
    }
    const QStringView code = block.code;
    qsizetype at = from;
    for (int lines = 0; lines < pieceLines && at - from < pieceSize; ++lines) {
        const qsizetype end = code.indexOf(u'\n', at);
        const qsizetype line = (end < 0 ? code.size() : end) - at;
        if (line > 2 * pieceSize) {
            *sameLine = true;
            return at + cutBefore(code.mid(at), pieceSize);
        }
        if (end < 0)
            return code.size();
        at = end + 1;
    }
    return at;
}

void fill(Block &piece, const Block &whole, qsizetype from, qsizetype to, bool sameLine)
{
    if (whole.kind == Block::Kind::Table) {
        piece.table.rows = whole.table.rows.mid(from, to - from);
        piece.table.header = from == 0 && whole.table.header;
    } else if (whole.kind == Block::Kind::Code) {
        const bool endsLine = to < whole.code.size() && !sameLine;
        piece.code = whole.code.mid(from, to - from - (endsLine ? 1 : 0));
    } else {
        piece.text = cut(whole.text, from, to);
    }
}

} // namespace

qsizetype cutBefore(QStringView text, qsizetype limit)
{
    const qsizetype from = limit - window;
    for (qsizetype at = limit; at > from; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.mid(from, window + lookAhead));
    finder.setPosition(window);
    const qsizetype at = finder.isAtBoundary() ? window : finder.toPreviousBoundary();
    if (at > 0)
        return from + at;
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

qsizetype sourceOf(qsizetype at, const QVector<Origin> &origins)
{
    const auto later = [](qsizetype place, const Origin &origin) { return place < origin.at; };
    auto origin = std::upper_bound(origins.begin(), origins.end(), at, later);
    if (origin == origins.begin())
        return -1;
    --origin;
    return origin->source + at - origin->at;
}

Inline cut(const Inline &whole, qsizetype from, qsizetype to)
{
    Inline piece{whole.text.mid(from, to - from), {}};
    for (Span span : whole.spans) {
        const qsizetype start = std::max(span.start, from), end = std::min(span.start + span.length, to);
        if (start >= end)
            continue;
        span.start = start - from;
        span.length = end - start;
        piece.spans.append(span);
    }
    return piece;
}

void appendPieces(Block block, const QVector<Origin> &origins, QVector<Block> &out)
{
    const qsizetype size = block.kind == Block::Kind::Table  ? block.table.rows.size()
                           : block.kind == Block::Kind::Code ? block.code.size()
                                                             : block.text.text.size();
    bool sameLine = false;
    qsizetype from = 0, to = pieceEnd(block, 0, &sameLine);
    if (to >= size) {
        out.append(std::move(block));
        return;
    }
    const Block whole = block;
    for (;; to = pieceEnd(whole, from, &sameLine)) {
        fill(block, whole, from, to, sameLine);
        const qsizetype source = to < size ? sourceOf(to, origins) : whole.end;
        block.end = std::clamp(source, block.start, whole.end);
        out.append(block);
        if (to >= size)
            return;
        block.continues = true;
        block.sameLine = std::exchange(sameLine, false);
        for (Container &container : block.containers)
            container.opens = false;
        block.start = block.end;
        from = to;
    }
}

} // namespace switchyard::markdown
