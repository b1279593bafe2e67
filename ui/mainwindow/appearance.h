// Light or dark, the text's size and line numbers, as the person set them; kept in the profile.
#pragma once

#include "app/base/outcome.h"
#include "ui/theme/theme.h"

namespace switchyard {

class Settings;

class Appearance : public QObject
{
    Q_OBJECT
public:
    /// Puts what was saved in force.
    Appearance(Settings &settings, Theme &theme, QObject *parent = nullptr);

    void setMode(Theme::Mode mode);
    void setZoom(double zoom);
    void setLineNumbers(bool shown);
    void zoomBy(int steps); // of 10 %; 0 = back to 100 %

signals:
    void failed(const switchyard::Error &error); // it is in force, but could not be saved

private:
    void save();

    Settings &m_settings;
    Theme &m_theme;
};

} // namespace switchyard
