// Which providers are connected: the ones set up and saved, those that the environment names, or the demo.
#pragma once

#include "app/base/outcome.h"
#include "app/provider/discovery.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace switchyard {

class Catalog;
class DemoServer;
class HttpClient;
class ProviderRegistry;
class SecretStore;
class Settings;

struct ConnectionChoice {
    QUrl baseUrl; // set: this server alone, with baseUrlKey
    QString baseUrlKey;
    QString provider;            // set: this provider alone, by id, name or preset ("demo" among them)
    bool useEnvironment = false; // when nothing is set up, connect to what OPENAI_API_KEY and the like name

    bool saved() const { return baseUrl.isEmpty() && provider.isEmpty(); }
};

class Connections : public QObject
{
    Q_OBJECT
public:
    Connections(HttpClient &http, ProviderRegistry &providers, const Catalog &catalog, Settings &settings,
                SecretStore &secrets, ConnectionChoice choice, QObject *parent = nullptr);
    ~Connections() override;

    /// Registers the chosen providers with their keys. NoProvider when `choice.provider` names none.
    QCoro::Task<Outcome<Done>> open();
    /// Reads the lists of all registered providers side by side; failures are told by the registry's signal.
    QCoro::Task<Done> refreshLists();

    /// Adds or replaces a provider for good; an empty key leaves the stored one. The value tells whether the
    /// key went to the keychain (false: it is kept for this session only).
    QCoro::Task<Outcome<bool>> connectProvider(ProviderConfig config, QString key);
    QCoro::Task<Outcome<Done>> removeProvider(QString id);
    /// Asks it for its list without connecting it; an empty key means the stored one. The value: how many
    /// models it has.
    QCoro::Task<Outcome<int>> test(ProviderConfig config, QString key);

    bool demoOnly() const;
    /// Divides all waits of the demo.
    void setDemoSpeed(double factor);

private:
    Outcome<Done> addDemo();
    QCoro::Task<Done> registerSaved(ProviderConfig config);
    QCoro::Task<Outcome<Done>> openNamed(QString name);
    QVector<ProviderConfig> savedConfigs() const;
    Outcome<Done> save();

    HttpClient &m_http;
    ProviderRegistry &m_providers;
    Settings &m_settings;
    SecretStore &m_secrets;
    ConnectionChoice m_choice;
    std::unique_ptr<DemoServer> m_demo;
};

} // namespace switchyard
