// The connected providers: their backends, their keys in memory, their model lists.
#pragma once

#include "app/catalog/catalog.h"
#include "app/net/timeouts.h"
#include "app/provider/chat_backend.h"
#include "app/provider/provider_config.h"

#include <QObject>

#include <map>
#include <memory>

namespace switchyard {

class HttpClient;

class ProviderRegistry : public QObject
{
    Q_OBJECT
public:
    ProviderRegistry(HttpClient &http, const Catalog &catalog, QObject *parent = nullptr);
    ~ProviderRegistry() override;

    /// Adds or replaces one. The key stays in memory here; storing it is the secret store's work.
    void set(const ProviderConfig &config, const QString &key);
    void remove(const QString &id);
    const QVector<ProviderConfig> &configs() const { return m_configs; }
    const ProviderConfig *config(const QString &id) const;
    bool hasKey(const QString &id) const;
    void setTimeouts(const Timeouts &timeouts); // of requests made from now on

    /// Null when unknown or not enabled.
    ChatBackend *backend(const QString &id) const;

    /// Fetches one provider's list anew and keeps it; emits modelsChanged on success and
    /// listFailed otherwise. The last good list stays.
    QCoro::Task<Outcome<QVector<ModelInfo>>> refresh(QString id);
    /// Known lists of the enabled providers, described by the catalogue.
    QVector<ProviderModels> models() const;
    /// Puts back a list remembered from an earlier run.
    void setModels(const QString &id, const QVector<ModelInfo> &models);
    std::optional<ModelInfo> find(const Target &target) const;
    /// "Qwen3 Coder"; with the provider's name behind it when several are connected and asked for.
    QString displayName(const Target &target) const;
    /// Whether it is the demo that plays it.
    bool simulates(const Target &target) const;

signals:
    void changed(); // providers added, changed, removed
    void modelsChanged(const QString &provider);
    void listFailed(const QString &provider, const switchyard::Error &error);

private:
    struct Entry;
    HttpClient &m_http;
    const Catalog &m_catalog;
    QVector<ProviderConfig> m_configs;
    Timeouts m_timeouts;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
};

} // namespace switchyard
