#include "ui/mainwindow/chat_list_controller.h"

#include "app/session/engine.h"
#include "ui/mainwindow/chat_controller.h"
#include "ui/sidebar/sidebar.h"

namespace switchyard {

ChatListController::ChatListController(Engine &engine, Sidebar &sidebar, ChatController &chats, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_sidebar(sidebar)
    , m_chats(chats)
{
    connect(&m_chats, &ChatController::conversationsChanged, this, &ChatListController::refresh);
    connect(&m_chats, &ChatController::liveChanged, this, [this] { m_sidebar.setLive(m_chats.liveIds()); });
    connect(&m_chats, &ChatController::currentChanged, this,
            [this] { m_sidebar.setCurrent(m_chats.current().conversation().id); });
    connect(&m_sidebar, &Sidebar::newChat, &m_chats, &ChatController::newChat);
    connect(&m_sidebar, &Sidebar::chosen, &m_chats, &ChatController::open);
    connect(&m_sidebar, &Sidebar::renamed, this, [this](qint64 id, const QString &title) {
        change(id, [&](Conversation &chat) {
            chat.title = title;
            chat.titleByUser = true;
        });
    });
    connect(&m_sidebar, &Sidebar::pinToggled, this,
            [this](qint64 id, bool pinned) { change(id, [&](Conversation &chat) { chat.pinned = pinned; }); });
    connect(&m_sidebar, &Sidebar::deleteRequested, this, &ChatListController::remove);
    connect(&m_sidebar, &Sidebar::undoDelete, this, &ChatListController::undoRemove);
    connect(&m_sidebar, &Sidebar::undoExpired, this,
            [this](qint64 id) { report(m_engine.conversations().purge(id)); });
}

void ChatListController::refresh()
{
    const Outcome<QVector<Conversation>> chats = m_engine.conversations().list();
    if (!chats)
        return emit failed(chats.error());
    m_anyMessage = std::any_of(chats->begin(), chats->end(),
                               [](const Conversation &chat) { return !chat.title.isEmpty(); });
    m_sidebar.setConversations(*chats);
    m_sidebar.setCurrent(m_chats.current().conversation().id);
}

void ChatListController::openNth(int n)
{
    const QVector<qint64> ids = m_sidebar.shownIds();
    if (n < ids.size())
        m_chats.open(ids[n]);
}

void ChatListController::openNext(int step)
{
    const QVector<qint64> ids = m_sidebar.shownIds();
    if (ids.isEmpty())
        return;
    const qsizetype at = ids.indexOf(m_chats.current().conversation().id);
    const qsizetype next = at < 0 ? 0 : (at + step + ids.size()) % ids.size();
    m_chats.open(ids[next]);
}

void ChatListController::report(const Outcome<Done> &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

void ChatListController::change(qint64 id, const std::function<void(Conversation &)> &change)
{
    if (ChatSession *session = m_chats.sessionOf(id)) {
        Conversation changed = session->conversation();
        change(changed);
        return report(session->update(changed));
    }
    Outcome<Conversation> chat = m_engine.conversations().load(id);
    if (!chat)
        return emit failed(chat.error());
    change(*chat);
    report(m_engine.conversations().update(*chat));
    refresh();
}

void ChatListController::remove(qint64 id)
{
    const Outcome<Conversation> chat = m_engine.conversations().load(id);
    if (!chat)
        return emit failed(chat.error());
    if (ChatSession *session = m_chats.sessionOf(id))
        session->stop();
    const qsizetype at = m_sidebar.shownIds().indexOf(id);
    report(m_engine.conversations().setDeleted(id, true));
    refresh();
    m_sidebar.showUndo(id, chat->title);
    if (m_chats.current().conversation().id != id)
        return;
    const QVector<qint64> left = m_sidebar.shownIds();
    if (left.isEmpty())
        m_chats.newChat();
    else
        m_chats.open(left[std::clamp<qsizetype>(at, 0, left.size() - 1)]);
}

void ChatListController::undoRemove(qint64 id)
{
    report(m_engine.conversations().setDeleted(id, false));
    refresh();
    m_chats.open(id);
}

} // namespace switchyard
