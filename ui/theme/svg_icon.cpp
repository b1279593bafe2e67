#include "ui/theme/svg_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

SvgIcon::SvgIcon(const QString &file, const QColor &color)
    : m_file(file)
    , m_color(color)
{
}

void SvgIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    // Reading and rendering the file again at each paint would cost more than all text around it.
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap SvgIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QString key = u"%1 %2 %3x%4 %5"_s.arg(m_file, m_color.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(mode == QIcon::Disabled);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(colored());
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    if (mode == QIcon::Disabled)
        painter.setOpacity(0.4);
    renderer.render(&painter, QRectF(QPointF(0, 0), size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *SvgIcon::clone() const
{
    return new SvgIcon(m_file, m_color);
}

QByteArray SvgIcon::colored() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor"_ba, m_color.name().toLatin1());
}

} // namespace switchyard
