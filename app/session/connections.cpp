#include "app/session/connections.h"

#include "app/base/log.h"
#include "app/demo/demo_server.h"
#include "app/provider/openai_backend.h"
#include "app/provider/provider_registry.h"
#include "app/store/secret_store.h"
#include "app/store/settings.h"

#include <QJsonArray>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString providersName = u"providers"_s;
const QString demoId = demoPreset;

bool named(const ProviderConfig &config, const QString &name)
{
    return config.id.compare(name, Qt::CaseInsensitive) == 0 ||
           config.name.compare(name, Qt::CaseInsensitive) == 0 ||
           config.preset.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

Connections::Connections(HttpClient &http, ProviderRegistry &providers, const Catalog &catalog,
                         Settings &settings, SecretStore &secrets, ConnectionChoice choice, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_providers(providers)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_choice(std::move(choice))
    , m_demo(std::make_unique<DemoServer>(catalog))
{
}

Connections::~Connections() = default;

QVector<ProviderConfig> Connections::savedConfigs() const
{
    QVector<ProviderConfig> configs;
    for (const QJsonValue &value : m_settings.value(providersName).toArray())
        configs.append(providerFromJson(value.toObject()));
    return configs;
}

Outcome<Done> Connections::addDemo()
{
    const Outcome<QUrl> url = m_demo->start();
    if (!url)
        return url.error();
    ProviderConfig config;
    config.id = demoId;
    config.name = tr("Demo (simulated)");
    config.preset = demoId;
    config.baseUrl = *url;
    config.needsKey = false;
    m_providers.set(config, QString());
    return Done();
}

QCoro::Task<Done> Connections::registerSaved(ProviderConfig config)
{
    const QPointer<Connections> self(this);
    const Outcome<QString> key = co_await m_secrets.read(config.id);
    if (self)
        m_providers.set(config, key.valueOr(QString()));
    co_return Done();
}

QCoro::Task<Outcome<Done>> Connections::openNamed(QString name)
{
    if (name.compare(demoId, Qt::CaseInsensitive) == 0)
        co_return addDemo();
    const QVector<ProviderConfig> saved = savedConfigs();
    for (const ProviderConfig &config : saved) {
        if (named(config, name)) {
            co_await registerSaved(config);
            co_return Done();
        }
    }
    for (const EnvironmentProvider &found : fromEnvironment(QProcessEnvironment::systemEnvironment())) {
        if (named(found.config, name)) {
            m_providers.set(found.config, found.key);
            co_return Done();
        }
    }
    for (const ProviderConfig &preset : providerPresets()) {
        if (named(preset, name) && !preset.baseUrl.isEmpty()) {
            co_await registerSaved(preset);
            co_return Done();
        }
    }
    const QString detail = tr("There is no provider called %1.").arg(name);
    co_return Error{ErrorKind::NoProvider, detail};
}

QCoro::Task<Outcome<Done>> Connections::open()
{
    if (!m_choice.baseUrl.isEmpty()) {
        ProviderConfig config;
        config.id = u"custom"_s;
        config.name = m_choice.baseUrl.host();
        config.preset = u"custom"_s;
        config.baseUrl = m_choice.baseUrl;
        config.needsKey = !m_choice.baseUrlKey.isEmpty();
        m_providers.set(config, m_choice.baseUrlKey);
        co_return Done();
    }
    if (!m_choice.provider.isEmpty()) {
        Outcome<Done> opened = co_await openNamed(m_choice.provider);
        co_return opened;
    }
    const QPointer<Connections> self(this);
    const QVector<ProviderConfig> saved = savedConfigs();
    for (const ProviderConfig &config : saved) {
        co_await registerSaved(config);
        if (!self)
            co_return Error{ErrorKind::Stopped};
    }
    if (m_providers.configs().isEmpty() && m_choice.useEnvironment) {
        for (const EnvironmentProvider &found : fromEnvironment(QProcessEnvironment::systemEnvironment()))
            m_providers.set(found.config, found.key);
    }
    const auto &configs = m_providers.configs();
    const bool any =
        std::any_of(configs.begin(), configs.end(), [](const auto &config) { return config.enabled; });
    if (any)
        co_return Done();
    co_return addDemo();
}

QCoro::Task<Done> Connections::refreshLists()
{
    std::vector<QCoro::Task<Outcome<QVector<ModelInfo>>>> reading; // they run side by side from here on
    const QVector<ProviderConfig> configs = m_providers.configs();
    for (const ProviderConfig &config : configs) {
        if (config.enabled)
            reading.push_back(m_providers.refresh(config.id));
    }
    for (auto &task : reading) {
        const Outcome<QVector<ModelInfo>> list = co_await task;
        if (!list)
            qCInfo(logProvider) << "a model list could not be read:" << errorName(list.error().kind);
    }
    co_return Done();
}

QCoro::Task<Outcome<bool>> Connections::connectProvider(ProviderConfig config, QString key)
{
    const QPointer<Connections> self(this);
    Outcome<bool> kept(true);
    if (!key.isEmpty()) {
        kept = co_await m_secrets.write(config.id, key);
    } else {
        const Outcome<QString> stored = co_await m_secrets.read(config.id);
        key = stored.valueOr(QString());
    }
    if (!self)
        co_return Error{ErrorKind::Stopped};
    if (config.id != demoId && m_providers.config(demoId))
        m_providers.remove(demoId);
    m_providers.set(config, key);
    if (const Outcome<Done> saved = save(); !saved)
        co_return saved.error();
    const Outcome<QVector<ModelInfo>> list = co_await m_providers.refresh(config.id);
    if (!list)
        co_return list.error();
    co_return kept;
}

QCoro::Task<Outcome<Done>> Connections::removeProvider(QString id)
{
    const QPointer<Connections> self(this);
    m_providers.remove(id);
    if (m_providers.configs().isEmpty()) {
        if (const Outcome<Done> demo = addDemo(); !demo)
            co_return demo;
    }
    if (const Outcome<Done> saved = save(); !saved)
        co_return saved;
    Outcome<Done> removed = co_await m_secrets.remove(id);
    if (!self || !m_providers.config(demoId))
        co_return removed;
    const Outcome<QVector<ModelInfo>> list = co_await m_providers.refresh(demoId);
    if (!list)
        co_return list.error();
    co_return removed;
}

QCoro::Task<Outcome<int>> Connections::test(ProviderConfig config, QString key)
{
    const QPointer<Connections> self(this);
    if (key.isEmpty()) {
        const Outcome<QString> stored = co_await m_secrets.read(config.id);
        key = stored.valueOr(QString());
    }
    if (!self)
        co_return Error{ErrorKind::Stopped};
    OpenAiBackend backend(m_http, config.baseUrl, key);
    const Outcome<QVector<ModelInfo>> list = co_await backend.models(std::make_shared<StopSource>());
    if (!list)
        co_return list.error();
    co_return int(list->size());
}

bool Connections::demoOnly() const
{
    const auto &configs = m_providers.configs();
    return std::all_of(configs.begin(), configs.end(), [](const auto &config) { return config.id == demoId; });
}

void Connections::setDemoSpeed(double factor)
{
    m_demo->setSpeed(factor);
}

Outcome<Done> Connections::save()
{
    if (!m_choice.saved())
        return Done();
    QJsonArray json;
    for (const ProviderConfig &config : m_providers.configs()) {
        if (config.id != demoId) // its address is new at every start
            json.append(toJson(config));
    }
    return m_settings.set(providersName, json);
}

} // namespace switchyard
