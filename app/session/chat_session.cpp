#include "app/session/chat_session.h"

#include "app/base/log.h"
#include "app/session/engine.h"

namespace switchyard {

ChatSession::ChatSession(Engine &engine, const Conversation &conversation, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_conversation(conversation)
    , m_rows(engine)
    , m_saver(engine.conversations(), engine.decisions())
{
    connect(&m_saver, &ReplySaver::failed, this, &ChatSession::storageFailed);
}

ChatSession::~ChatSession()
{
    if (!m_live)
        return;
    m_live->interrupt();
    m_saver.keep(m_live->reply(), m_live->decision());
}

Outcome<Done> ChatSession::load()
{
    if (m_conversation.id == 0)
        return Done();
    const Outcome<Done> loaded = m_rows.load(m_conversation.id);
    if (loaded)
        emit rowsReset();
    return loaded;
}

Outcome<Done> ChatSession::loadEarlier()
{
    return tell(m_rows.loadEarlier());
}

Outcome<Done> ChatSession::loadBackTo(qint64 message)
{
    return tell(m_rows.loadBackTo(message));
}

Outcome<Done> ChatSession::loadAll()
{
    return tell(m_rows.loadAll());
}

Outcome<Done> ChatSession::tell(const Outcome<bool> &loaded)
{
    if (!loaded)
        return loaded.error();
    if (*loaded)
        emit rowsReset();
    return Done();
}

Outcome<Done> ChatSession::ensureStored()
{
    if (m_conversation.id != 0)
        return Done();
    m_conversation.created = QDateTime::currentDateTimeUtc();
    m_conversation.updated = m_conversation.created;
    const Outcome<qint64> id = m_engine.conversations().add(m_conversation);
    if (!id)
        return id.error();
    m_conversation.id = *id;
    emit conversationChanged();
    return Done();
}

Message ChatSession::newMessage(Role role, qint64 parent) const
{
    Message message;
    message.conversation = m_conversation.id;
    message.parent = parent;
    message.role = role;
    message.at = QDateTime::currentDateTimeUtc();
    return message;
}

Outcome<Done> ChatSession::send(const QString &text, const Target &forced)
{
    if (live())
        return Error{ErrorKind::BadRequest, tr("The last reply is still being written.")};
    if (const Outcome<Done> stored = ensureStored(); !stored)
        return stored;
    const qint64 last = rows().isEmpty() ? 0 : rows().constLast().message.id;
    const Outcome<Done> begun = beginReply(newQuestion(text, last), std::nullopt, forced, false);
    if (begun && m_conversation.title.isEmpty()) {
        Conversation titled = m_conversation;
        titled.title = titleFromText(text);
        if (const Outcome<Done> updated = update(titled); !updated)
            qCWarning(logSession) << "the title could not be saved"; // the message itself is
    }
    return begun;
}

Outcome<Done> ChatSession::edit(qint64 userMessage, const QString &text, const Target &forced)
{
    const Outcome<qsizetype> at = findWithParent(userMessage);
    if (!at)
        return at.error();
    if (*at < 0 || live())
        return Done();
    Row question = newQuestion(text, rows()[*at].message.parent);
    question.version = question.versions = rows()[*at].versions + 1;
    return beginReply(question, std::nullopt, forced, false);
}

Outcome<Done> ChatSession::retry(qint64 reply, const Target &forced)
{
    return replaceReply(reply, forced, false);
}

Outcome<Done> ChatSession::continueReply(qint64 reply, const Target &forced)
{
    return replaceReply(reply, forced, true);
}

Outcome<Done> ChatSession::replaceReply(qint64 reply, const Target &forced, bool goOn)
{
    const Outcome<qsizetype> at = findWithParent(reply);
    if (!at)
        return at.error();
    if (*at < 1 || live())
        return Done();
    const Row replaced = rows()[*at];
    const bool anything = !replaced.message.text().isEmpty() && replaced.decision;
    return beginReply(rows()[*at - 1], replaced, forced, goOn && anything);
}

Row ChatSession::newQuestion(const QString &text, qint64 parent) const
{
    Row question;
    question.message = newMessage(Role::User, parent);
    question.message.parts.append(TextPart{text});
    return question;
}

Outcome<qsizetype> ChatSession::findWithParent(qint64 message)
{
    if (m_rows.find(message) == 0) {
        if (const Outcome<Done> loaded = loadEarlier(); !loaded)
            return loaded.error();
    }
    return m_rows.find(message);
}

Outcome<Done> ChatSession::beginReply(Row question, const std::optional<Row> &replaced, const Target &forced,
                                      bool goOn)
{
    const qsizetype at = m_rows.find(question.message.parent) + 1;
    Outcome<QVector<Message>> path = m_rows.messagesAbove(at);
    if (!path)
        return path.error();
    path->append(question.message);
    TurnInput input = turnInput(m_conversation, *path, forced);
    Row reply;
    reply.message = newMessage(Role::Assistant, question.message.id);
    reply.message.state = MessageState::Streaming;
    if (replaced)
        reply.version = reply.versions = replaced->versions + 1;
    if (goOn) {
        input.messages.append(replaced->message);
        input.continues = replaced->decision;
        reply.message.parts.append(TextPart{replaced->message.text()});
        reply.message.continues = replaced->message.id;
    }
    if (const Outcome<Done> stored = store(question.message, reply.message); !stored)
        return stored;
    begin(std::move(input), reply.message); // its request is on the way while the rows are shown
    m_rows.replaceFrom(at, {question, reply});
    emit rowsReset();
    showLive();
    return Done();
}

void ChatSession::begin(TurnInput input, const Message &reply)
{
    m_live = std::make_unique<LiveTurn>(m_engine, reply);
    connect(m_live.get(), &LiveTurn::changed, this, &ChatSession::keepLive);
    connect(m_live.get(), &LiveTurn::ended, this, &ChatSession::finish);
    emit liveChanged(true);
    m_live->run(std::move(input));
}

Outcome<Done> ChatSession::store(Message &message, Message &reply)
{
    if (message.id == 0)
        return m_engine.conversations().appendTurn(message, reply);
    const Outcome<qint64> id = m_engine.conversations().append(reply);
    if (!id)
        return id.error();
    reply.id = *id;
    return Done();
}

void ChatSession::keepLive()
{
    if (!m_live->decision().category.isEmpty())
        m_saver.keep(m_live->reply(), m_live->decision());
    showLive();
}

void ChatSession::showLive()
{
    Row *row = liveRow();
    if (!row)
        return;
    const std::optional<RoutingDecision> before = row->decision;
    m_live->show(*row);
    if (row->decision != before) // mostly it is only text that came
        m_rows.nameModel(*row);
    emit rowChanged(int(rows().size()) - 1);
}

void ChatSession::finish()
{
    keepLive();
    m_saver.flush();
    const RoutingDecision decision = m_live->decision();
    m_live.release()->deleteLater(); // it is its signal that is being handled
    Conversation changed = m_conversation;
    changed.lastCategory = decision.category;
    if (const Outcome<Done> updated = update(changed); !updated)
        qCWarning(logSession) << "the chat's last category could not be saved"; // the dot of the list only
    emit liveChanged(false);
    emit turnFinished(decision);
}

Row *ChatSession::liveRow()
{
    Row *last = m_rows.last();
    return last && m_live && last->message.id == m_live->reply().id ? last : nullptr;
}

void ChatSession::stop()
{
    if (m_live)
        m_live->stop();
}

Outcome<Done> ChatSession::showVersion(qint64 message, int step)
{
    if (live())
        return Done();
    const Outcome<qint64> shown = m_engine.conversations().showSibling(message, step);
    return shown ? load() : Outcome<Done>(shown.error());
}

Outcome<Done> ChatSession::saveDraft(const QString &draft)
{
    if (draft == m_conversation.draft)
        return Done();
    if (const Outcome<Done> stored = ensureStored(); !stored)
        return stored;
    const Outcome<Done> saved = m_engine.conversations().saveDraft(m_conversation.id, draft);
    if (saved)
        m_conversation.draft = draft;
    return saved;
}

Outcome<Done> ChatSession::update(const Conversation &changed)
{
    if (const Outcome<Done> stored = ensureStored(); !stored)
        return stored;
    Conversation next = changed;
    next.id = m_conversation.id;
    next.created = m_conversation.created;
    const Outcome<Done> saved = m_engine.conversations().update(next);
    if (saved) {
        m_conversation = next;
        emit conversationChanged();
    }
    return saved;
}

} // namespace switchyard
