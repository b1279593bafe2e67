#include "ui/timeline/inline_layout.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace switchyard {

using markdown::Style;

namespace {

constexpr qreal lineHeight = 1.5; // of the font's size
constexpr qreal endless = 1e6;    // px, wider than any line

bool actsOnDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

} // namespace

QString visibleText(const QString &text)
{
    const auto acts = [](QChar c) { return actsOnDirection(c.unicode()) || isControl(c.unicode()); };
    if (std::none_of(text.begin(), text.end(), acts))
        return text;
    QString visible = text;
    for (QChar &c : visible) {
        if (actsOnDirection(c.unicode()))
            c = QChar(0x2BD1); // ⯑: something stands here that is not obeyed
        else if (c.unicode() < 0x20 && isControl(c.unicode()))
            c = QChar(0x2400 + c.unicode()); // the control pictures
        else if (isControl(c.unicode()))
            c = QChar(QChar::ReplacementCharacter);
    }
    return visible;
}

InlineLayout::InlineLayout(const markdown::Inline &text, const Look &look, const Theme &theme)
    : m_theme(theme)
    , m_layout(visibleText(text.text), look.font)
    , m_lineHeight(std::round(lineHeight * look.font.pixelSize()))
    , m_rightToLeft(text.text.isRightToLeft())
{
    QTextOption option(look.alignment ? look.alignment : m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(4 * QFontMetricsF(look.font).horizontalAdvance(u' '));
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    QVector<QTextLayout::FormatRange> formats;
    QTextCharFormat ink;
    ink.setForeground(look.ink);
    formats.append({0, int(text.text.size()), ink});
    for (const markdown::Span &span : text.spans) {
        formats.append({int(span.start), int(span.length), formatOf(span)});
        if (!span.link.isEmpty())
            m_links.append(span);
    }
    m_layout.setFormats(formats);
}

QTextCharFormat InlineLayout::formatOf(const markdown::Span &span) const
{
    QTextCharFormat format;
    if (span.styles.testFlag(Style::Strong))
        format.setFontWeight(QFont::DemiBold);
    if (span.styles.testFlag(Style::Emphasis))
        format.setFontItalic(true);
    if (span.styles.testFlag(Style::Strike))
        format.setFontStrikeOut(true);
    if (span.styles.testAnyFlags(Style::Code | Style::Math | Style::DisplayMath)) {
        const QFont code = m_theme.font(Type::Code);
        format.setFontFamilies({code.family()});
        format.setProperty(QTextFormat::FontPixelSize, code.pixelSize());
        format.setFontFixedPitch(true);
    }
    if (span.styles.testAnyFlags(Style::Code | Style::Image))
        format.setBackground(m_theme.color(Ink::Hover));
    if (!span.link.isEmpty()) {
        format.setForeground(m_theme.color(Ink::Accent));
        format.setFontUnderline(!span.styles.testFlag(Style::Image));
    }
    return format;
}

/// How many characters from the beginning are the same and look the same.
qsizetype InlineLayout::sameCharacters(const InlineLayout &before) const
{
    const QString now = m_layout.text(), then = before.m_layout.text();
    qsizetype same = std::mismatch(now.begin(), now.end(), then.begin(), then.end()).first - now.begin();
    const auto formats = m_layout.formats(), old = before.m_layout.formats();
    if (formats.isEmpty() || old.isEmpty() || formats[0].format != old[0].format) // the first is for all of it
        return 0;
    for (qsizetype i = 1; i < std::max(formats.size(), old.size()); ++i) {
        if (i < formats.size() && i < old.size() && formats[i] == old[i])
            continue;
        for (const auto &list : {formats, old})
            same = i < list.size() ? std::min<qsizetype>(same, list[i].start) : same;
        break;
    }
    return same;
}

int InlineLayout::sameUntil(const InlineLayout &before) const
{
    if (m_width != before.m_width || m_rightToLeft != before.m_rightToLeft ||
        m_layout.font() != before.m_layout.font())
        return 0;
    const qsizetype same = sameCharacters(before);
    qreal y = 0;
    for (int i = 0; i < std::min(lineCount(), before.lineCount()); ++i) {
        const QTextLine line = m_layout.lineAt(i), old = before.m_layout.lineAt(i);
        y = line.y();
        if (line.textStart() + line.textLength() > same || line.textLength() != old.textLength() ||
            line.rect() != old.rect())
            break;
    }
    return std::max(0, int(y - m_lineHeight)); // marks on a letter may reach into the line above
}

void InlineLayout::setColors(const QVector<QTextLayout::FormatRange> &colors)
{
    m_layout.setFormats(colors);
    setWidth(m_width);
}

void InlineLayout::setWidth(qreal width)
{
    m_width = width;
    m_height = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width < 0 ? endless : width);
        const qreal height = std::max(m_lineHeight, std::ceil(line.height()));
        line.setPosition({0, m_height + std::floor((height - line.height()) / 2)});
        m_height += height;
    }
    m_layout.endLayout();
}

qreal InlineLayout::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i)
        width = std::max(width, m_layout.lineAt(i).naturalTextWidth());
    return std::ceil(width);
}

void InlineLayout::paint(QPainter &painter, QPointF at, const QRectF &clip, const Marks &marks) const
{
    QVector<QTextLayout::FormatRange> ranges;
    for (int i = 0; i < marks.hits.size(); ++i) {
        QTextCharFormat hit;
        hit.setBackground(m_theme.color(i == marks.current ? Ink::CurrentHit : Ink::Hit));
        hit.setForeground(m_theme.color(Ink::Text));
        ranges.append({marks.hits[i].from, marks.hits[i].to - marks.hits[i].from, hit});
    }
    if (marks.selected.to > marks.selected.from) {
        QTextCharFormat selected;
        selected.setBackground(m_theme.color(Ink::Selection));
        ranges.append({marks.selected.from, marks.selected.to - marks.selected.from, selected});
    }
    m_layout.draw(&painter, at, ranges, clip);
}

int InlineLayout::offsetAt(QPointF at) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (at.y() < line.y() + line.height() || i + 1 == m_layout.lineCount())
            return line.xToCursor(at.x());
    }
    return 0;
}

QString InlineLayout::linkAt(QPointF at) const
{
    for (int i = 0; i < m_layout.lineCount() && !m_links.isEmpty(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().contains(at))
            continue;
        const int offset = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
        for (const markdown::Span &span : m_links) {
            if (offset >= span.start && offset < span.start + span.length)
                return span.link;
        }
    }
    return {};
}

QRectF InlineLayout::caret(int offset) const
{
    const QTextLine line = m_layout.lineForTextPosition(offset);
    if (!line.isValid())
        return {};
    return {line.cursorToX(offset), line.y(), 1, line.height()};
}

} // namespace switchyard
