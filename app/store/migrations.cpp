#include "app/store/migrations.h"

#include "app/base/log.h"
#include "app/store/profile_files.h"
#include "app/store/sql.h"

#include <QDateTime>
#include <QFile>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// VACUUM INTO copies one consistent state, with what the write-ahead log still holds. Empty without a file.
Outcome<QString> backUp(const QSqlDatabase &db, const QString &path, int version)
{
    if (path.isEmpty())
        return QString();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmsszzz"_s);
    const QString backup = u"%1.v%2-backup-%3"_s.arg(path).arg(version).arg(stamp);
    if (Outcome<Done> made = makePrivateFile(backup); !made)
        return made.error();
    if (Outcome<Done> copied = sql::exec(db, u"VACUUM INTO ?"_s, {backup}); !copied) {
        QFile::remove(backup);
        return copied.error();
    }
    return backup;
}

Outcome<Done> runStep(const QSqlDatabase &db, const Migration &step, int newVersion)
{
    for (const QString &statement : step) {
        if (Outcome<Done> done = sql::exec(db, statement); !done)
            return done;
    }
    const auto broken = sql::all(db, u"PRAGMA foreign_key_check"_s, {},
                                 [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!broken)
        return broken.error();
    if (!broken->isEmpty())
        return Error{ErrorKind::Storage,
                     u"migration to %1 breaks a link of %2"_s.arg(newVersion).arg(broken->first())};
    return sql::exec(db, u"PRAGMA user_version = %1"_s.arg(newVersion));
}

} // namespace

Outcome<int> schemaVersion(const QSqlDatabase &db)
{
    return sql::one(db, u"PRAGMA user_version"_s, {},
                    [](const QSqlQuery &row) { return row.value(0).toInt(); });
}

Outcome<Done> migrate(const QSqlDatabase &db, const QString &path, const QVector<Migration> &steps)
{
    const Outcome<int> version = schemaVersion(db);
    if (!version)
        return version.error();
    if (*version > steps.size())
        return Error{ErrorKind::NewerProfile, u"version %1"_s.arg(*version)};
    QString backup;
    // One copy for all steps of a run: nobody ever used the versions between.
    if (*version > 0 && *version < steps.size()) {
        const Outcome<QString> copied = backUp(db, path, *version);
        if (!copied)
            return copied.error();
        backup = *copied;
    }
    for (int from = *version; from < steps.size(); ++from) {
        const Outcome<Done> done = sql::inTransaction(db, [&] { return runStep(db, steps[from], from + 1); });
        if (done)
            continue;
        qCWarning(logStore) << "migration to version" << from + 1 << "failed";
        if (from == *version && !backup.isEmpty())
            QFile::remove(backup); // nothing has changed, and each further try would leave one more
        return done;
    }
    return Done();
}

} // namespace switchyard
