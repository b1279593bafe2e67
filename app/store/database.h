// The profile's SQLite file: opened in WAL mode, migrated, backed up before each migration.
#pragma once

#include "app/base/outcome.h"

#include <QSqlDatabase>

#include <memory>

namespace switchyard {

class ProfileLock;

class Database
{
public:
    /// Opens DIR/switchyard.sqlite, making it when there is none. NewerProfile, ReadOnly, DiskFull, Storage.
    /// Replies that were streaming when the program last ended become Interrupted.
    static Outcome<std::unique_ptr<Database>> open(const QString &profileDir);
    /// A further connection to path(), for reading, in the thread that calls this; not to one in memory.
    static Outcome<std::unique_ptr<Database>> openReadOnly(const QString &path);
    /// Lives in memory and is gone at the end: for when the profile can't be used.
    static std::unique_ptr<Database> temporary();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    QSqlDatabase handle() const;            // of the opening thread
    QString path() const { return m_path; } // empty = in memory
    static int currentVersion();

private:
    explicit Database(const QString &path);
    QString m_connection, m_path;
    std::unique_ptr<ProfileLock> m_lock;
};

/// Maps a failed query to ReadOnly, DiskFull or Storage.
Error storageError(const class QSqlQuery &query);

/// Default: the user's data directory ("…/switchyard").
QString defaultProfileDir();

} // namespace switchyard
