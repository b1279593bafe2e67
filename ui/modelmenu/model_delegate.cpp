#include "ui/modelmenu/model_delegate.h"

#include "ui/modelmenu/model_list.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

// Draws elided text at the leading edge of the box and gives the width it took.
int drawText(QPainter *painter, const QRect &box, const QString &text, Qt::TextElideMode elide,
             Qt::LayoutDirection direction, Qt::Alignment side)
{
    const QString shown = painter->fontMetrics().elidedText(text, elide, box.width());
    painter->drawText(box, int(QStyle::visualAlignment(direction, side) | Qt::AlignVCenter), shown);
    return painter->fontMetrics().horizontalAdvance(shown);
}

} // namespace

ModelDelegate::ModelDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(ModelList::HeadingRole).toBool();
    const QFontMetrics metrics(m_theme.font(heading ? Type::Label : Type::Body));
    return {option.rect.width(), metrics.height() + 2 * (heading ? space::xs : space::s)};
}

void ModelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect box = option.rect.adjusted(space::s, 0, -space::s, 0);
    const auto direction = option.direction;
    if (index.data(ModelList::HeadingRole).toBool()) {
        painter->setFont(m_theme.font(Type::Label));
        painter->setPen(m_theme.color(Ink::Secondary));
        drawText(painter, box, index.data().toString(), Qt::ElideRight, direction, Qt::AlignLeft);
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(option.state & QStyle::State_Selected ? Ink::UserMessage : Ink::Hover));
        painter->drawRoundedRect(option.rect, radius::control, radius::control);
    }
    const QRect tick =
        QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, {space::l, space::l}, box);
    if (index.data(ModelList::CurrentRole).toBool())
        m_theme.icon(u"check"_s, m_theme.color(Ink::Accent)).paint(painter, tick);
    const int indent = space::l + space::s;
    box.adjust(direction == Qt::LeftToRight ? indent : 0, 0, direction == Qt::LeftToRight ? 0 : -indent, 0);
    painter->setFont(m_theme.font(Type::Body));
    painter->setPen(m_theme.color(Ink::Text));
    const int used = drawText(painter, box, index.data().toString(), Qt::ElideRight, direction, Qt::AlignLeft);
    const int left = std::max(0, box.width() - used - space::l);
    QRect rest = box;
    direction == Qt::LeftToRight ? rest.setLeft(box.right() - left) : rest.setRight(box.left() + left);
    painter->setFont(m_theme.font(Type::Meta));
    painter->setPen(m_theme.color(Ink::Secondary));
    drawText(painter, rest, index.data(ModelList::DetailRole).toString(), Qt::ElideMiddle, direction,
             Qt::AlignRight);
    painter->restore();
}

} // namespace switchyard
