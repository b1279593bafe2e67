// The badge over a reply: which route, which model, what it took. Opens the inspector.
#pragma once

#include "ui/badge/badge_text.h"

#include <QAbstractButton>

namespace switchyard {

class Theme;

class RouteBadge : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RouteBadge(const Theme &theme, QWidget *parent = nullptr);
    void setRow(const Row &row);
    const BadgeText &badge() const { return m_badge; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece {
        QString icon, text;
        QColor ink, ground;
        QRect rect;
        bool strong = false, outlined = false, plain = false;
    };
    void restyle();
    QVector<Piece> pieces() const;
    QVector<Piece> laidOut(int width) const; // wraps like words
    QFont fontOf(const Piece &piece) const;
    void drawPiece(QPainter &painter, const Piece &piece) const;

    const Theme &m_theme;
    BadgeText m_badge;
    mutable int m_measuredWidth = -1, m_measuredHeight = 0; // layouts ask at each change around it
};

} // namespace switchyard
