// An icon of one colour, drawn from its SVG at whatever size and scale is asked for.
#pragma once

#include <QColor>
#include <QIconEngine>

namespace switchyard {

class SvgIcon : public QIconEngine
{
public:
    /// file: an SVG that is drawn with "currentColor".
    SvgIcon(const QString &file, const QColor &color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QByteArray colored() const;

    QString m_file;
    QColor m_color;
};

} // namespace switchyard
