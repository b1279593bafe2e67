#include "app/store/settings.h"

#include "app/base/log.h"
#include "app/store/columns.h"
#include "app/store/database.h"
#include "app/store/sql.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

// Kept in an array of one, since a JSON document of Qt's can't be a bare number or text.

QJsonValue Settings::value(const QString &name, const QJsonValue &fallback) const
{
    const auto found =
        sql::all(m_database.handle(), u"SELECT value FROM setting WHERE name = ?"_s, {name},
                 [](const QSqlQuery &row) { return columns::jsonArray(row.value(0).toString()); });
    if (!found) {
        qCWarning(logStore) << "setting" << name << "can't be read, its default is taken";
        return fallback;
    }
    return found->isEmpty() || found->first().isEmpty() ? fallback : found->first().first();
}

Outcome<Done> Settings::set(const QString &name, const QJsonValue &value)
{
    return sql::exec(m_database.handle(),
                     u"INSERT INTO setting (name, value) VALUES (?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                     {name, columns::jsonText({value})});
}

} // namespace switchyard
