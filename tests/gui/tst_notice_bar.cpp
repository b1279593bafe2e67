#include "ui/mainwindow/notice_bar.h"
#include "ui/theme/theme.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class NoticeBarTest : public QObject
{
    Q_OBJECT
private slots:
    void errorsStayAndNewsGo()
    {
        Theme theme;
        NoticeBar bar(theme);
        auto *time = bar.findChild<QTimer *>();
        QVERIFY(!bar.isVisible());
        bar.showText(u"Saved."_s);
        QVERIFY(bar.isVisible() && time->isActive());
        QCOMPARE(bar.accessibleName(), u"Saved."_s);
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QEvent leave(QEvent::Leave); // while the mouse is on it it stays
        QCoreApplication::sendEvent(&bar, &leave);
        time->start(1);
        QTRY_VERIFY(!bar.isVisible());

        bar.showText(u"Saved."_s);
        bar.showError({ErrorKind::FileNotWritten, u"/nowhere"_s});
        QVERIFY(bar.isVisible() && !time->isActive());
        QVERIFY(bar.accessibleName().contains(u"/nowhere"_s));
    }
};

QTEST_MAIN(NoticeBarTest)
#include "tst_notice_bar.moc"
