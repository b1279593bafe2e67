#include "ui/sidebar/conversation_list.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Conversation chat(qint64 id, const QString &title, int daysAgo = 0, bool pinned = false)
{
    Conversation conversation;
    conversation.id = id;
    conversation.title = title;
    conversation.pinned = pinned;
    conversation.updated = QDateTime::currentDateTime().addDays(-daysAgo).addMSecs(-id);
    return conversation;
}

QStringList texts(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class SidebarTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_sidebar = std::make_unique<Sidebar>(m_theme);
        m_sidebar->resize(248, 500);
        m_sidebar->show();
        m_sidebar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
        m_view = m_sidebar->findChild<QListView *>();
        m_chats = {chat(1, u"Oslo"_s, 9, true), chat(2, u"Lists"_s), chat(3, u"Trains"_s),
                   chat(4, u"Letter"_s, 1), chat(5, u"Flights"_s, 4)};
        m_sidebar->setConversations(m_chats);
    }

    void cleanup() { m_sidebar.reset(); }

    void groups_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("group");
        QTest::newRow("today") << 0 << u"Today"_s;
        QTest::newRow("clock set back") << -1 << u"Today"_s;
        QTest::newRow("yesterday") << 1 << u"Yesterday"_s;
        QTest::newRow("a week") << 7 << u"Previous 7 days"_s;
        QTest::newRow("longer") << 20 << u"April 2026"_s;
    }

    void groups()
    {
        QFETCH(int, daysAgo);
        const QDate today(2026, 5, 10);
        QTEST(dayGroup(today.addDays(-daysAgo), today), "group");
    }

    void chatsStandBelowTheirDay()
    {
        QCOMPARE(texts(*m_view->model()),
                 (QStringList{u"Pinned"_s, u"Oslo"_s, u"Today"_s, u"Lists"_s, u"Trains"_s, u"Yesterday"_s,
                              u"Letter"_s, u"Previous 7 days"_s, u"Flights"_s}));
    }

    void newDataKeepsTheSelection()
    {
        QAbstractItemModelTester tester(m_view->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(m_view->model(), &QAbstractItemModel::modelReset);
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::chosen);
        m_sidebar->setCurrent(4);
        m_chats[3].updated = QDateTime::currentDateTime();
        m_chats[3].title = u"Letter, again"_s;
        m_chats.removeAt(1);
        m_chats.append(chat(6, u"New"_s, 1));
        m_sidebar->setConversations(m_chats);
        QCOMPARE(m_view->currentIndex().data().toString(), u"Letter, again"_s);
        QCOMPARE(texts(*m_view->model()),
                 (QStringList{u"Pinned"_s, u"Oslo"_s, u"Today"_s, u"Letter, again"_s, u"Trains"_s,
                              u"Yesterday"_s, u"New"_s, u"Previous 7 days"_s, u"Flights"_s}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(chosen.size(), 0);
    }

    void clickAndArrowsChoose()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::chosen);
        click(u"Trains"_s);
        QCOMPARE(chosen.takeFirst()[0].toLongLong(), 3);
        QTest::keyClick(m_view, Qt::Key_Down); // over the heading
        QCOMPARE(chosen.takeFirst()[0].toLongLong(), 4);
    }

    void titleIsRenamedInPlace()
    {
        QSignalSpy renamed(m_sidebar.get(), &Sidebar::renamed);
        m_sidebar->setCurrent(2);
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_F2);
        auto *editor = m_view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Linked lists"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][0].toLongLong(), 2);
        QCOMPARE(renamed[0][1].toString(), u"Linked lists"_s);
    }

    void deletedChatCanComeBack()
    {
        QSignalSpy wanted(m_sidebar.get(), &Sidebar::deleteRequested);
        QSignalSpy undone(m_sidebar.get(), &Sidebar::undoDelete);
        QSignalSpy expired(m_sidebar.get(), &Sidebar::undoExpired);
        m_sidebar->setCurrent(5);
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Delete);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), 5);
        m_sidebar->showUndo(5, u"Flights"_s);
        m_sidebar->showUndo(4, u"Letter"_s);
        QCOMPARE(expired.size(), 1);
        QCOMPARE(expired[0][0].toLongLong(), 5);
        button(u"Undo"_s)->click();
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone[0][0].toLongLong(), 4);
        QCOMPARE(expired.size(), 1);
    }

    void undoExpiresByItself()
    {
        QSignalSpy expired(m_sidebar.get(), &Sidebar::undoExpired);
        m_sidebar->showUndo(5, u"Flights"_s);
        QVERIFY(button(u"Undo"_s)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(expired.size(), 1, 10'000);
        QVERIFY(!button(u"Undo"_s)->isVisible());
    }

    void searchFiltersTitles()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::chosen);
        m_sidebar->focusSearch();
        auto *search = m_sidebar->findChild<QLineEdit *>();
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"TRA"_s);
        QCOMPARE(m_sidebar->shownIds(), QVector<qint64>{3});
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        const auto nothing = [this] {
            const auto labels = m_sidebar->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text() == u"No title has these words."_s;
            });
        };
        QVERIFY(!nothing());
        QTest::keyClicks(search, u"nsxyz"_s);
        QVERIFY(m_sidebar->shownIds().isEmpty());
        QVERIFY(nothing());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(m_sidebar->shownIds().size(), 5);
        QVERIFY(!nothing());
        QCOMPARE(m_view->currentIndex().data().toString(), u"Trains"_s);
    }

    void stateIsSaidInWords()
    {
        m_chats[1].lastCategory = u"code"_s;
        m_sidebar->setConversations(m_chats);
        const QModelIndex row = m_view->model()->index(3, 0);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Lists, last reply: code"_s);
        m_sidebar->setLive({2});
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Lists, a reply is being written"_s);
    }

    void buttons()
    {
        QSignalSpy fresh(m_sidebar.get(), &Sidebar::newChat);
        QSignalSpy settings(m_sidebar.get(), &Sidebar::settingsRequested);
        QTest::keyClick(button(u"New chat"_s), Qt::Key_Space);
        QTest::mouseClick(button(u"Settings"_s), Qt::LeftButton);
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(settings.size(), 1);
    }

    void manyChatsAreQuick()
    {
        QVector<Conversation> many;
        for (int id = 1; id <= 2000; ++id)
            many.append(chat(id, u"Chat %1"_s.arg(id), id / 5));
        m_sidebar->setConversations(many);
        m_sidebar->setCurrent(1000);
        many[1999].updated = QDateTime::currentDateTime();
        QElapsedTimer timer;
        timer.start();
        m_sidebar->setConversations(many);
        QVERIFY2(timer.elapsed() < 500, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
        QCOMPARE(m_sidebar->shownIds().constFirst(), 2000);
        QCOMPARE(m_view->currentIndex().data(ConversationList::IdRole).toLongLong(), 1000);
    }

private:
    QPushButton *button(const QString &text) const
    {
        const auto buttons = m_sidebar->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(),
                                        [&](const QPushButton *one) { return one->text() == text; });
        return found == buttons.end() ? nullptr : *found;
    }

    void click(const QString &title)
    {
        const QModelIndex index =
            m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, title)[0];
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(index).center());
    }

    Theme m_theme;
    std::unique_ptr<Sidebar> m_sidebar;
    QListView *m_view = nullptr;
    QVector<Conversation> m_chats;
};

QTEST_MAIN(SidebarTest)
#include "tst_sidebar.moc"
