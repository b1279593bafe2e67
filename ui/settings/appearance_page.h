// Light or dark, and the size of the text.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QSpinBox;

namespace switchyard {

class AppearancePage : public QWidget
{
    Q_OBJECT
public:
    explicit AppearancePage(Theme &theme, QWidget *parent = nullptr);

signals:
    void modeChosen(switchyard::Theme::Mode mode);
    void zoomChosen(double zoom);

private:
    void showTheme();

    Theme &m_theme;
    QButtonGroup *m_modes;
    QSpinBox *m_zoom;
};

} // namespace switchyard
