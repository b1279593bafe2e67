#include "ui/timeline/text_lines.h"

#include <QPainter>

#include <cmath>

namespace switchyard {

namespace {

constexpr qreal endless = 1e6; // px, wider than any line

bool runsLeft(QChar c)
{
    const QChar::Direction direction = c.direction();
    return c.isSurrogate() /* unknown here */ || direction == QChar::DirR || direction == QChar::DirAL ||
           direction == QChar::DirAN;
}

/// Format ranges of a part of the text that begins elsewhere.
QVector<QTextLayout::FormatRange> moved(QVector<QTextLayout::FormatRange> ranges, int by)
{
    if (by == 0)
        return ranges;
    for (QTextLayout::FormatRange &range : ranges) {
        const int end = range.start + range.length + by;
        range.start = std::max(0, range.start + by);
        range.length = end - range.start;
    }
    ranges.removeIf([](const QTextLayout::FormatRange &range) { return range.length <= 0; });
    return ranges;
}

} // namespace

TextLines::TextLines(const QString &text, const QFont &font, qreal lineHeight, const QTextOption &option)
    : m_text(text)
    , m_font(font)
    , m_option(option)
    , m_lineHeight(lineHeight)
{
}

void TextLines::setFormats(const QVector<QTextLayout::FormatRange> &formats)
{
    const TextLines before = *this;
    m_formats = formats;
    if (!m_parts.empty())
        setWidth(m_width, &before);
}

/// How many characters from the beginning are the same and look the same.
qsizetype TextLines::sameCharacters(const TextLines &before) const
{
    const QString &now = m_text, &then = before.m_text;
    qsizetype same = std::mismatch(now.begin(), now.end(), then.begin(), then.end()).first - now.begin();
    const auto &formats = m_formats, &old = before.m_formats;
    if (formats.isEmpty() || old.isEmpty() || formats[0].format != old[0].format) // the first is for all of it
        return 0;
    for (qsizetype i = 1; i < std::max(formats.size(), old.size()); ++i) {
        if (i < formats.size() && i < old.size() && formats[i] == old[i])
            continue;
        for (const auto *list : {&formats, &old})
            same = i < list->size() ? std::min<qsizetype>(same, (*list)[i].start) : same;
        break;
    }
    return same;
}

bool TextLines::laidOutLike(const TextLines &before) const
{
    return m_width == before.m_width && m_option.textDirection() == before.m_option.textDirection() &&
           m_font == before.m_font;
}

int TextLines::sameUntil(const TextLines &before) const
{
    if (!laidOutLike(before))
        return 0;
    const qsizetype same = sameCharacters(before);
    qreal y = 0;
    for (int i = 0; i < std::min(count(), before.count()); ++i) {
        const Line line = at(i), old = before.at(i);
        y = line.at.y();
        if (line.end() > same || line.end() != old.end() || line.at.rect() != old.at.rect())
            break;
    }
    return std::max(0, int(y - m_lineHeight)); // marks on a letter may reach into the line above
}

void TextLines::setWidth(qreal width, const TextLines *before)
{
    m_width = width;
    m_height = 0;
    m_parts.clear();
    if (before && laidOutLike(*before))
        keepLines(*before);
    layOutRest();
}

/// Takes over the lines that no later text can change: those before an unchanged line, up to a space, since
/// letters act on their neighbours. Not where text runs both ways, since that is decided for the whole of it.
void TextLines::keepLines(const TextLines &before)
{
    if (std::any_of(m_text.begin(), m_text.end(), runsLeft))
        return;
    const qsizetype same = sameCharacters(before);
    int lines = 0;
    for (int i = 0; i + 1 < before.count() && before.at(i + 1).end() <= same; ++i)
        lines = m_text[before.at(i).end() - 1].isSpace() ? i + 1 : lines;
    for (const Part &part : before.m_parts) {
        if (part.firstLine < lines)
            m_parts.push_back(
                {part.layout, part.start, part.firstLine, std::min(part.lines, lines - part.firstLine)});
    }
    if (lines > 0)
        m_height = bottomOf(before.at(lines - 1).at);
}

void TextLines::layOutRest()
{
    const int start = count() > 0 ? at(count() - 1).end() : 0;
    const auto layout = std::make_shared<QTextLayout>(m_text.mid(start), m_font);
    layout->setTextOption(m_option);
    layout->setCacheEnabled(true);
    layout->setFormats(moved(m_formats, -start));
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width < 0 ? endless : m_width);
        const qreal height = boxHeight(line);
        line.setPosition({0, m_height + std::floor((height - line.height()) / 2)});
        m_height += height;
    }
    layout->endLayout();
    m_parts.push_back({layout, start, count(), layout->lineCount()});
}

qreal TextLines::boxHeight(const QTextLine &line) const
{
    return std::max(m_lineHeight, std::ceil(line.height()));
}

qreal TextLines::bottomOf(const QTextLine &line) const
{
    const qreal height = boxHeight(line);
    return line.y() - std::floor((height - line.height()) / 2) + height;
}

int TextLines::count() const
{
    return m_parts.empty() ? 0 : m_parts.back().firstLine + m_parts.back().lines;
}

TextLines::Line TextLines::at(int index) const
{
    const auto above = [](int line, const Part &part) { return line < part.firstLine; };
    const auto next = std::upper_bound(m_parts.begin(), m_parts.end(), index, above);
    if (next == m_parts.begin())
        return {};
    const Part &part = *std::prev(next);
    return {part.layout->lineAt(index - part.firstLine), part.start};
}

TextLines::Line TextLines::of(int character) const
{
    const auto after = [](int at, const Part &part) { return at < part.start; };
    const auto next = std::upper_bound(m_parts.begin(), m_parts.end(), character, after);
    if (next == m_parts.begin())
        return {};
    const Part &part = *std::prev(next);
    return {part.layout->lineForTextPosition(character - part.start), part.start};
}

qreal TextLines::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < count(); ++i)
        width = std::max(width, at(i).at.naturalTextWidth());
    return std::ceil(width);
}

void TextLines::draw(QPainter &painter, QPointF at, const QVector<QTextLayout::FormatRange> &marks,
                     const QRectF &clip) const
{
    constexpr qreal above = 0.01; // px, so that the next line is not touched
    for (const Part &part : m_parts) {
        QRectF own = clip.isValid() ? clip : QRectF(at, QSizeF(endless, m_height));
        if (part.lines < part.layout->lineCount())
            own.setBottom(
                std::min(own.bottom(), at.y() + bottomOf(part.layout->lineAt(part.lines - 1)) - above));
        if (own.isValid())
            part.layout->draw(&painter, at, moved(marks, -part.start), own);
    }
}

} // namespace switchyard
