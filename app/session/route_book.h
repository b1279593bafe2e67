// The route table that the user wants, and the same table fitted to what is connected now.
#pragma once

#include "app/catalog/catalog.h"
#include "app/chat/route_table.h"

#include <QObject>

namespace switchyard {

class ProviderRegistry;
class Router;
class Settings;

class RouteBook : public QObject
{
    Q_OBJECT
public:
    enum class Keep { Saved, ThisRunOnly }; // ThisRunOnly: for one-off servers of the command line

    RouteBook(ProviderRegistry &providers, const Catalog &catalog, Settings &settings, Router &router,
              Keep keep, QObject *parent = nullptr);

    /// The saved table of the last run, if there is one: routing works before any list has been read.
    bool restored() const { return m_restored; }
    const RouteTable &table() const; // fitted

    /// Makes it the wanted table, fits and saves it.
    Outcome<Done> setWanted(const RouteTable &wanted);
    Outcome<Done> usePreset(const QString &id);
    /// Fits anew to the present lists. Nothing is changed while no provider's list is known, unless there is no
    /// table at all: then the usual model names are assumed, and each route says so.
    void fit();

signals:
    void changed();

private:
    Outcome<Done> save();

    ProviderRegistry &m_providers;
    const Catalog &m_catalog;
    Settings &m_settings;
    Router &m_router;
    Keep m_keep;
    RouteTable m_wanted;
    bool m_restored = false;
};

} // namespace switchyard
