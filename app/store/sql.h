// Small helpers over QSqlQuery: bind, run, map rows. A failure is an Error, never a silent false.
#pragma once

#include "app/base/outcome.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <QVector>

#include <type_traits>

namespace switchyard {

/// Maps a failed query to ReadOnly, DiskFull or Storage.
Error storageError(const QSqlQuery &query);
Error storageError(const QSqlError &error);

namespace sql {

/// A run statement, before its first row.
Outcome<QSqlQuery> run(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});
Outcome<Done> exec(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});
/// As exec, but a Storage error when it changed no row.
Outcome<Done> change(const QSqlDatabase &db, const QString &statement, const QVariantList &values);

template<typename Map>
auto all(const QSqlDatabase &db, const QString &statement, const QVariantList &values, Map map)
    -> Outcome<QVector<std::invoke_result_t<Map, const QSqlQuery &>>>
{
    Outcome<QSqlQuery> query = run(db, statement, values);
    if (!query)
        return query.error();
    QVector<std::invoke_result_t<Map, const QSqlQuery &>> rows;
    while (query->next())
        rows.append(map(*query));
    if (query->lastError().isValid()) // reading can fail in the middle
        return storageError(*query);
    return rows;
}

/// The first row; a Storage error when there is none.
template<typename Map>
auto one(const QSqlDatabase &db, const QString &statement, const QVariantList &values, Map map)
    -> Outcome<std::invoke_result_t<Map, const QSqlQuery &>>
{
    auto rows = all(db, statement, values, map);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{ErrorKind::Storage, QStringLiteral("no such row")};
    return rows->takeFirst();
}

/// Runs `work`, which gives an Outcome, in a transaction; an error of it or of the commit undoes all of it.
template<typename Work>
std::invoke_result_t<Work> inTransaction(const QSqlDatabase &db, Work work)
{
    // IMMEDIATE: a transaction that reads first and writes later could not wait for another process's write.
    if (Outcome<Done> begun = exec(db, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    std::invoke_result_t<Work> result = work();
    if (result) {
        Outcome<Done> committed = exec(db, QStringLiteral("COMMIT"));
        if (committed)
            return result;
        result = committed.error();
    }
    // SQLite has rolled back by itself after some errors (a full disk), so that this one may have nothing to
    // do.
    QSqlQuery(db).exec(QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace sql
} // namespace switchyard
