#include "ui/timeline/inline_layout.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace switchyard {

using markdown::Style;

namespace {

constexpr qreal lineHeight = 1.5; // of the font's size
bool actsOnDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

QTextOption optionFor(const InlineLayout::Look &look, bool rightToLeft)
{
    QTextOption option(look.alignment ? look.alignment : rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(4 * QFontMetricsF(look.font).horizontalAdvance(u' '));
    return option;
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
    , m_rightToLeft(text.text.isRightToLeft())
    , m_lines(visibleText(text.text), look.font, std::round(lineHeight * look.font.pixelSize()),
              optionFor(look, m_rightToLeft))
{
    QVector<QTextLayout::FormatRange> formats;
    QTextCharFormat ink;
    ink.setForeground(look.ink);
    formats.append({0, int(text.text.size()), ink});
    for (const markdown::Span &span : text.spans) {
        formats.append({int(span.start), int(span.length), formatOf(span)});
        if (!span.link.isEmpty())
            m_links.append(span);
    }
    m_lines.setFormats(formats);
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
    m_lines.draw(painter, at, ranges, clip);
}

int InlineLayout::offsetAt(QPointF at) const
{
    for (int i = 0; i < m_lines.count(); ++i) {
        const TextLines::Line line = m_lines.at(i);
        if (at.y() < line.at.y() + line.at.height() || i + 1 == m_lines.count())
            return line.start + line.at.xToCursor(at.x());
    }
    return 0;
}

QString InlineLayout::linkAt(QPointF at) const
{
    for (int i = 0; i < m_lines.count() && !m_links.isEmpty(); ++i) {
        const TextLines::Line line = m_lines.at(i);
        if (!line.at.naturalTextRect().contains(at))
            continue;
        const int offset = line.start + line.at.xToCursor(at.x(), QTextLine::CursorOnCharacter);
        for (const markdown::Span &span : m_links) {
            if (offset >= span.start && offset < span.start + span.length)
                return span.link;
        }
    }
    return {};
}

QRectF InlineLayout::caret(int offset) const
{
    const TextLines::Line line = m_lines.of(offset);
    if (!line.at.isValid())
        return {};
    return {line.at.cursorToX(offset - line.start), line.at.y(), 1, line.at.height()};
}

} // namespace switchyard
