// The chats as list rows below headings (Pinned, Today, …). New data arrive as a diff, so that selection and
// scroll position stay.
#pragma once

#include "app/chat/conversation.h"

#include <QAbstractListModel>
#include <QSet>

namespace switchyard {

/// "Today", "Yesterday", "Previous 7 days", else the month; translated.
QString dayGroup(const QDate &day, const QDate &today);

class ConversationList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, HeadingRole, CategoryRole, PinnedRole, LiveRole };
    using QAbstractListModel::QAbstractListModel;

    void setConversations(const QVector<Conversation> &conversations);
    void setLive(const QSet<qint64> &live);
    void setFilter(const QString &filter); // words of the title
    QModelIndex find(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void renamed(qint64 id, const QString &title);

private:
    struct Row {
        QString heading; // not empty: a heading, not a chat
        Conversation conversation;
        bool sameAs(const Row &other) const
        {
            return heading == other.heading && conversation.id == other.conversation.id;
        }
    };
    QVector<Row> wantedRows() const;
    void update();
    void removeAllBut(const QVector<Row> &wanted);
    QString accessibleText(const Conversation &conversation) const;

    QVector<Conversation> m_conversations;
    QVector<Row> m_rows;
    QSet<qint64> m_live;
    QStringList m_words;
};

} // namespace switchyard
