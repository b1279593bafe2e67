#include "app/session/engine.h"

#include "app/base/log.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QDeadlineTimer>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString timeoutsName = u"timeouts"_s;

std::unique_ptr<Database> openOrTemporary(const QString &profileDir, std::optional<Error> &error)
{
    Outcome<std::unique_ptr<Database>> database = Database::open(profileDir);
    if (database)
        return std::move(*database);
    error = database.error();
    qCWarning(logStore) << "the profile can't be used:" << errorName(error->kind) << error->detail;
    return Database::temporary();
}

Catalog loadCatalog()
{
    Outcome<Catalog> catalog = Catalog::load();
    if (!catalog)
        qFatal("the built-in model catalogue is malformed: %s", qPrintable(catalog.error().detail));
    return std::move(*catalog);
}

std::chrono::milliseconds milliseconds(const QJsonObject &settings, QStringView name,
                                       std::chrono::milliseconds usual)
{
    return std::chrono::milliseconds(settings[name].toInteger(usual.count()));
}

} // namespace

Engine::Engine(const QString &profileDir, const ConnectionChoice &choice, QObject *parent)
    : QObject(parent)
    , m_profileDir(profileDir.isEmpty() ? defaultProfileDir() : profileDir)
    , m_database(openOrTemporary(m_profileDir, m_profileError))
    , m_catalog(loadCatalog())
    , m_providers(m_http, m_catalog)
    , m_conversations(*m_database)
    , m_decisions(*m_database)
    , m_settings(*m_database)
    , m_secrets(m_profileDir)
    , m_classifier(m_providers)
    , m_router(m_providers, m_classifier, m_cooldown)
    , m_dispatcher(m_providers, m_cooldown)
    , m_turns(m_providers, m_router, m_dispatcher)
    , m_connections(m_http, m_providers, m_catalog, m_settings, m_secrets, choice)
    , m_routes(m_providers, m_catalog, m_settings, m_router,
               choice.saved() ? RouteBook::Keep::Saved : RouteBook::Keep::ThisRunOnly)
{
    applyTimeouts();
    connect(&m_providers, &ProviderRegistry::modelsChanged, &m_routes, &RouteBook::fit);
}

Engine::~Engine()
{
    // Sessions stopped their turns when they went; until those have ended they use what is about to go.
    const QDeadlineTimer patience(1s);
    while (m_turns.running() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents, 10);
}

void Engine::setReady()
{
    if (!std::exchange(m_ready, true))
        emit becameReady();
}

QCoro::Task<Outcome<Done>> Engine::start()
{
    const QPointer<Engine> self(this);
    const Outcome<Done> opened = co_await m_connections.open();
    if (!self)
        co_return Error{ErrorKind::Stopped};
    if (!opened) {
        setReady(); // what is sent now fails with a message of its own
        co_return opened;
    }
    if (m_routes.restored() && !m_connections.demoOnly())
        setReady();
    co_await m_connections.refreshLists();
    if (!self)
        co_return Error{ErrorKind::Stopped};
    m_routes.fit();
    connect(&m_providers, &ProviderRegistry::changed, &m_routes, &RouteBook::fit);
    setReady();
    co_return Done();
}

QCoro::Task<Done> Engine::ready()
{
    if (!m_ready)
        co_await qCoro(this, &Engine::becameReady);
    co_return Done();
}

Timeouts Engine::timeouts() const
{
    const QJsonObject saved = m_settings.value(timeoutsName).toObject();
    Timeouts timeouts;
    timeouts.connect = milliseconds(saved, u"connect", timeouts.connect);
    timeouts.firstToken = milliseconds(saved, u"firstToken", timeouts.firstToken);
    timeouts.stall = milliseconds(saved, u"stall", timeouts.stall);
    return timeouts;
}

std::chrono::milliseconds Engine::routerDeadline() const
{
    return milliseconds(m_settings.value(timeoutsName).toObject(), u"routerDeadline", LlmRouter::usualDeadline);
}

void Engine::applyTimeouts()
{
    m_providers.setTimeouts(timeouts());
    m_classifier.setDeadline(routerDeadline());
}

void Engine::warmUp(const Target &forced)
{
    const Target likely = forced.isValid() ? forced : m_router.table().router;
    if (ChatBackend *backend = m_providers.backend(likely.provider))
        backend->warmUp();
}

} // namespace switchyard
