// Light or dark, the size of the text, and line numbers in code.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
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
    void lineNumbersChosen(bool shown);

private:
    void showTheme();

    Theme &m_theme;
    QButtonGroup *m_modes;
    QSpinBox *m_zoom;
    QCheckBox *m_lineNumbers;
};

} // namespace switchyard
