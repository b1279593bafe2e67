// Connects the welcome page and the settings to the providers, the routes and the appearance.
#pragma once

#include "app/base/outcome.h"
#include "app/provider/provider_config.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>

namespace switchyard {

class Appearance;
class Engine;
class RouteEditor;
class SettingsDialog;
class Theme;
class WelcomePage;

class ProviderController : public QObject
{
    Q_OBJECT
public:
    ProviderController(Engine &engine, Theme &theme, Appearance &appearance, WelcomePage &welcome,
                       QWidget *window);

    /// Looks for local servers and keys in the environment, for the welcome page.
    void discover();
    void openSettings();
    void openProvider(const QString &id); // with the focus in its key field
    void openRoutes();

signals:
    void connected(); // a provider was connected from the welcome page
    void demoChosen();
    void failed(const switchyard::Error &error);
    void told(const QString &text); // something to know

private:
    SettingsDialog &dialog();
    void fillProviders();
    void fillRoutes();
    void connectProvidersPage();
    void connectOtherPages();
    QCoro::Task<> probe();
    QCoro::Task<> test(ProviderConfig config, QString key, bool welcome);
    QCoro::Task<> connectProvider(ProviderConfig config, QString key, bool welcome);
    QCoro::Task<> remove(QString id);
    QCoro::Task<> tellKeychain();
    void report(const Outcome<Done> &outcome);

    Engine &m_engine;
    Theme &m_theme;
    Appearance &m_appearance;
    WelcomePage &m_welcome;
    QWidget *m_window;
    SettingsDialog *m_dialog = nullptr;
    RouteEditor *m_routes = nullptr;
};

} // namespace switchyard
