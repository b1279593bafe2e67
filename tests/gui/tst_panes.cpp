#include "ui/mainwindow/panes.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QtTest>

using namespace switchyard;

class PanesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_left = new QWidget;
        m_center = new QWidget;
        m_right = new QWidget;
        m_panes = std::make_unique<Panes>(m_left, m_center, m_right);
        m_panes->resize(1360, 600);
        m_panes->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panes.get()));
    }

    void wideShowsAllThreeSideBySide()
    {
        QVERIFY(m_left->isVisible() && m_center->isVisible() && m_right->isVisible());
        QCOMPARE(m_left->width(), extent::leftPane);
        QCOMPARE(m_right->width(), extent::rightPane);
        QCOMPARE(m_center->geometry(), QRect(extent::leftPane, 0, 1360 - extent::leftPane - extent::rightPane, 600));
    }

    void rightPaneLiesOverTheChatWhereThereIsNoRoom()
    {
        m_panes->resize(extent::rightOverlayBelow - 1, 600);
        QVERIFY(m_left->isVisible());
        QVERIFY(!m_right->isVisible());
        const QRect chat = m_center->geometry();
        m_panes->setShown(Panes::Side::Right, true);
        QVERIFY(m_right->isVisible());
        QCOMPARE(m_center->geometry(), chat);
        QVERIFY(m_panes->closeOverlays());
        QVERIFY(!m_right->isVisible());
        QVERIFY(!m_panes->closeOverlays());
    }

    void bothLieOverTheChatInANarrowWindow()
    {
        m_panes->resize(extent::leftOverlayBelow - 1, 600);
        QVERIFY(!m_left->isVisible() && !m_right->isVisible());
        QCOMPARE(m_center->width(), extent::leftOverlayBelow - 1);
        m_panes->setShown(Panes::Side::Left, true);
        m_panes->setShown(Panes::Side::Right, true); // one at a time
        QVERIFY(!m_left->isVisible() && m_right->isVisible());
        QTest::mouseClick(m_panes->childAt(20, 300), Qt::LeftButton);
        QVERIFY(!m_right->isVisible());
    }

    void widenedAgainItIsAsItWas()
    {
        m_panes->setWidth(Panes::Side::Left, 300);
        m_panes->setShown(Panes::Side::Right, false);
        m_panes->resize(500, 600);
        QSignalSpy changed(m_panes.get(), &Panes::changed);
        m_panes->resize(1360, 600);
        QCOMPARE(changed.size(), 1); // the left one is back
        QVERIFY(m_left->isVisible() && !m_right->isVisible());
        QCOMPARE(m_left->width(), 300);
    }

    void mirroredForLanguagesWrittenFromTheRight()
    {
        m_panes->setLayoutDirection(Qt::RightToLeft);
        m_panes->resize(1361, 600);
        QCOMPARE(m_left->geometry().right(), 1360);
        QCOMPARE(m_right->geometry().left(), 0);
    }

private:
    std::unique_ptr<Panes> m_panes;
    QWidget *m_left = nullptr, *m_center = nullptr, *m_right = nullptr;
};

QTEST_MAIN(PanesTest)
#include "tst_panes.moc"
