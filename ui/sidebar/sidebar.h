// The list of chats, with search over their titles, renaming, pinning and deleting.
#pragma once

#include "app/chat/conversation.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;

namespace switchyard {

class ConversationList;
class InkLabel;
class Theme;
class UndoBar;

class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(Theme &theme, QWidget *parent = nullptr);

    void setConversations(const QVector<Conversation> &conversations);
    void setCurrent(qint64 id); // 0 = none
    void setLive(const QSet<qint64> &live);
    void showUndo(qint64 id, const QString &title);
    void focusSearch();
    /// The chats in the order shown, for Ctrl+1…9 and Ctrl+Tab.
    QVector<qint64> shownIds() const;

signals:
    void chosen(qint64 id);
    void newChat();
    void renamed(qint64 id, const QString &title);
    void pinToggled(qint64 id, bool pinned);
    void deleteRequested(qint64 id);
    void undoDelete(qint64 id);
    void undoExpired(qint64 id);
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void buildColumn();
    void search(const QString &words);
    void restyle();
    void showCurrent();
    void currentMoved(const QModelIndex &index);
    void openMenu(const QPoint &position);
    void requestDelete();

    Theme &m_theme;
    ConversationList *m_chats;
    QPushButton *m_new;
    QLineEdit *m_search;
    InkLabel *m_nothing; // instead of chats, when the search finds none
    QListView *m_view;
    UndoBar *m_undo;
    QPushButton *m_settings;
    qint64 m_current = 0;
    bool m_updating = false; // the list changes, not the user's choice
};

} // namespace switchyard
