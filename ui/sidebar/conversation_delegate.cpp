#include "ui/sidebar/conversation_delegate.h"

#include "ui/sidebar/conversation_list.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QRect mirrored(const QStyleOptionViewItem &option, const QRect &box)
{
    return QStyle::visualRect(option.direction, option.rect, box);
}

} // namespace

ConversationDelegate::ConversationDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(ConversationList::HeadingRole).toBool())
        return {option.rect.width(), QFontMetrics(m_theme.font(Type::Body)).height() + 2 * space::s};
    const int above = index.row() == 0 ? space::xs : space::l;
    return {option.rect.width(), above + QFontMetrics(m_theme.font(Type::Label)).height() + space::s};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ConversationList::HeadingRole).toBool()) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    paintBackground(painter, option);
    QRect box = option.rect.adjusted(space::s, 0, -space::s, 0);
    const QRect dot(box.left(), box.center().y() - space::xs + 1, space::s, space::s);
    paintDot(painter, mirrored(option, dot), index);
    box.setLeft(dot.right() + 1 + space::s);
    if (index.data(ConversationList::PinnedRole).toBool()) {
        const QRect pin(box.right() - space::m + 1, box.center().y() - space::m / 2 + 1, space::m, space::m);
        m_theme.icon(u"pin"_s, m_theme.color(Ink::Secondary)).paint(painter, mirrored(option, pin));
        box.setRight(pin.left() - space::s);
    }
    painter->setFont(m_theme.font(Type::Body));
    painter->setPen(m_theme.color(Ink::Text));
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    painter->drawText(mirrored(option, box), int(side), title);
    painter->restore();
}

void ConversationDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QFont font = m_theme.font(Type::Label);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(m_theme.color(Ink::Secondary));
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignBottom;
    painter->drawText(option.rect.adjusted(space::s, 0, -space::s, -space::s), int(side),
                      index.data().toString());
}

void ConversationDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    const bool ring = selected && (option.state & QStyle::State_KeyboardFocusChange) &&
                      (option.state & QStyle::State_HasFocus);
    painter->setPen(ring ? QPen(m_theme.color(Ink::Accent), 2) : QPen(Qt::NoPen));
    painter->setBrush(m_theme.color(selected ? Ink::UserMessage : Ink::Hover));
    const int inset = ring ? 1 : 0;
    painter->drawRoundedRect(option.rect.adjusted(inset, inset, -inset, -inset), radius::control,
                             radius::control);
}

void ConversationDelegate::paintDot(QPainter *painter, const QRect &box, const QModelIndex &index) const
{
    const QString category = index.data(ConversationList::CategoryRole).toString();
    if (index.data(ConversationList::LiveRole).toBool()) {
        painter->setPen(QPen(m_theme.color(Ink::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(box);
        return;
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(category.isEmpty() ? m_theme.color(Ink::Border) : m_theme.category(category).text);
    painter->drawEllipse(box);
}

QWidget *ConversationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                            const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFont(m_theme.font(Type::Body));
    editor->setAccessibleName(tr("Title of the chat"));
    return editor;
}

void ConversationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace switchyard
