#include "ui/timeline/code_layout.h"

#include "app/highlight/languages.h"
#include "ui/theme/code_colors.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using markdown::Block;

namespace {

markdown::Inline lines(const QString &code)
{
    markdown::Inline text{code, {}};
    text.text.replace(u'\n', QChar(QChar::LineSeparator));
    return text;
}

InlineLayout::Look look(const Theme &theme, bool quiet)
{
    return {theme.font(Type::Code), theme.color(quiet ? Ink::Secondary : Ink::Text)};
}

} // namespace

QString languageLabel(const Block &code)
{
    return code.language.isEmpty() ? QCoreApplication::translate("CodeLayout", "code")
                                   : displayName(code.language);
}

QRect copyMark(const QRect &block, const Theme &theme)
{
    const int height = CodeLayout::headerHeight(theme);
    return {block.right() - height - 2, block.top(), height, height};
}

int CodeLayout::headerHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(Type::Label)).height() + 2 * space::s;
}

CodeLayout::CodeLayout(const Block &block, const BlockSetting &setting, bool opens, bool closes)
    : m_theme(setting.theme)
    , m_frame(block, setting.width, false)
    , m_code(block.code)
    , m_text(lines(block.code), look(setting.theme, setting.quiet), setting.theme)
    , m_firstNumber(setting.firstLine + 1)
    , m_sameLine(block.sameLine)
{
    if (setting.lineDigits > 0) {
        const QFontMetrics digits(setting.theme.font(Type::Code));
        m_numbers = setting.lineDigits * digits.horizontalAdvance(u'0') + space::m;
    }
    if (opens && block.kind == Block::Kind::Code) {
        m_label = languageLabel(block);
        m_top = headerHeight(setting.theme);
    }
    m_top += opens ? space::m : 0;
    const auto *before = dynamic_cast<const CodeLayout *>(setting.before);
    if (!setting.colors.isEmpty())
        setColors(setting.colors);
    m_text.setWidth(-1, before ? &before->m_text : nullptr);
    m_height = m_top + int(std::ceil(m_text.height())) + (closes ? space::m : 0);
    m_overflow = std::max(0, int(m_text.naturalWidth()) + m_numbers + 2 * space::m - m_frame.contentWidth());
}

QRect CodeLayout::box() const
{
    return {m_frame.left(), 0, m_frame.contentWidth(), m_height};
}

QPoint CodeLayout::textPlace(int scrolled) const
{
    return {m_frame.left() + space::m + m_numbers - scrolled, m_top};
}

void CodeLayout::paintGround(QPainter &painter, const View &view) const
{
    // Drawn past its end where it goes on in the next piece, so that the frame stays open there.
    QRectF frame = QRectF(box()).adjusted(0.5, 0.5, -0.5, -0.5);
    frame.adjust(0, view.opens ? 0 : -2 * radius::control, 0, view.closes ? 0 : 2 * radius::control);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Code));
    painter.drawRoundedRect(frame, radius::control, radius::control);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CodeLayout::paintHeader(QPainter &painter, const View &view) const
{
    const QRect header(box().left(), 0, box().width(), headerHeight(m_theme));
    painter.fillRect(QRect(header.left(), header.bottom(), header.width(), 1), m_theme.color(Ink::Border));
    painter.setFont(m_theme.font(Type::Label));
    painter.setPen(m_theme.color(Ink::Secondary));
    painter.drawText(header.adjusted(space::m, 0, -2 * header.height(), 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_label);
    const QRect mark = copyMark(box(), m_theme);
    if (view.hovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Ink::Hover));
        painter.drawRoundedRect(mark.adjusted(3, 3, -3, -3), radius::control / 2, radius::control / 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    QRect icon(0, 0, 16, 16);
    icon.moveCenter(mark.center());
    const Ink ink = view.copied ? Ink::Good : view.hovered ? Ink::Text : Ink::Secondary;
    m_theme.icon(view.copied ? u"check"_s : u"copy"_s, m_theme.color(ink)).paint(&painter, icon);
}

/// They stay where they are when the code is scrolled sideways.
void CodeLayout::paintNumbers(QPainter &painter, const View &view) const
{
    const QRect place(m_frame.left() + space::s, 0, m_numbers - space::xs, 0);
    painter.setFont(m_theme.font(Type::Code));
    painter.setPen(m_theme.color(Ink::Secondary));
    for (int line = m_sameLine ? 1 : 0; line < m_text.lineCount(); ++line) {
        const QRectF lineRect = m_text.lineRect(line).translated(0, m_top);
        if (lineRect.bottom() < view.clip.top())
            continue;
        if (lineRect.top() > view.clip.bottom())
            break;
        const QRectF number(place.left(), lineRect.top(), place.width(), lineRect.height());
        painter.drawText(number, int(Qt::AlignRight | Qt::AlignVCenter), QString::number(m_firstNumber + line));
    }
}

void CodeLayout::paint(QPainter &painter, const View &view) const
{
    m_frame.paint(painter, m_theme, m_height, view.gap);
    painter.save();
    painter.setClipRect(QRect(0, 0, m_frame.left() + m_frame.contentWidth(), m_height), Qt::IntersectClip);
    paintGround(painter, view);
    if (!m_label.isEmpty())
        paintHeader(painter, view);
    if (m_numbers > 0)
        paintNumbers(painter, view);
    painter.setClipRect(box().adjusted(m_numbers > 0 ? space::s + m_numbers : 1, 0, -1, 0), Qt::IntersectClip);
    m_text.paint(painter, textPlace(view.scrolled), view.clip, view.marks);
    painter.restore();
}

int CodeLayout::offsetAt(QPoint at, int scrolled) const
{
    return m_text.offsetAt(at - textPlace(scrolled));
}

QRect CodeLayout::caret(int offset) const
{
    return m_text.caret(offset).translated(textPlace(0)).toAlignedRect();
}

int CodeLayout::sameUntil(const BlockLayout &before) const
{
    const auto *old = dynamic_cast<const CodeLayout *>(&before);
    const bool alike = old && m_frame == old->m_frame && m_label == old->m_label && m_top == old->m_top &&
                       m_numbers == old->m_numbers && m_firstNumber == old->m_firstNumber &&
                       m_sameLine == old->m_sameLine;
    const int text = alike ? m_text.sameUntil(old->m_text) : 0;
    return text > 0 ? m_top + text : 0;
}

void CodeLayout::setColors(const QVector<CodeLine> &lines)
{
    QVector<QTextLayout::FormatRange> colors;
    QTextCharFormat plain;
    plain.setForeground(m_theme.color(Ink::Text));
    colors.append({0, int(m_code.size()), plain});
    qsizetype start = 0;
    for (const CodeLine &line : lines) {
        const qsizetype end = m_code.indexOf(u'\n', start) < 0 ? m_code.size() : m_code.indexOf(u'\n', start);
        for (const CodeRun &run : line) {
            if (start + run.start + run.length > end)
                continue;
            QTextCharFormat format;
            format.setForeground(codeColor(run.kind, m_theme));
            colors.append({int(start) + run.start, run.length, format});
        }
        if (end >= m_code.size())
            break;
        start = end + 1;
    }
    m_text.setColors(colors);
}

} // namespace switchyard
