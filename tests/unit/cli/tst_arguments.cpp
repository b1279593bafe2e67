#include "app/cli/arguments.h"

#include <QProcessEnvironment>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class ArgumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingOpensTheWindow()
    {
        const Arguments arguments = parse({});
        QVERIFY(arguments.command.isEmpty());
        QVERIFY(arguments.profileDir.isEmpty());
        QVERIFY(arguments.choice.saved());
    }

    void askWithEverything()
    {
        const Arguments arguments = parse({u"ask"_s, u"--model"_s, u"m/1"_s, u"--json"_s, u"--profile"_s,
                                           u"profile"_s, u"--provider"_s, u"demo"_s, u"Hello"_s, u"there"_s});
        QCOMPARE(arguments.command, u"ask"_s);
        QCOMPARE(arguments.model, u"m/1"_s);
        QVERIFY(arguments.json);
        QCOMPARE(arguments.profileDir, u"profile"_s);
        QCOMPARE(arguments.choice.provider, u"demo"_s);
        QCOMPARE(arguments.text, u"Hello there"_s);
    }

    void bothSpellingsOfAnOption_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString url = u"http://127.0.0.1:8080/v1?a=b"_s;
        QTest::newRow("apart") << QStringList{u"--base-url"_s, url, u"ask"_s, u"Hi"_s};
        QTest::newRow("with =") << QStringList{u"--base-url="_s + url, u"ask"_s, u"Hi"_s};
        QTest::newRow("behind the command") << QStringList{u"ask"_s, u"Hi"_s, u"--base-url="_s + url};
    }

    void bothSpellingsOfAnOption()
    {
        QFETCH(QStringList, words);
        const Arguments arguments = parse(words);
        QCOMPARE(arguments.choice.baseUrl, QUrl(u"http://127.0.0.1:8080/v1?a=b"_s));
        QVERIFY(!arguments.choice.saved());
        QCOMPARE(arguments.text, u"Hi"_s);
    }

    void optionsEnd()
    {
        QCOMPARE(parse({u"ask"_s, u"--"_s, u"--json"_s, u"--help"_s}).text, u"--json --help"_s);
        QVERIFY(!parse({u"ask"_s, u"--"_s, u"--json"_s}).json);
        QCOMPARE(parse({u"ask"_s, u"-"_s}).text, u"-"_s);
        QCOMPARE(parse({u"ask"_s, u"a=b"_s}).text, u"a=b"_s);
        QCOMPARE(parse({u"ask"_s, u"ask"_s}).text, u"ask"_s);
    }

    void theKeyOfABaseUrl()
    {
        QProcessEnvironment environment;
        environment.insert(u"SWITCHYARD_API_KEY"_s, u"own-key"_s);
        environment.insert(u"OPENAI_API_KEY"_s, u"other-key"_s);
        const QString url = u"--base-url=http://127.0.0.1:1/v1"_s;
        QCOMPARE(parseArguments({u"ask"_s, url, u"Hi"_s}, environment)->choice.baseUrlKey, u"own-key"_s);
        QVERIFY(parseArguments({u"ask"_s, u"Hi"_s}, environment)->choice.baseUrlKey.isEmpty());
        environment.remove(u"SWITCHYARD_API_KEY"_s);
        QVERIFY(parseArguments({u"ask"_s, url, u"Hi"_s}, environment)->choice.baseUrlKey.isEmpty());
    }

    void helpAndVersionNeedNoMore()
    {
        QVERIFY(parse({u"--help"_s}).help);
        QVERIFY(parse({u"ask"_s, u"-h"_s}).help);
        QVERIFY(parse({u"--version"_s}).version);
        for (const QString &option :
             {u"--profile"_s, u"--base-url"_s, u"--provider"_s, u"--model"_s, u"--json"_s})
            QVERIFY2(usageText().contains(option), qPrintable(option));
    }

    void badUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown command") << QStringList{u"talk"_s, u"Hi"_s};
        QTest::newRow("unknown option") << QStringList{u"ask"_s, u"--colour"_s, u"Hi"_s};
        QTest::newRow("short option") << QStringList{u"ask"_s, u"-x"_s, u"Hi"_s};
        QTest::newRow("no text") << QStringList{u"ask"_s};
        QTest::newRow("blank text") << QStringList{u"ask"_s, u"  "_s};
        QTest::newRow("option without value") << QStringList{u"ask"_s, u"Hi"_s, u"--model"_s};
        QTest::newRow("empty value") << QStringList{u"ask"_s, u"Hi"_s, u"--model="_s};
        QTest::newRow("value for a switch") << QStringList{u"ask"_s, u"--json=yes"_s, u"Hi"_s};
        QTest::newRow("option of ask without ask") << QStringList{u"--json"_s};
        QTest::newRow("no address") << QStringList{u"ask"_s, u"Hi"_s, u"--base-url"_s, u"127.0.0.1"_s};
        QTest::newRow("another scheme") << QStringList{u"ask"_s, u"Hi"_s, u"--base-url"_s, u"ftp://host/v1"_s};
        QTest::newRow("no host") << QStringList{u"ask"_s, u"Hi"_s, u"--base-url=http:///v1"_s};
        QTest::newRow("broken address") << QStringList{u"ask"_s, u"Hi"_s, u"--base-url=http://a b"_s};
    }

    void badUsage()
    {
        QFETCH(QStringList, words);
        const Outcome<Arguments> arguments = parseArguments(words, {});
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().kind, ErrorKind::BadRequest);
        QVERIFY(!arguments.error().detail.isEmpty());
    }

private:
    static Arguments parse(const QStringList &words) { return parseArguments(words, {}).valueOr(Arguments()); }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
