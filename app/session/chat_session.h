// One conversation: its rows, and at most one live turn that is routed, streamed and stored.
#pragma once

#include "app/chat/conversation.h"
#include "app/session/chat_rows.h"
#include "app/session/live_turn.h"
#include "app/session/reply_saver.h"

namespace switchyard {

class Engine;

class ChatSession : public QObject
{
    Q_OBJECT
public:
    /// A conversation with id 0 is stored with its first message, draft or setting.
    ChatSession(Engine &engine, const Conversation &conversation, QObject *parent = nullptr);
    ~ChatSession() override; // a live turn is stopped and kept as interrupted

    const Conversation &conversation() const { return m_conversation; }
    /// The newest part of the shown path: what was loaded of it.
    const QVector<Row> &rows() const { return m_rows.all(); }
    bool live() const { return m_live != nullptr; }
    /// Reads the shown path's end from the store, then what lies before: a page more, as far as a message, all.
    Outcome<Done> load();
    Outcome<Done> loadEarlier();
    Outcome<Done> loadBackTo(qint64 message);
    Outcome<Done> loadAll();

    /// Each of these stores first and then begins a turn. An error: nothing was sent, the text is the caller's.
    Outcome<Done> send(const QString &text, const Target &forced);
    Outcome<Done> retry(qint64 reply, const Target &forced);
    Outcome<Done> edit(qint64 userMessage, const QString &text, const Target &forced);
    /// Goes on with a reply that broke off, as a sibling version of it.
    Outcome<Done> continueReply(qint64 reply, const Target &forced);
    void stop();

    Outcome<Done> showVersion(qint64 message, int step);
    Outcome<Done> saveDraft(const QString &draft);
    /// Title, pin, system prompt, temperature, pinned model.
    Outcome<Done> update(const Conversation &changed);

signals:
    void rowsReset();
    void rowChanged(int row); // at most once a frame while streaming
    void liveChanged(bool live);
    void conversationChanged();
    void turnFinished(const switchyard::RoutingDecision &decision);
    void storageFailed(const switchyard::Error &error); // nothing is lost: it is tried again

private:
    Outcome<Done> ensureStored();
    Message newMessage(Role role, qint64 parent) const;
    Outcome<Done> tell(const Outcome<bool> &loaded);
    /// The message's row, that of its parent being loaded too; -1: it is not shown.
    Outcome<qsizetype> findWithParent(qint64 message);
    Row newQuestion(const QString &text, qint64 parent) const;
    Outcome<Done> replaceReply(qint64 reply, const Target &forced, bool goOn);
    /// A new reply to the question (stored with it when it is new), as the shown version; `replaced`: the one
    /// shown so far, where the new one may go on.
    Outcome<Done> beginReply(Row question, const std::optional<Row> &replaced, const Target &forced, bool goOn);
    Outcome<Done> store(Message &message, Message &reply);
    void begin(TurnInput input, const Message &reply);
    void finish();
    void keepLive();
    void showLive();
    Row *liveRow();

    Engine &m_engine;
    Conversation m_conversation;
    ChatRows m_rows;
    std::unique_ptr<LiveTurn> m_live;
    ReplySaver m_saver;
};

} // namespace switchyard
