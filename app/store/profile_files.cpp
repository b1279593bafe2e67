#include "app/store/profile_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace switchyard {

namespace {

constexpr mode_t ownerDir = 0700, ownerFile = 0600;

int openFile(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerFile);
}

} // namespace

Error fileError(int code, const QString &path)
{
    Error error{ErrorKind::Storage, path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(code))};
    if (code == EACCES || code == EPERM || code == EROFS)
        error.kind = ErrorKind::ReadOnly;
    if (code == ENOSPC || code == EDQUOT)
        error.kind = ErrorKind::DiskFull;
    return error;
}

Outcome<Done> makePrivateDir(const QString &dir)
{
    const QString path = QDir::cleanPath(QFileInfo(dir).absoluteFilePath());
    if (QFileInfo(path).isDir())
        return Done();
    if (Outcome<Done> parent = makePrivateDir(QFileInfo(path).path()); !parent)
        return parent;
    if (::mkdir(QFile::encodeName(path).constData(), ownerDir) != 0 && errno != EEXIST)
        return fileError(errno, path);
    if (!QFileInfo(path).isDir())
        return fileError(ENOTDIR, path);
    return Done();
}

Outcome<Done> makePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return Done();
    const int file = openFile(path);
    if (file < 0)
        return fileError(errno, path);
    ::close(file);
    return Done();
}

Outcome<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &path)
{
    const int file = openFile(path);
    if (file < 0)
        return fileError(errno, path);
    std::unique_ptr<ProfileLock> lock(new ProfileLock(file, path));
    lock->m_alone = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    if (!lock->m_alone) {
        // Waits only while another process migrates or repairs: then it shares.
        if (Outcome<Done> shared = lock->share(); !shared)
            return shared.error();
    }
    return lock;
}

ProfileLock::~ProfileLock()
{
    ::close(m_file);
}

Outcome<Done> ProfileLock::share()
{
    while (::flock(m_file, LOCK_SH) != 0) {
        if (errno != EINTR)
            return fileError(errno, m_path);
    }
    m_alone = false;
    return Done();
}

} // namespace switchyard
