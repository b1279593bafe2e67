// The system's proxy, never for this machine itself.
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkProxyFactory>

namespace switchyard {

/// Asking the system can take many milliseconds, so an answer is kept for a minute.
class SystemProxy : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    struct Answer {
        QList<QNetworkProxy> proxies;
        QDeadlineTimer fresh;
    };
    QHash<QString, Answer> m_answers; // by host
};

/// Loopback addresses and "localhost".
bool isThisMachine(const QString &host);

} // namespace switchyard
