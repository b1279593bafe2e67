#include "ui/mainwindow/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int answerMs = 1'000;

} // namespace

SingleInstance::SingleInstance(const QString &profileDir, QObject *parent)
    : QObject(parent)
{
    QDir().mkpath(profileDir);
    const QString path = QDir(profileDir).canonicalPath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    m_name = u"switchyard-"_s + QString::fromLatin1(hash.first(24));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            emit activated();
        }
    });
}

bool SingleInstance::claim()
{
    QLocalSocket first;
    first.connectToServer(m_name);
    if (first.waitForConnected(answerMs)) {
        first.waitForDisconnected(answerMs);
        return false;
    }
    QLocalServer::removeServer(m_name); // left by a window that was killed
    m_server.listen(m_name);            // when that fails, a second window is the lesser evil
    return true;
}

} // namespace switchyard
