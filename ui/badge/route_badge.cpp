#include "ui/badge/route_badge.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pieceHeight = 24;
constexpr int categoryIconSize = 13;
constexpr int padding = 10;
constexpr int iconGap = 5;

} // namespace

RouteBadge::RouteBadge(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &RouteBadge::restyle);
}

void RouteBadge::setRow(const Row &row)
{
    BadgeText next = badgeText(row);
    if (next.pill == m_badge.pill && next.chips == m_badge.chips && next.meta == m_badge.meta &&
        next.card == m_badge.card && next.sentence == m_badge.sentence)
        return;
    m_badge = std::move(next);
    setAccessibleName(m_badge.sentence);
    setToolTip(m_badge.card);
    restyle();
}

void RouteBadge::restyle()
{
    m_measuredWidth = -1;
    updateGeometry();
    update();
}

QSize RouteBadge::sizeHint() const
{
    const QVector<Piece> all = laidOut(QWIDGETSIZE_MAX);
    return {all.isEmpty() ? 0 : all.last().rect.right() + 1 + space::s, pieceHeight};
}

QSize RouteBadge::minimumSizeHint() const
{
    return {pieceHeight * 4, pieceHeight};
}

int RouteBadge::heightForWidth(int width) const
{
    if (std::exchange(m_measuredWidth, width) != width) {
        const QVector<Piece> all = laidOut(width);
        m_measuredHeight = all.isEmpty() ? pieceHeight : all.last().rect.bottom() + 1;
    }
    return m_measuredHeight;
}

QVector<RouteBadge::Piece> RouteBadge::pieces() const
{
    QVector<Piece> all;
    if (!m_badge.pill.isEmpty()) {
        const CategoryColors colors = m_theme.category(m_badge.category);
        all.append({Theme::categoryIcon(m_badge.category),
                    m_badge.pill,
                    colors.text,
                    colors.tint,
                    {},
                    true,
                    !colors.tint.isValid(),
                    false});
    }
    for (const BadgeChip &chip : m_badge.chips) {
        const QColor ink = m_theme.color(chip.warning ? Ink::Warning : Ink::Secondary);
        all.append({chip.icon, chip.text, ink, {}, {}, false, true, false});
    }
    if (!m_badge.meta.isEmpty())
        all.append({{}, m_badge.meta, m_theme.color(Ink::Secondary), {}, {}, false, false, true});
    return all;
}

QVector<RouteBadge::Piece> RouteBadge::laidOut(int width) const
{
    QVector<Piece> all = pieces();
    int x = 0;
    int y = 0;
    for (Piece &piece : all) {
        const QFontMetrics metrics(fontOf(piece));
        const int frame = piece.plain ? 0 : 2 * padding + categoryIconSize + iconGap;
        const int wanted = std::min(metrics.horizontalAdvance(piece.text) + frame + 1, width);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += pieceHeight + space::xs;
        }
        piece.rect = QRect(x, y, wanted, pieceHeight);
        x += wanted + (piece.plain ? 0 : space::s);
    }
    return all;
}

QFont RouteBadge::fontOf(const Piece &piece) const
{
    QFont font = m_theme.font(Type::Meta);
    if (piece.strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

void RouteBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<Piece> all = laidOut(width());
    for (const Piece &piece : all)
        drawPiece(painter, piece);
    if (!hasFocus() || all.isEmpty())
        return;
    painter.setPen(QPen(m_theme.color(Ink::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    const QRect first = QStyle::visualRect(layoutDirection(), rect(), all.first().rect);
    painter.drawRoundedRect(QRectF(first).adjusted(1, 1, -1, -1), pieceHeight / 2.0, pieceHeight / 2.0);
}

void RouteBadge::drawPiece(QPainter &painter, const Piece &piece) const
{
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), piece.rect);
    QRect inner = place;
    if (!piece.plain) {
        painter.setPen(piece.outlined ? QPen(piece.ink, 1) : QPen(Qt::NoPen));
        painter.setBrush(piece.ground.isValid() ? QBrush(piece.ground) : QBrush(Qt::NoBrush));
        const qreal inset = piece.outlined ? 0.5 : 0;
        painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), place.height() / 2.0,
                                place.height() / 2.0);
        inner.adjust(padding, 0, -padding, 0);
        const QRect icon(inner.left(), inner.center().y() - categoryIconSize / 2, categoryIconSize,
                         categoryIconSize);
        m_theme.icon(piece.icon, piece.ink).paint(&painter, QStyle::visualRect(layoutDirection(), inner, icon));
        const int shift = categoryIconSize + iconGap;
        inner.adjust(isRightToLeft() ? 0 : shift, 0, isRightToLeft() ? -shift : 0, 0);
    }
    painter.setPen(piece.ink);
    painter.setFont(fontOf(piece));
    const QString text = QFontMetrics(fontOf(piece)).elidedText(piece.text, Qt::ElideRight, inner.width() + 1);
    // Where it stands follows the window, the order of its words the text itself.
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(inner, int(side | Qt::AlignAbsolute), text);
}

} // namespace switchyard
