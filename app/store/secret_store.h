// API keys, in the system's keychain. Where none answers, for this session only, in memory.
#pragma once

#include "app/base/outcome.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <optional>

namespace switchyard {

class SecretStore : public QObject
{
    Q_OBJECT
public:
    /// The profile's path is part of the keychain's service name, so that profiles do not share keys.
    explicit SecretStore(const QString &profileDir, QObject *parent = nullptr);

    /// Finds out by a trial read whether a keychain answers (asked once, then remembered).
    QCoro::Task<bool> available();
    /// Empty when none is stored. NoKeychain only when the session holds none either.
    QCoro::Task<Outcome<QString>> read(QString account);
    /// True when it went to the keychain, false when it is kept for the session only.
    QCoro::Task<Outcome<bool>> write(QString account, QString secret);
    QCoro::Task<Outcome<Done>> remove(QString account);

private:
    QString m_service;
    std::optional<bool> m_available;
    QHash<QString, QString> m_session;
};

} // namespace switchyard
