// The chats that are shown or stream, and the middle of the window that shows one of them.
#pragma once

#include "app/session/chat_session.h"
#include "ui/timeline/timeline_view.h"

#include <map>
#include <memory>

namespace switchyard {

class ChatPane;
class Engine;
class ModelMenu;

class ChatController : public QObject
{
    Q_OBJECT
public:
    ChatController(Engine &engine, ChatPane &pane, ModelMenu &retryMenu, QObject *parent = nullptr);
    ~ChatController() override;

    /// Opens the chat that was open last.
    void restore();
    void newChat();
    void open(qint64 id);
    void renameCurrent();
    void stop();
    /// Keeps what was typed: before the program ends.
    void flush();
    ChatSession &current() { return *m_current; }
    ChatSession *sessionOf(qint64 id); // null when it is neither shown nor streaming
    QSet<qint64> liveIds() const;

signals:
    void replyPicked(const switchyard::Row &row); // its badge was clicked
    void currentChanged();
    void rowsChanged();
    void liveChanged();
    void conversationsChanged(); // one of them: title, time, category, pin
    void turnFinished();
    void failed(const switchyard::Error &error);

private:
    void connectTimeline();
    void connectComposer();
    void connectHeader();
    std::unique_ptr<ChatSession> makeSession(const Conversation &conversation);
    void show(ChatSession *session);
    void showCurrent();
    void showHeader();
    void rememberCurrent();
    void refreshLive();
    void sendText(const QString &text, const Target &forced);
    void retryAsBefore(qint64 message);
    void began(const Outcome<Done> &turn);
    void report(const Outcome<Done> &outcome);
    void dropIdle();

    Engine &m_engine;
    ChatPane &m_pane;
    ModelMenu &m_retryMenu;
    qint64 m_retryReply = 0;
    // The shown one and the ones that stream; a new chat has no id until something is stored of it.
    std::vector<std::unique_ptr<ChatSession>> m_sessions;
    ChatSession *m_current = nullptr;
    QHash<qint64, TimelineView::Place> m_places; // where each chat was read last
};

} // namespace switchyard
