// What the program carries inside: a static library loses its resources easily.
#include <QApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

class ResourcesTest : public QObject
{
    Q_OBJECT
private slots:
    void are_inside_data();
    void are_inside();
    void german_is_spoken();
};

void ResourcesTest::are_inside_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("translation") << u":/i18n/switchyard_de.qm"_s;
    QTest::newRow("program icon") << u":/icons/switchyard.svg"_s;
    QTest::newRow("catalogue") << u":/catalog/models.json"_s;
}

void ResourcesTest::are_inside()
{
    QFETCH(QString, path);
    QVERIFY(QFile(path).size() > 0);
}

void ResourcesTest::german_is_spoken()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/switchyard_de.qm"_s));
    QCOMPARE(german.translate("Error", "Stopped."), u"Angehalten."_s);
}

QTEST_MAIN(ResourcesTest)
#include "tst_resources.moc"
