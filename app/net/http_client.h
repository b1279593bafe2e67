// The one door to the network: owns the access managers, starts requests, opens connections ahead of time.
#pragma once

#include "app/net/http_stream.h"

#include <QPointer>
#include <QSet>
#include <QSslConfiguration>

#include <vector>

namespace switchyard {

class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    /// With other trusted certificates than the system's.
    explicit HttpClient(QSslConfiguration tls, QObject *parent = nullptr);
    /// Ends all that runs; who waits gets Stopped.
    ~HttpClient() override;

    /// Sent once: never again by itself, and never to where a redirect points.
    std::unique_ptr<HttpStream> post(HttpRequest request);
    std::unique_ptr<HttpStream> get(HttpRequest request);

    /// Opens the connection that the next request to this host will use; does nothing when one is being opened.
    void warmUp(const QUrl &url);

private:
    QNetworkAccessManager *managerFor(const QUrl &url);
    QNetworkAccessManager *addManager();
    std::unique_ptr<HttpStream> start(OwnedReply reply, HttpRequest request);

    QSslConfiguration m_tls;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    QVector<QPointer<HttpStream>> m_streams;
    QSet<QString> m_warming; // hosts
};

} // namespace switchyard
