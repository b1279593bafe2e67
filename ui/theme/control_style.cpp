#include "ui/theme/control_style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fieldHeight = 34;
constexpr int arrowWidth = 26;
constexpr int arrowSize = 14;
constexpr int markSize = 18;
constexpr qreal ring = 2;

void drawIcon(const QIcon &icon, QPainter *painter, const QRect &area, bool enabled)
{
    QRect place(0, 0, arrowSize, arrowSize);
    place.moveCenter(area.center());
    icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

} // namespace

ControlStyle::ControlStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(&theme)
{
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (!m_theme)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawMark(*option, painter, false);
    case PE_IndicatorRadioButton:
        return drawMark(*option, painter, true);
    case PE_FrameFocusRect:
        return drawFocus(*option, painter);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (!m_theme || (control != CC_ComboBox && control != CC_SpinBox))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    drawField(*option, painter);
    const bool enabled = option->state.testFlag(State_Enabled);
    const auto arrow = [&](const QString &name, SubControl part) {
        drawIcon(m_theme->icon(name, m_theme->color(Ink::Secondary)), painter,
                 subControlRect(control, option, part, widget), enabled);
    };
    if (control == CC_ComboBox) {
        arrow(u"chevron-down"_s, SC_ComboBoxArrow);
    } else {
        arrow(u"chevron-up"_s, SC_SpinBoxUp);
        arrow(u"chevron-down"_s, SC_SpinBoxDown);
    }
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = {size.width() + arrowWidth + 2 * space::m, std::max(fieldHeight, result.height())};
    return result;
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect all = option->rect;
    const QRect arrows(all.right() - arrowWidth, all.top() + 2, arrowWidth - 2, all.height() - 4);
    QRect rect;
    if (part == SC_ComboBoxEditField && control == CC_ComboBox)
        rect = all.adjusted(space::m, 2, -arrowWidth, -2);
    else if (part == SC_SpinBoxEditField && control == CC_SpinBox)
        rect = all.adjusted(space::s, 2, -arrowWidth, -2);
    else if (part == SC_ComboBoxArrow && control == CC_ComboBox)
        rect = arrows;
    else if (part == SC_SpinBoxUp && control == CC_SpinBox)
        rect = arrows.adjusted(0, 0, 0, -arrows.height() / 2);
    else if (part == SC_SpinBoxDown && control == CC_SpinBox)
        rect = arrows.adjusted(0, arrows.height() / 2, 0, 0);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, all, rect);
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return markSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    if (hint == SH_Widget_Animation_Duration && m_theme && m_theme->reducedMotion())
        return 0;
    if (hint == SH_ComboBox_Popup)
        return 0; // below the field, as wide as it
    return QProxyStyle::styleHint(hint, option, widget, data);
}

void ControlStyle::drawField(const QStyleOption &option, QPainter *painter) const
{
    const bool focus = option.state.testFlag(State_HasFocus);
    const qreal width = focus ? ring : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme->color(focus ? Ink::Accent : Ink::Border), width));
    const bool hover = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    painter->setBrush(m_theme->color(hover ? Ink::Hover : Ink::Surface));
    const QRectF frame = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter->drawRoundedRect(frame, radius::control, radius::control);
    painter->restore();
}

void ControlStyle::drawMark(const QStyleOption &option, QPainter *painter, bool round) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(enabled ? 1 : 0.5);
    painter->setPen(QPen(m_theme->color(on ? Ink::Accent : Ink::Secondary), 1));
    painter->setBrush(m_theme->color(on ? Ink::Accent : Ink::Surface));
    const QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const qreal corner = round ? frame.height() / 2 : space::xs;
    painter->drawRoundedRect(frame, corner, corner);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme->color(Ink::OnAccent));
        painter->drawEllipse(frame.center(), 3.5, 3.5);
    } else if (on) {
        drawIcon(m_theme->icon(u"check"_s, m_theme->color(Ink::OnAccent)), painter, option.rect, true);
    }
    painter->restore();
}

void ControlStyle::drawFocus(const QStyleOption &option, QPainter *painter) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme->color(Ink::Accent), ring));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), space::xs, space::xs);
    painter->restore();
}

} // namespace switchyard
