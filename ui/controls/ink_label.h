// A label in one of the theme's types and inks, which follows the theme. Plain text only.
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace switchyard {

class InkLabel : public QLabel
{
    Q_OBJECT
public:
    InkLabel(Theme &theme, Type type, Ink ink, const QString &text = {}, QWidget *parent = nullptr);

    void setInk(Ink ink);

private:
    void restyle();

    Theme &m_theme;
    Type m_type;
    Ink m_ink;
};

} // namespace switchyard
