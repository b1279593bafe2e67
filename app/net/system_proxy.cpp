#include "app/net/system_proxy.h"

#include <QHostAddress>
#include <QUrl>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QNetworkProxy> buffered(QList<QNetworkProxy> proxies)
{
    for (QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy)
            proxy = QNetworkProxy(); // the program's own
    }
    return proxies;
}

} // namespace

SystemProxy::SystemProxy()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

QList<QNetworkProxy> SystemProxy::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisMachine(query.peerHostName()))
        return buffered({QNetworkProxy::NoProxy});
    const QString host = query.url().scheme() + u"://"_s + query.url().authority();
    Answer &answer = m_answers[host];
    if (answer.proxies.isEmpty() || answer.fresh.hasExpired())
        answer = {buffered(systemProxyForQuery(query)), QDeadlineTimer(std::chrono::minutes(1))};
    return answer.proxies;
}

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace switchyard
