#include "ui/mainwindow/appearance.h"

#include "app/store/settings.h"

#include <QJsonObject>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString appearanceName = u"appearance"_s;

constexpr std::pair<Theme::Mode, QLatin1StringView> modeNames[] = {
    {Theme::Mode::System, "system"_L1}, {Theme::Mode::Light, "light"_L1}, {Theme::Mode::Dark, "dark"_L1}};

} // namespace

Appearance::Appearance(Settings &settings, Theme &theme, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_theme(theme)
{
    const QJsonObject saved = settings.value(appearanceName).toObject();
    for (const auto &[mode, name] : modeNames) {
        if (saved[u"mode"].toString() == name)
            theme.setMode(mode);
    }
    if (const double zoom = saved[u"zoom"].toDouble(); zoom > 0)
        theme.setZoom(zoom);
    theme.setLineNumbers(saved[u"lineNumbers"].toBool());
}

void Appearance::setMode(Theme::Mode mode)
{
    m_theme.setMode(mode);
    save();
}

void Appearance::setZoom(double zoom)
{
    m_theme.setZoom(zoom);
    save();
}

void Appearance::setLineNumbers(bool shown)
{
    m_theme.setLineNumbers(shown);
    save();
}

void Appearance::zoomBy(int steps)
{
    setZoom(steps == 0 ? 1.0 : (std::round(m_theme.zoom() * 10) + steps) / 10);
}

void Appearance::save()
{
    const auto *mode = std::find_if(std::begin(modeNames), std::end(modeNames),
                                    [this](const auto &pair) { return pair.first == m_theme.mode(); });
    const QJsonObject saved{{u"mode"_s, QString(mode->second)},
                            {u"zoom"_s, m_theme.zoom()},
                            {u"lineNumbers"_s, m_theme.lineNumbers()}};
    if (const Outcome<Done> done = m_settings.set(appearanceName, saved); !done)
        emit failed(done.error());
}

} // namespace switchyard
