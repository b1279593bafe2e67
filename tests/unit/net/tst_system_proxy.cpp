#include "app/net/system_proxy.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class SystemProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void thisMachine_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("here");
        QTest::newRow("name") << u"localhost"_s << true;
        QTest::newRow("name in capitals") << u"LocalHost"_s << true;
        QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
        QTest::newRow("IPv6") << u"::1"_s << true;
        QTest::newRow("other") << u"example.org"_s << false;
        QTest::newRow("alike") << u"localhost.example.org"_s << false;
        QTest::newRow("other address") << u"192.0.2.1"_s << false;
    }

    void thisMachine()
    {
        QFETCH(QString, host);
        QTEST(isThisMachine(host), "here");
    }

    void neverAProxyForThisMachine()
    {
        qputenv("all_proxy", "http://192.0.2.8:3128");
        qputenv("http_proxy", "http://192.0.2.7:3128");
        SystemProxy proxy;
        const QList<QNetworkProxy> here =
            proxy.queryProxy(QNetworkProxyQuery(QUrl(u"http://127.0.0.1:11434/v1"_s)));
        QCOMPARE(here.size(), 1);
        QCOMPARE(here[0].type(), QNetworkProxy::DefaultProxy); // that is:
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
        const QNetworkProxyQuery there(QUrl(u"http://example.org/v1"_s));
        QCOMPARE(proxy.queryProxy(there).constFirst().hostName(), u"192.0.2.7"_s);
        qunsetenv("http_proxy");
        qunsetenv("all_proxy");
        QCOMPARE(proxy.queryProxy(there).constFirst().hostName(), u"192.0.2.7"_s); // remembered for a while
    }
};

QTEST_GUILESS_MAIN(SystemProxyTest)
#include "tst_system_proxy.moc"
