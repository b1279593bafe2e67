#include "ui/timeline/block_frame.h"

#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using markdown::Container;

namespace {

constexpr int quoteBar = 3, quoteIndent = space::l, itemIndent = space::xl, leastContent = 120, boxSize = 14;

int indentOf(const Container &container)
{
    return container.kind == Container::Kind::Quote ? quoteIndent : itemIndent;
}

void paintBox(QPainter &painter, const Theme &theme, const QRect &line, bool ticked)
{
    const QRectF box(line.left() + (line.width() - boxSize) / 2 - 1, line.center().y() - boxSize / 2.0, boxSize,
                     boxSize);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ticked ? Ink::Accent : Ink::Secondary), 1.2));
    painter.setBrush(ticked ? QBrush(theme.color(Ink::Accent)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 3, 3);
    if (ticked)
        theme.icon(u"check"_s, theme.color(Ink::OnAccent)).paint(&painter, box.toRect().adjusted(1, 1, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintMarker(QPainter &painter, const Theme &theme, const Container &item, const QRect &gutter)
{
    const QFont font = theme.font(Type::Body);
    const QRect line(gutter.left(), gutter.top(), gutter.width(), qRound(1.5 * font.pixelSize()));
    if (item.task)
        return paintBox(painter, theme, line, *item.task);
    const QString text = item.number < 0 ? u"•"_s : u"%1."_s.arg(item.number);
    painter.setFont(font);
    painter.setPen(theme.color(Ink::Secondary));
    // A long number may reach into the margin: better than being cut.
    const QRect place = line.adjusted(-space::xxl, 0, -6, 0);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
}

} // namespace

BlockFrame::BlockFrame(const markdown::Block &block, int width, bool mirrored)
    : m_width(width)
    , m_mirrored(mirrored)
{
    for (const Container &container : block.containers) {
        m_quoted |= container.kind == Container::Kind::Quote;
        if (m_width - m_indent - indentOf(container) < leastContent)
            break; // deeper ones stay at this depth: content needs room
        m_containers.append(container);
        m_indent += indentOf(container);
    }
}

QRect BlockFrame::gutter(int left, int width, int height) const
{
    return {m_mirrored ? m_width - left - width : left, 0, width, height};
}

void BlockFrame::paint(QPainter &painter, const Theme &theme, int height, int gap) const
{
    int left = 0;
    for (const Container &container : m_containers) {
        const QRect place = gutter(left, indentOf(container), height);
        left += indentOf(container);
        if (container.kind == Container::Kind::Quote) {
            const int x = m_mirrored ? place.right() - quoteBar + 1 : place.left();
            const int above = container.opens ? 0 : gap;
            painter.fillRect(QRect(x, -above, quoteBar, height + above), theme.color(Ink::Border));
        } else if (container.opens) {
            paintMarker(painter, theme, container, place);
        }
    }
}

} // namespace switchyard
