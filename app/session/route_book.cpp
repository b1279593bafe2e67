#include "app/session/route_book.h"

#include "app/provider/fit.h"
#include "app/provider/provider_registry.h"
#include "app/routing/router.h"
#include "app/store/settings.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString wantedName = u"routes.wanted"_s;
const QString fittedName = u"routes.fitted"_s;
const QString firstPreset = u"five"_s;

std::optional<RouteTable> presetTable(const QString &id)
{
    for (const RoutePreset &preset : routePresets()) {
        if (preset.id == id)
            return preset.table;
    }
    return std::nullopt;
}

/// Each connected provider as if it had every chat model of the catalogue.
QVector<ProviderModels> assumedLists(const ProviderRegistry &providers, const Catalog &catalog)
{
    QVector<ProviderModels> lists;
    for (const ProviderConfig &config : providers.configs()) {
        ProviderModels list{config.id, config.name, {}};
        for (const CatalogEntry &entry : catalog.entries())
            list.models.append(entry.facts);
        lists.append(list);
    }
    return lists;
}

} // namespace

RouteBook::RouteBook(ProviderRegistry &providers, const Catalog &catalog, Settings &settings, Router &router,
                     Keep keep, QObject *parent)
    : QObject(parent)
    , m_providers(providers)
    , m_catalog(catalog)
    , m_settings(settings)
    , m_router(router)
    , m_keep(keep)
{
    const Outcome<RouteTable> wanted = routeTableFromJson(settings.value(wantedName).toObject());
    m_wanted = wanted ? *wanted : presetTable(firstPreset).value_or(RouteTable());
    const Outcome<RouteTable> fitted = routeTableFromJson(settings.value(fittedName).toObject());
    m_restored = fitted && keep == Keep::Saved;
    if (m_restored)
        m_router.setTable(*fitted);
}

const RouteTable &RouteBook::table() const
{
    return m_router.table();
}

Outcome<Done> RouteBook::setWanted(const RouteTable &wanted)
{
    if (const Outcome<Done> valid = validate(wanted); !valid)
        return valid;
    m_wanted = wanted;
    m_router.setTable({}); // whatever list is known now, the table is made anew
    fit();
    return save();
}

Outcome<Done> RouteBook::usePreset(const QString &id)
{
    const std::optional<RouteTable> table = presetTable(id);
    if (!table)
        return Error{ErrorKind::BadRequest, id};
    return setWanted(*table);
}

void RouteBook::fit()
{
    QVector<ProviderModels> lists = m_providers.models();
    lists.removeIf([](const ProviderModels &list) { return list.models.isEmpty(); });
    const bool unknown = lists.isEmpty();
    if (unknown && (!table().routes.isEmpty() || m_providers.configs().isEmpty()))
        return;
    RouteTable fitted =
        fitRouteTable(m_wanted, unknown ? assumedLists(m_providers, m_catalog) : lists, m_catalog);
    if (unknown) {
        for (Route &route : fitted.routes)
            route.fitNote = tr("The provider's model list could not be read: the usual name is assumed.");
    }
    if (fitted == table())
        return;
    m_router.setTable(fitted);
    if (!unknown)
        (void)save(); // a failure shows at the next thing the user saves; the table itself is in force
    emit changed();
}

Outcome<Done> RouteBook::save()
{
    if (m_keep == Keep::ThisRunOnly)
        return Done();
    if (const Outcome<Done> saved = m_settings.set(wantedName, toJson(m_wanted)); !saved)
        return saved;
    return m_settings.set(fittedName, toJson(table()));
}

} // namespace switchyard
