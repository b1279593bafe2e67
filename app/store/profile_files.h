// The files of a profile: made for their owner alone, and the lock that tells whether others have it open.
#pragma once

#include "app/base/outcome.h"

#include <memory>

namespace switchyard {

/// What a failed system call (its errno) means: ReadOnly, DiskFull or Storage.
Error fileError(int code, const QString &path);

/// With its parents; a directory that is made is its owner's alone.
Outcome<Done> makePrivateDir(const QString &dir);
/// Leaves an existing file as it is.
Outcome<Done> makePrivateFile(const QString &path);

/// Held by every process as long as it has the profile open, and let go by the system when the process dies.
class ProfileLock
{
public:
    static Outcome<std::unique_ptr<ProfileLock>> take(const QString &path);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    /// Nobody else has the profile open, and nobody gets in before share().
    bool alone() const { return m_alone; }
    Outcome<Done> share();

private:
    ProfileLock(int file, const QString &path)
        : m_file(file)
        , m_path(path)
    {
    }
    int m_file;
    QString m_path;
    bool m_alone = false;
};

} // namespace switchyard
