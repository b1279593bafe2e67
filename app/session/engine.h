// All that a chat needs below the window, put together: profile, keys, providers, demo, routing. The command
// line and the window run on the same engine.
#pragma once

#include "app/classify/llm_router.h"
#include "app/net/http_client.h"
#include "app/provider/provider_registry.h"
#include "app/session/connections.h"
#include "app/session/route_book.h"
#include "app/session/turn.h"
#include "app/store/conversation_store.h"
#include "app/store/database.h"
#include "app/store/decision_log.h"
#include "app/store/secret_store.h"
#include "app/store/settings.h"

namespace switchyard {

class Engine : public QObject
{
    Q_OBJECT
public:
    /// profileDir: empty = the user's data directory.
    Engine(const QString &profileDir, const ConnectionChoice &choice, QObject *parent = nullptr);
    ~Engine() override;

    /// Connects the providers, reads their lists, fits the route table.
    QCoro::Task<Outcome<Done>> start();
    /// Returns once messages can be routed; with a saved route table that is before all lists have been read.
    QCoro::Task<Done> ready();

    /// Why the profile could not be used; then nothing is saved, and all else works.
    const std::optional<Error> &profileError() const { return m_profileError; }
    QString profileDir() const { return m_profileDir; }
    QString databasePath() const { return m_database->path(); }

    HttpClient &http() { return m_http; }
    ProviderRegistry &providers() { return m_providers; }
    Connections &connections() { return m_connections; }
    RouteBook &routes() { return m_routes; }
    ConversationStore &conversations() { return m_conversations; }
    DecisionLog &decisions() { return m_decisions; }
    Settings &settings() { return m_settings; }
    SecretStore &secrets() { return m_secrets; }
    TurnRunner &turns() { return m_turns; }

    /// From the setting "timeouts" (ms: connect, firstToken, stall, routerDeadline), or the usual ones.
    Timeouts timeouts() const;
    std::chrono::milliseconds routerDeadline() const;
    void applyTimeouts();
    /// Opens the connection that the next message will most likely take: the router's, or the forced model's.
    void warmUp(const Target &forced);

signals:
    void becameReady();

private:
    void setReady();

    QString m_profileDir;
    std::optional<Error> m_profileError;
    std::unique_ptr<Database> m_database;
    Catalog m_catalog;
    HttpClient m_http;
    ProviderRegistry m_providers;
    ConversationStore m_conversations;
    DecisionLog m_decisions;
    Settings m_settings;
    SecretStore m_secrets;
    LlmRouter m_classifier;
    Cooldown m_cooldown;
    Router m_router;
    Dispatcher m_dispatcher;
    TurnRunner m_turns;
    Connections m_connections;
    RouteBook m_routes;
    bool m_ready = false;
};

} // namespace switchyard
