#include "app/store/database.h"

#include "app/base/log.h"
#include "app/store/migrations.h"
#include "app/store/profile_files.h"
#include "app/store/sql.h"

#include <QDir>
#include <QStandardPaths>

#include <atomic>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return u"switchyard-%1"_s.arg(++count);
}

Outcome<Done> openHandle(QSqlDatabase db, const QString &file, bool readOnly)
{
    // Another process of ours writes for milliseconds only; five seconds mean that something hangs.
    const QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    db.setConnectOptions(readOnly ? options + u";QSQLITE_OPEN_READONLY"_s : options);
    db.setDatabaseName(file);
    if (!db.open())
        return storageError(db.lastError());
    return Done();
}

/// NewerProfile when the file is from a later version; found out read-only, so that such a file stays
/// untouched.
Outcome<int> versionOnDisk(const QString &path)
{
    const Outcome<std::unique_ptr<Database>> database = Database::openReadOnly(path);
    if (!database)
        return database.error();
    return schemaVersion((*database)->handle());
}

/// FULL, not NORMAL: with NORMAL a WAL commit survives the program's death but not a power cut. FULL costs one
/// fsync a commit, and there are a few commits a turn and one a second while a reply streams.
Outcome<Done> configure(const QSqlDatabase &db)
{
    // What is deleted for good is overwritten, not only unlinked.
    for (const QString &pragma : {u"journal_mode = WAL"_s, u"synchronous = FULL"_s, u"secure_delete = ON"_s}) {
        if (Outcome<Done> done = sql::exec(db, u"PRAGMA "_s + pragma); !done)
            return done;
    }
    return Done();
}

/// What was on its way when the last process with this profile ended will not go on. The transaction also shows
/// whether the file can be written at all.
Outcome<Done> repair(const QSqlDatabase &db, bool alone)
{
    return sql::inTransaction(db, [&]() -> Outcome<Done> {
        if (!alone)
            return Done();
        const QString messages = u"UPDATE message SET state = 'interrupted' WHERE state = 'streaming'"_s;
        if (Outcome<Done> done = sql::exec(db, messages); !done)
            return done;
        return sql::exec(db, u"UPDATE decision SET turn_end = 'interrupted' WHERE turn_end = 'running'"_s);
    });
}

Outcome<Done> prepare(const QSqlDatabase &db, const QString &path, ProfileLock &lock)
{
    if (Outcome<Done> done = configure(db); !done)
        return done;
    const Outcome<int> version = schemaVersion(db);
    if (!version)
        return version.error();
    if (!lock.alone() && *version < Database::currentVersion())
        return Error{ErrorKind::Storage, u"an older version of the program has the profile open"_s};
    if (Outcome<Done> done = migrate(db, path, schemaSteps()); !done)
        return done;
    if (Outcome<Done> done = sql::exec(db, u"PRAGMA foreign_keys = ON"_s); !done)
        return done;
    if (Outcome<Done> done = repair(db, lock.alone()); !done)
        return done;
    return lock.share();
}

} // namespace

Database::Database(const QString &path)
    : m_connection(nextConnectionName())
    , m_path(path)
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
}

Database::~Database()
{
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Outcome<std::unique_ptr<Database>> Database::open(const QString &profileDir)
{
    if (Outcome<Done> made = makePrivateDir(profileDir); !made)
        return made.error();
    const QString path = QDir(profileDir).absoluteFilePath(u"switchyard.sqlite"_s);
    Outcome<std::unique_ptr<ProfileLock>> lock = ProfileLock::take(path + u".lock"_s);
    if (!lock)
        return lock.error();
    if (Outcome<Done> made = makePrivateFile(path); !made)
        return made.error();
    const Outcome<int> version = versionOnDisk(path);
    if (!version)
        return version.error();

    std::unique_ptr<Database> database(new Database(path));
    if (Outcome<Done> opened = openHandle(database->handle(), path, false); !opened)
        return opened.error();
    if (Outcome<Done> prepared = prepare(database->handle(), path, **lock); !prepared)
        return prepared.error();
    database->m_lock = *std::move(lock);
    return database;
}

Outcome<std::unique_ptr<Database>> Database::openReadOnly(const QString &path)
{
    std::unique_ptr<Database> database(new Database(path));
    if (Outcome<Done> opened = openHandle(database->handle(), path, true); !opened)
        return opened.error();
    const Outcome<int> version = schemaVersion(database->handle());
    if (!version)
        return version.error();
    if (*version > currentVersion())
        return Error{ErrorKind::NewerProfile, u"version %1"_s.arg(*version)};
    return database;
}

std::unique_ptr<Database> Database::temporary()
{
    std::unique_ptr<Database> database(new Database(QString()));
    const QSqlDatabase db = database->handle();
    Outcome<Done> ready = openHandle(db, u":memory:"_s, false);
    if (ready)
        ready = migrate(db, QString(), schemaSteps());
    if (ready)
        ready = sql::exec(db, u"PRAGMA foreign_keys = ON"_s);
    if (!ready) // only without SQLite at all; then every call on it fails and says so
        qCCritical(logStore) << "no database even in memory:" << ready.error().detail;
    return database;
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

int Database::currentVersion()
{
    return int(schemaSteps().size());
}

QString defaultProfileDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/switchyard"_s;
}

} // namespace switchyard
