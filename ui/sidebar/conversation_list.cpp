#include "ui/sidebar/conversation_list.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

QString dayGroup(const QDate &day, const QDate &today)
{
    const qint64 ago = day.daysTo(today);
    if (ago <= 0)
        return ConversationList::tr("Today");
    if (ago == 1)
        return ConversationList::tr("Yesterday");
    if (ago <= 7)
        return ConversationList::tr("Previous 7 days");
    const QLocale locale;
    return ConversationList::tr("%1 %2", "month and year")
        .arg(locale.standaloneMonthName(day.month()), QString::number(day.year()));
}

void ConversationList::setConversations(const QVector<Conversation> &conversations)
{
    m_conversations = conversations;
    std::stable_sort(m_conversations.begin(), m_conversations.end(), [](const auto &one, const auto &other) {
        return std::tuple(other.pinned, other.updated) < std::tuple(one.pinned, one.updated);
    });
    update();
}

void ConversationList::setLive(const QSet<qint64> &live)
{
    QSet<qint64> changed = (m_live - live) + (live - m_live);
    m_live = live;
    for (const qint64 id : std::as_const(changed)) {
        if (const QModelIndex row = find(id); row.isValid())
            emit dataChanged(row, row, {LiveRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

void ConversationList::setFilter(const QString &filter)
{
    m_words = filter.split(u' ', Qt::SkipEmptyParts);
    update();
}

QVector<ConversationList::Row> ConversationList::wantedRows() const
{
    QVector<Row> rows;
    rows.reserve(m_conversations.size() + 8);
    const QDate today = QDate::currentDate();
    QString group;
    for (const Conversation &conversation : m_conversations) {
        const bool matches = std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return conversation.title.contains(word, Qt::CaseInsensitive);
        });
        if (!matches)
            continue;
        const QString own = conversation.pinned ? tr("Pinned", "heading of the pinned chats")
                                                : dayGroup(conversation.updated.toLocalTime().date(), today);
        if (group != own)
            rows.append({own, {}});
        group = own;
        rows.append({{}, conversation});
    }
    return rows;
}

void ConversationList::removeAllBut(const QVector<Row> &wanted)
{
    QSet<qint64> ids;
    QSet<QString> headings;
    for (const Row &row : wanted)
        row.heading.isEmpty() ? void(ids.insert(row.conversation.id)) : void(headings.insert(row.heading));
    const auto stays = [&](const Row &row) {
        return row.heading.isEmpty() ? ids.contains(row.conversation.id) : headings.contains(row.heading);
    };
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (stays(m_rows[last]))
            continue;
        qsizetype first = last;
        while (first > 0 && !stays(m_rows[first - 1]))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void ConversationList::update()
{
    const QVector<Row> wanted = wantedRows();
    removeAllBut(wanted);
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        const auto isWanted = [&](const Row &row) { return row.sameAs(wanted[at]); };
        const auto found = std::find_if(m_rows.begin() + std::min(at, m_rows.size()), m_rows.end(), isWanted);
        const qsizetype from = found - m_rows.begin();
        if (found == m_rows.end()) {
            beginInsertRows({}, int(at), int(at));
            m_rows.insert(at, wanted[at]);
            endInsertRows();
        } else if (from != at) {
            beginMoveRows({}, int(from), int(from), {}, int(at));
            m_rows.move(from, at);
            endMoveRows();
        }
        if (!(m_rows[at].conversation == wanted[at].conversation)) {
            m_rows[at] = wanted[at];
            emit dataChanged(index(int(at)), index(int(at)));
        }
    }
}

QModelIndex ConversationList::find(qint64 id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) {
        return row.heading.isEmpty() && row.conversation.id == id;
    });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int ConversationList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ConversationList::accessibleText(const Conversation &conversation) const
{
    QStringList parts{conversation.title.isEmpty() ? tr("New chat") : conversation.title};
    if (conversation.pinned)
        parts.append(tr("pinned", "of a chat"));
    if (m_live.contains(conversation.id))
        parts.append(tr("a reply is being written"));
    else if (!conversation.lastCategory.isEmpty())
        parts.append(tr("last reply: %1").arg(conversation.lastCategory));
    return parts.join(u", "_s);
}

QVariant ConversationList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const Conversation &chat = row.conversation;
    const bool heading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        if (heading)
            return row.heading;
        return chat.title.isEmpty() ? tr("New chat") : chat.title;
    case Qt::EditRole:
        return chat.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return heading ? row.heading : accessibleText(chat);
    case IdRole:
        return chat.id;
    case HeadingRole:
        return heading;
    case CategoryRole:
        return chat.lastCategory;
    case PinnedRole:
        return chat.pinned;
    case LiveRole:
        return m_live.contains(chat.id);
    default:
        return {};
    }
}

bool ConversationList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = value.toString().simplified();
    Conversation &chat = m_rows[index.row()].conversation;
    if (role != Qt::EditRole || title.isEmpty() || title == chat.title)
        return false;
    chat.title = title;
    emit dataChanged(index, index);
    emit renamed(chat.id, title);
    return true;
}

Qt::ItemFlags ConversationList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_rows[index.row()].heading.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace switchyard
