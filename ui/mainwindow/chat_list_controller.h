// What a person does in the sidebar: open, rename, pin, delete, undo. Keeps its list as the store has it.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/conversation.h"

#include <QObject>

#include <functional>

namespace switchyard {

class ChatController;
class Engine;
class Sidebar;

class ChatListController : public QObject
{
    Q_OBJECT
public:
    ChatListController(Engine &engine, Sidebar &sidebar, ChatController &chats, QObject *parent = nullptr);

    void refresh();
    void openNth(int n);     // of the sidebar, from 0
    void openNext(int step); // in the sidebar's order, around the ends
    bool anyMessage() const { return m_anyMessage; }

signals:
    void failed(const switchyard::Error &error);

private:
    void report(const Outcome<Done> &outcome);
    void change(qint64 id, const std::function<void(Conversation &)> &change);
    void remove(qint64 id);
    void undoRemove(qint64 id);

    Engine &m_engine;
    Sidebar &m_sidebar;
    ChatController &m_chats;
    bool m_anyMessage = false; // in any chat
};

} // namespace switchyard
