#include "app/store/sql.h"

#include "app/base/log.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

// SQLite's result codes; the low byte is the kind, the rest tells more.
enum { SqlitePerm = 3, SqliteReadOnly = 8, SqliteIoErr = 10, SqliteFull = 13, SqliteCantOpen = 14 };
constexpr int SqliteIoErrShmSize = SqliteIoErr | (19 << 8); // no room for the -shm file beside the database

ErrorKind kindOfResult(int code)
{
    if (code == SqliteIoErrShmSize)
        return ErrorKind::DiskFull;
    switch (code & 0xff) {
    case SqliteFull:
        return ErrorKind::DiskFull;
    case SqlitePerm:
    case SqliteReadOnly:
    case SqliteCantOpen:
        return ErrorKind::ReadOnly;
    default:
        return ErrorKind::Storage;
    }
}

} // namespace

Error storageError(const QSqlError &error)
{
    return Error{kindOfResult(error.nativeErrorCode().toInt()), error.databaseText()};
}

Error storageError(const QSqlQuery &query)
{
    return storageError(query.lastError());
}

namespace sql {

Outcome<QSqlQuery> run(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    bool ok = query.prepare(statement);
    if (ok) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        ok = query.exec();
    }
    if (!ok) {
        const Error error = storageError(query);
        qCWarning(logStore).noquote() << "failed:" << error.detail << "in" << statement.left(60).simplified();
        return error;
    }
    return query;
}

Outcome<Done> exec(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    if (Outcome<QSqlQuery> query = run(db, statement, values); !query)
        return query.error();
    return Done();
}

Outcome<Done> change(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    const Outcome<QSqlQuery> query = run(db, statement, values);
    if (!query)
        return query.error();
    if (query->numRowsAffected() == 0)
        return Error{ErrorKind::Storage, u"no such row"_s};
    return Done();
}

} // namespace sql
} // namespace switchyard
