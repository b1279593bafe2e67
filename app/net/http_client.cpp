#include "app/net/http_client.h"

#include "app/net/single_use_body.h"
#include "app/net/system_proxy.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// QNetworkAccessManager opens at most six HTTP/1.1 connections to a host; a seventh request would wait for a
/// running stream to end. One is kept free for short requests.
constexpr int streamsPerManager = 5;

QSslConfiguration withHttp2(QSslConfiguration tls)
{
    tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    return tls;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest network(request.url);
    network.setSslConfiguration(tls);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setHeader(QNetworkRequest::UserAgentHeader, u"Switchyard/" SWITCHYARD_VERSION ""_s);
    // A compressed stream would be held back until a block of it is full.
    network.setRawHeader("Accept-Encoding", "identity");
    if (!request.key.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + request.key.toUtf8());
    return network;
}

QString hostOf(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded);
}

bool isPreconnect(const QNetworkReply &reply)
{
    return reply.url().scheme().startsWith("preconnect"_L1);
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : HttpClient(QSslConfiguration::defaultConfiguration(), parent)
{
}

HttpClient::HttpClient(QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_tls(withHttp2(std::move(tls)))
{
}

HttpClient::~HttpClient()
{
    for (const QPointer<HttpStream> &stream : std::as_const(m_streams)) {
        if (stream)
            stream->fail({ErrorKind::Stopped, {}});
    }
}

std::unique_ptr<HttpStream> HttpClient::post(HttpRequest request)
{
    QNetworkRequest network = networkRequest(request, m_tls);
    network.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new SingleUseBody(request.body);
    OwnedReply reply(managerFor(request.url)->post(network, body));
    body->setParent(reply.get());
    return start(std::move(reply), std::move(request));
}

std::unique_ptr<HttpStream> HttpClient::get(HttpRequest request)
{
    OwnedReply reply(managerFor(request.url)->get(networkRequest(request, m_tls)));
    return start(std::move(reply), std::move(request));
}

void HttpClient::warmUp(const QUrl &url)
{
    const QString host = hostOf(url);
    if (m_warming.contains(host))
        return;
    m_warming.insert(host);
    QNetworkAccessManager *manager = managerFor(url);
    if (url.scheme() == "https"_L1)
        manager->connectToHostEncrypted(url.host(), quint16(url.port(443)), m_tls);
    else
        manager->connectToHost(url.host(), quint16(url.port(80)));
}

QNetworkAccessManager *HttpClient::managerFor(const QUrl &url)
{
    m_streams.removeIf([](const QPointer<HttpStream> &stream) { return stream.isNull(); });
    for (const auto &manager : m_managers) {
        const auto runs = [&](const QPointer<HttpStream> &stream) {
            return stream->runsOn(manager.get(), url);
        };
        if (std::count_if(m_streams.cbegin(), m_streams.cend(), runs) < streamsPerManager)
            return manager.get();
    }
    return addManager();
}

QNetworkAccessManager *HttpClient::addManager()
{
    QNetworkAccessManager *manager = m_managers.emplace_back(std::make_unique<QNetworkAccessManager>()).get();
    manager->setProxyFactory(new SystemProxy); // owned by the manager
    connect(manager, &QNetworkAccessManager::finished, this, [this](QNetworkReply *reply) {
        if (!isPreconnect(*reply))
            return;
        QUrl url = reply->url();
        url.setScheme(url.scheme().mid("preconnect-"_L1.size()));
        m_warming.remove(hostOf(url));
        reply->deleteLater();
    });
    return manager;
}

std::unique_ptr<HttpStream> HttpClient::start(OwnedReply reply, HttpRequest request)
{
    auto stream = std::make_unique<HttpStream>(std::move(reply), request.timeouts, std::move(request.stop));
    m_streams.append(stream.get());
    return stream;
}

} // namespace switchyard
