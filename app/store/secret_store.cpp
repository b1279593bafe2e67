#include "app/store/secret_store.h"

#include "app/base/log.h"

#include <QCoroSignal>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QPointer>

#include <qt6keychain/keychain.h>

#include <chrono>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto trialTime = 3s; // a keychain that answers does so in milliseconds
constexpr auto jobTime = 60s;  // the keychain may first ask the person for its password

struct KeychainAnswer {
    QKeychain::Error error = QKeychain::OtherError;
    QString detail, text;

    bool works() const { return error == QKeychain::NoError || error == QKeychain::EntryNotFound; }
};

KeychainAnswer answerOf(const QKeychain::Job &job)
{
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return {job.error(), job.errorString(), reading ? reading->textData() : QString()};
}

/// A job deletes itself when the keychain has answered, and must not be deleted before: the backend would call
/// into freed memory. So it has no parent, and after the deadline it is left alone.
QCoro::Task<KeychainAnswer> jobFinished(QKeychain::Job *job, QString account,
                                        std::chrono::milliseconds deadline)
{
    job->setKey(account);
    job->start(); // begins in the event loop, so that its end can't be missed here
    const std::optional<QKeychain::Job *> end = co_await qCoro(job, &QKeychain::Job::finished, deadline);
    KeychainAnswer answer;
    answer.detail = u"the keychain does not answer"_s;
    if (end)
        answer = answerOf(**end);
    co_return answer;
}

Error keychainError(const KeychainAnswer &answer)
{
    return Error{ErrorKind::NoKeychain, answer.detail};
}

} // namespace

SecretStore::SecretStore(const QString &profileDir, QObject *parent)
    : QObject(parent)
{
    const QByteArray path = QDir::cleanPath(QFileInfo(profileDir).absoluteFilePath()).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16);
    m_service = u"switchyard-"_s + QString::fromLatin1(hash);
}

QCoro::Task<bool> SecretStore::available()
{
    if (m_available)
        co_return *m_available;
    QPointer<SecretStore> self(this);
    auto *trial = new QKeychain::ReadPasswordJob(m_service);
    // An answer after the deadline (the person had to unlock the keychain first) still counts from then on.
    connect(trial, &QKeychain::Job::finished, this,
            [this](const QKeychain::Job *job) { m_available = answerOf(*job).works(); });
    const KeychainAnswer answer = co_await jobFinished(trial, u"trial"_s, trialTime);
    if (!answer.works())
        qCWarning(logStore) << "no keychain, keys are kept for this session only:" << answer.detail;
    if (self && !m_available)
        m_available = answer.works();
    co_return answer.works();
}

QCoro::Task<Outcome<QString>> SecretStore::read(QString account)
{
    if (m_session.contains(account))
        co_return m_session.value(account);
    QPointer<SecretStore> self(this);
    const bool there = co_await available();
    if (!self || !there)
        co_return Error{ErrorKind::NoKeychain, {}};
    const KeychainAnswer answer =
        co_await jobFinished(new QKeychain::ReadPasswordJob(m_service), account, jobTime);
    if (!answer.works())
        co_return keychainError(answer);
    co_return answer.text;
}

QCoro::Task<Outcome<bool>> SecretStore::write(QString account, QString secret)
{
    QPointer<SecretStore> self(this);
    m_session.insert(account, secret); // from now on, whatever the keychain says
    const bool there = co_await available();
    if (!self)
        co_return Error{ErrorKind::NoKeychain, {}};
    if (!there)
        co_return false;
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    const KeychainAnswer answer = co_await jobFinished(job, account, jobTime);
    const bool stored = answer.error == QKeychain::NoError;
    if (!stored)
        qCWarning(logStore) << "the keychain did not take the key:" << answer.detail;
    if (self && stored && m_session.value(account) == secret)
        m_session.remove(account);
    co_return stored;
}

QCoro::Task<Outcome<Done>> SecretStore::remove(QString account)
{
    QPointer<SecretStore> self(this);
    m_session.remove(account);
    const bool there = co_await available();
    if (!self || !there)
        co_return Done();
    const KeychainAnswer answer =
        co_await jobFinished(new QKeychain::DeletePasswordJob(m_service), account, jobTime);
    if (!answer.works())
        co_return keychainError(answer);
    co_return Done();
}

} // namespace switchyard
