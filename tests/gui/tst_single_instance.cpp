#include "ui/mainwindow/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace switchyard;

class SingleInstanceTest : public QObject
{
    Q_OBJECT
private slots:
    void secondStartBringsTheFirstForward()
    {
        QTemporaryDir profile;
        SingleInstance first(profile.path());
        QSignalSpy activated(&first, &SingleInstance::activated);
        QVERIFY(first.claim());
        SingleInstance second(profile.path());
        QVERIFY(!second.claim());
        QTRY_COMPARE(activated.size(), 1);
    }

    void otherProfilesAreOthersWindows()
    {
        QTemporaryDir one, two;
        SingleInstance first(one.path()), second(two.path());
        QVERIFY(first.claim());
        QVERIFY(second.claim());
    }

    void theSameFolderBySpellingIsTheSameProfile()
    {
        QTemporaryDir profile;
        SingleInstance first(profile.path());
        QVERIFY(first.claim());
        SingleInstance second(profile.path() + QStringLiteral("/./"));
        QVERIFY(!second.claim());
    }
};

QTEST_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
