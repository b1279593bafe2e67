#include "app/store/secret_store.h"

#include <QCoroTask>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

// Without a session bus no keychain answers, on any machine; a person's own keychain is never touched.
class SecretStoreTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("KDE_FULL_SESSION");
        qunsetenv("GNOME_KEYRING_CONTROL");
    }

    void absentKeychainIsFoundOutQuickly()
    {
        SecretStore store(u"/profile"_s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!QCoro::waitFor(store.available()));
        QVERIFY2(timer.elapsed() < 3500, qPrintable(QString::number(timer.elapsed())));
        timer.start();
        QVERIFY(!QCoro::waitFor(store.available()));
        QVERIFY(timer.elapsed() < 5);
    }

    void keyIsKeptForTheSession()
    {
        SecretStore store(u"/profile"_s);
        const Outcome<QString> before = QCoro::waitFor(store.read(u"openai"_s));
        QVERIFY(!before);
        QCOMPARE(before.error().kind, ErrorKind::NoKeychain);

        const Outcome<bool> written = QCoro::waitFor(store.write(u"openai"_s, u"sk-test"_s));
        QVERIFY(written);
        QCOMPARE(*written, false);
        QCOMPARE(*QCoro::waitFor(store.read(u"openai"_s)), u"sk-test"_s);
        QVERIFY(!QCoro::waitFor(store.read(u"other"_s)));

        QVERIFY(QCoro::waitFor(store.remove(u"openai"_s)));
        QVERIFY(!QCoro::waitFor(store.read(u"openai"_s)));
        QVERIFY(!QCoro::waitFor(SecretStore(u"/profile"_s).read(u"openai"_s)));
    }

    void storeMayGoAwayWhileItWaits()
    {
        auto store = std::make_unique<SecretStore>(u"/profile"_s);
        QCoro::Task<Outcome<bool>> writing = store->write(u"a"_s, u"b"_s);
        store.reset();
        const Outcome<bool> written = QCoro::waitFor(std::move(writing));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::NoKeychain);
    }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secret_store.moc"
