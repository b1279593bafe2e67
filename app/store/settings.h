// Settings of the profile as JSON values under a name. No secrets.
#pragma once

#include "app/base/outcome.h"

#include <QJsonValue>

namespace switchyard {

class Database;

class Settings
{
public:
    explicit Settings(Database &database)
        : m_database(database)
    {
    }

    QJsonValue value(const QString &name, const QJsonValue &fallback = {}) const;
    Outcome<Done> set(const QString &name, const QJsonValue &value);

private:
    Database &m_database;
};

} // namespace switchyard
