// The system's proxy, never for this machine itself. Where there is none, it says the program's own, which is
// none either: told of no proxy at all, QNetworkAccessManager does without a buffer and asks the system for a
// stream nearly byte by byte (measured with Qt 6.4: 16 system calls for a token instead of 4).
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QNetworkProxyFactory>

namespace switchyard {

/// Asking the system can take many milliseconds, so an answer is kept for a minute.
class SystemProxy : public QNetworkProxyFactory
{
public:
    SystemProxy(); // sets the program's own
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
