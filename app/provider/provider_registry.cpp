#include "app/provider/provider_registry.h"

#include "app/provider/openai_backend.h"

#include <QPointer>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

struct ProviderRegistry::Entry {
    std::unique_ptr<OpenAiBackend> backend;
    QVector<ModelInfo> models;
};

namespace {

QString lastPart(const QString &id)
{
    return id.section(u'/', -1);
}

} // namespace

ProviderRegistry::ProviderRegistry(HttpClient &http, const Catalog &catalog, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_catalog(catalog)
{
}

ProviderRegistry::~ProviderRegistry() = default;

void ProviderRegistry::set(const ProviderConfig &newConfig, const QString &key)
{
    const auto known = std::find_if(m_configs.begin(), m_configs.end(),
                                    [&](const ProviderConfig &config) { return config.id == newConfig.id; });
    if (known == m_configs.end())
        m_configs << newConfig;
    else
        *known = newConfig;
    std::unique_ptr<Entry> &entry = m_entries[newConfig.id];
    auto backend = std::make_unique<OpenAiBackend>(m_http, newConfig.baseUrl, key, m_timeouts);
    if (!entry || entry->backend->baseUrl() != backend->baseUrl())
        entry = std::make_unique<Entry>();
    entry->backend = std::move(backend);
    emit changed();
}

void ProviderRegistry::remove(const QString &id)
{
    if (m_entries.erase(id) == 0)
        return;
    m_configs.removeIf([&](const ProviderConfig &config) { return config.id == id; });
    emit changed();
}

bool ProviderRegistry::simulates(const Target &target) const
{
    const ProviderConfig *provider = config(target.provider);
    return provider && provider->preset == demoPreset;
}

const ProviderConfig *ProviderRegistry::config(const QString &id) const
{
    const auto found = std::find_if(m_configs.cbegin(), m_configs.cend(),
                                    [&](const ProviderConfig &config) { return config.id == id; });
    return found == m_configs.cend() ? nullptr : &*found;
}

bool ProviderRegistry::hasKey(const QString &id) const
{
    const auto entry = m_entries.find(id);
    return entry != m_entries.end() && entry->second->backend->hasKey();
}

void ProviderRegistry::setTimeouts(const Timeouts &timeouts)
{
    m_timeouts = timeouts;
    for (const auto &[id, entry] : m_entries)
        entry->backend->setTimeouts(timeouts);
}

ChatBackend *ProviderRegistry::backend(const QString &id) const
{
    const ProviderConfig *known = config(id);
    return known && known->enabled ? m_entries.at(id)->backend.get() : nullptr;
}

QCoro::Task<Outcome<QVector<ModelInfo>>> ProviderRegistry::refresh(QString id)
{
    const QPointer<ProviderRegistry> self(this);
    const auto asked = m_entries.find(id);
    if (asked == m_entries.end())
        co_return Error{ErrorKind::NoProvider, id};
    const OpenAiBackend *backend = asked->second->backend.get();
    const StopToken never;
    Outcome<QVector<ModelInfo>> list = co_await asked->second->backend->models(never);
    if (!self)
        co_return list;
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end() || entry->second->backend.get() != backend)
        co_return list; // meanwhile it was removed, or set up anew and will be asked again
    if (!list) {
        emit listFailed(id, list.error());
        co_return list;
    }
    setModels(id, *list);
    if (!self)
        co_return list;
    // A named copy: QCoro moves out of whatever co_return is given.
    QVector<ModelInfo> described = m_entries.at(id)->models;
    co_return described;
}

QVector<ProviderModels> ProviderRegistry::models() const
{
    QVector<ProviderModels> lists;
    for (const ProviderConfig &config : m_configs) {
        const QVector<ModelInfo> &models = m_entries.at(config.id)->models;
        if (config.enabled && !models.isEmpty())
            lists << ProviderModels{config.id, config.name, models};
    }
    return lists;
}

void ProviderRegistry::setModels(const QString &id, const QVector<ModelInfo> &models)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    entry->second->models = models;
    for (ModelInfo &model : entry->second->models)
        m_catalog.describe(model);
    emit modelsChanged(id);
}

std::optional<ModelInfo> ProviderRegistry::find(const Target &target) const
{
    const auto entry = m_entries.find(target.provider);
    if (entry == m_entries.end())
        return {};
    for (const ModelInfo &model : std::as_const(entry->second->models)) {
        if (model.id == target.model)
            return model;
    }
    return {};
}

QString ProviderRegistry::displayName(const Target &target) const
{
    const std::optional<ModelInfo> listed = find(target);
    const CatalogEntry *entry = m_catalog.recognise(target.model);
    QString name = lastPart(target.model);
    if (listed && !listed->name.isEmpty())
        name = listed->name;
    else if (entry)
        name = entry->name;
    const auto offers = [&](const ProviderModels &list) {
        return std::any_of(list.models.cbegin(), list.models.cend(),
                           [&](const ModelInfo &model) { return model.name == name; });
    };
    const QVector<ProviderModels> lists = models();
    const ProviderConfig *provider = config(target.provider);
    if (provider && std::count_if(lists.cbegin(), lists.cend(), offers) > 1)
        return u"%1 (%2)"_s.arg(name, provider->name);
    return name;
}

} // namespace switchyard
