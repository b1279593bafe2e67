// Connects the chats' sessions to the sidebar and the middle of the window.
#pragma once

#include "app/session/chat_session.h"

#include <map>
#include <memory>

namespace switchyard {

class ChatPane;
class Engine;
class ModelMenu;
class Sidebar;

class ChatController : public QObject
{
    Q_OBJECT
public:
    ChatController(Engine &engine, Sidebar &sidebar, ChatPane &pane, ModelMenu &retryMenu,
                   QObject *parent = nullptr);
    ~ChatController() override;

    /// Opens the chat that was open last.
    void restore();
    void newChat();
    void open(qint64 id);
    void openNth(int n);     // of the sidebar, from 0
    void openNext(int step); // in the sidebar's order, around the ends
    void renameCurrent();
    void stop();
    /// Keeps what was typed: before the program ends.
    void flush();
    ChatSession &current() { return *m_current; }
    bool anyMessage() const { return m_anyMessage; }
    QString currentAsMarkdown() const;
    QString lastReply() const;
    QString lastCodeBlock() const;

signals:
    void replyPicked(const switchyard::Row &row); // its badge was clicked
    void currentChanged();
    void rowsChanged();
    void turnFinished();
    void failed(const switchyard::Error &error);

private:
    void connectSidebar();
    void connectTimeline();
    void connectComposer();
    void connectHeader();
    ChatSession *sessionOf(qint64 id);
    std::unique_ptr<ChatSession> makeSession(const Conversation &conversation);
    void show(ChatSession *session);
    void showCurrent();
    void showHeader();
    void refreshList();
    void refreshLive();
    void sendText(const QString &text, const Target &forced);
    void report(const Outcome<Done> &outcome);
    void updateConversation(qint64 id, const std::function<void(Conversation &)> &change);
    void deleteChat(qint64 id);
    void dropIdle();

    Engine &m_engine;
    Sidebar &m_sidebar;
    ChatPane &m_pane;
    ModelMenu &m_retryMenu;
    qint64 m_retryReply = 0;
    // The shown one and the ones that stream; a new chat has no id until something is stored of it.
    std::vector<std::unique_ptr<ChatSession>> m_sessions;
    ChatSession *m_current = nullptr;
    QSet<qint64> m_streaming;
    bool m_anyMessage = false; // in any chat
};

} // namespace switchyard
