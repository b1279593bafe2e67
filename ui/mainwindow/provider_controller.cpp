#include "ui/mainwindow/provider_controller.h"

#include "app/session/engine.h"
#include "ui/mainwindow/appearance.h"
#include "ui/routes/route_editor.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/providers_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/timeouts_page.h"
#include "ui/theme/theme.h"
#include "ui/welcome/welcome_page.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString timeoutsName = u"timeouts"_s;

} // namespace

ProviderController::ProviderController(Engine &engine, Theme &theme, Appearance &appearance,
                                       WelcomePage &welcome, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_theme(theme)
    , m_appearance(appearance)
    , m_welcome(welcome)
    , m_window(window)
{
    connect(&m_welcome, &WelcomePage::probeRequested, this, &ProviderController::discover);
    connect(&m_welcome, &WelcomePage::demoRequested, this, &ProviderController::demoChosen);
    connect(&m_welcome, &WelcomePage::testRequested, this,
            [this](const ProviderConfig &config, const QString &key) { test(config, key, true); });
    connect(&m_welcome, &WelcomePage::connectRequested, this,
            [this](const ProviderConfig &config, const QString &key) { connectProvider(config, key, true); });
}

void ProviderController::discover()
{
    m_welcome.setProbing();
    m_welcome.setEnvironment(fromEnvironment(QProcessEnvironment::systemEnvironment()));
    probe();
}

QCoro::Task<> ProviderController::probe()
{
    const QPointer<ProviderController> self(this);
    const QVector<ProviderConfig> found = co_await probeLocal(m_engine.http(), knownLocalServers());
    if (self)
        m_welcome.setLocalServers(found);
}

QCoro::Task<> ProviderController::test(ProviderConfig config, QString key, bool welcome)
{
    const QPointer<ProviderController> self(this);
    const Outcome<int> models = co_await m_engine.connections().test(config, key);
    if (!self)
        co_return;
    if (welcome)
        m_welcome.showTestResult(config, models);
    else
        dialog().providers()->showTestResult(config, models);
}

QCoro::Task<> ProviderController::connectProvider(ProviderConfig config, QString key, bool welcome)
{
    const QPointer<ProviderController> self(this);
    const Outcome<bool> kept = co_await m_engine.connections().connectProvider(config, key);
    if (!self)
        co_return;
    if (!kept) {
        if (welcome) // it stays set up: a server that is off now may be on later
            m_welcome.showTestResult(config, kept.error());
        emit failed(kept.error());
        co_return;
    }
    if (!*kept)
        emit told(tr("No system keychain answers here: the key of %1 is kept for this session only.")
                      .arg(config.name));
    if (welcome)
        emit connected();
}

QCoro::Task<> ProviderController::remove(QString id)
{
    const QPointer<ProviderController> self(this);
    const Outcome<Done> removed = co_await m_engine.connections().removeProvider(id);
    if (self)
        report(removed);
}

QCoro::Task<> ProviderController::tellKeychain()
{
    const QPointer<ProviderController> self(this);
    const bool available = co_await m_engine.secrets().available();
    if (self)
        m_dialog->providers()->setKeychainAvailable(available);
}

SettingsDialog &ProviderController::dialog()
{
    if (m_dialog)
        return *m_dialog;
    m_dialog = new SettingsDialog(m_theme, m_window);
    m_routes = new RouteEditor(m_theme);
    m_dialog->addPage(tr("Routing"), m_routes);
    connectProvidersPage();
    connectOtherPages();
    fillProviders();
    fillRoutes();
    tellKeychain();
    return *m_dialog;
}

void ProviderController::connectProvidersPage()
{
    ProvidersPage *page = m_dialog->providers();
    connect(page, &ProvidersPage::testRequested, this,
            [this](const ProviderConfig &config, const QString &key) { test(config, key, false); });
    connect(page, &ProvidersPage::saved, this,
            [this](const ProviderConfig &config, const QString &key) { connectProvider(config, key, false); });
    connect(page, &ProvidersPage::removed, this, [this](const QString &id) { remove(id); });
    connect(&m_engine.providers(), &ProviderRegistry::changed, this, &ProviderController::fillProviders);
    connect(&m_engine.providers(), &ProviderRegistry::modelsChanged, this, &ProviderController::fillRoutes);
    connect(&m_engine.routes(), &RouteBook::changed, this, &ProviderController::fillRoutes);
}

void ProviderController::connectOtherPages()
{
    connect(m_routes, &RouteEditor::tableEdited, this,
            [this](const RouteTable &table) { report(m_engine.routes().setWanted(table)); });
    connect(m_routes, &RouteEditor::presetChosen, this,
            [this](const QString &id) { report(m_engine.routes().usePreset(id)); });
    connect(m_dialog->appearance(), &AppearancePage::modeChosen, &m_appearance, &Appearance::setMode);
    connect(m_dialog->appearance(), &AppearancePage::zoomChosen, &m_appearance, &Appearance::setZoom);
    connect(m_dialog->appearance(), &AppearancePage::lineNumbersChosen, &m_appearance,
            &Appearance::setLineNumbers);
    connect(m_dialog->timeouts(), &TimeoutsPage::changed, this,
            [this](const Timeouts &timeouts, std::chrono::milliseconds deadline) {
                report(m_engine.settings().set(
                    timeoutsName, QJsonObject{{u"connect"_s, qint64(timeouts.connect.count())},
                                              {u"firstToken"_s, qint64(timeouts.firstToken.count())},
                                              {u"stall"_s, qint64(timeouts.stall.count())},
                                              {u"routerDeadline"_s, qint64(deadline.count())}}));
                m_engine.applyTimeouts();
            });
    m_dialog->timeouts()->setValues(m_engine.timeouts(), m_engine.routerDeadline());
}

void ProviderController::fillProviders()
{
    m_dialog->providers()->setProviders(m_engine.providers().configs());
}

void ProviderController::fillRoutes()
{
    m_routes->setModels(m_engine.providers().models());
    m_routes->setTable(m_engine.routes().table());
}

void ProviderController::openSettings()
{
    dialog().show();
    dialog().raise();
    dialog().activateWindow();
}

void ProviderController::openProvider(const QString &id)
{
    openSettings();
    dialog().openProvider(id);
}

void ProviderController::openRoutes()
{
    openSettings();
    dialog().openPage(m_routes);
}

void ProviderController::report(const Outcome<Done> &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

} // namespace switchyard
