// Draws the controls whose marks a style sheet can't colour: combo and spin boxes, check boxes, radio buttons.
#pragma once

#include <QPointer>
#include <QProxyStyle>

namespace switchyard {

class Theme;

class ControlStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit ControlStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void drawField(const QStyleOption &option, QPainter *painter) const;
    void drawMark(const QStyleOption &option, QPainter *painter, bool round) const;
    void drawFocus(const QStyleOption &option, QPainter *painter) const;

    QPointer<const Theme> m_theme; // the program's style outlives it
};

} // namespace switchyard
