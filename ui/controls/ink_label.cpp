#include "ui/controls/ink_label.h"

namespace switchyard {

InkLabel::InkLabel(Theme &theme, Type type, Ink ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &InkLabel::restyle);
    restyle();
}

void InkLabel::setInk(Ink ink)
{
    m_ink = ink;
    restyle();
}

void InkLabel::restyle()
{
    setFont(m_theme.font(m_type));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_ink));
    setPalette(colors);
}

} // namespace switchyard
