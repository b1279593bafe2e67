#include "ui/mainwindow/chat_controller.h"

#include "app/session/engine.h"
#include "ui/chatheader/chat_header.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/chat_pane.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/timeline/find_bar.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString lastChatName = u"lastChat"_s;

} // namespace

ChatController::ChatController(Engine &engine, ChatPane &pane, ModelMenu &retryMenu, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_pane(pane)
    , m_retryMenu(retryMenu)
{
    connectTimeline();
    connectComposer();
    connectHeader();
}

ChatController::~ChatController() = default;

void ChatController::connectTimeline()
{
    TimelineView &timeline = m_pane.timeline();
    connect(&timeline, &TimelineView::badgeClicked, this, [this](qint64 message) {
        for (const Row &row : m_current->rows()) {
            if (row.message.id == message)
                emit replyPicked(row);
        }
    });
    connect(&timeline, &TimelineView::retryRequested, this, &ChatController::retryAsBefore);
    connect(&timeline, &TimelineView::continueRequested, this,
            [this](qint64 message) { began(m_current->continueReply(message, {})); });
    connect(&timeline, &TimelineView::editRequested, this, [this](qint64 message, const QString &text) {
        began(m_current->edit(message, text, m_pane.composer().override()));
    });
    connect(&timeline, &TimelineView::versionRequested, this,
            [this](qint64 message, int step) { report(m_current->showVersion(message, step)); });
    connect(&timeline, &TimelineView::earlierWanted, this,
            [this](bool all) { report(all ? m_current->loadAll() : m_current->loadEarlier()); });
    connect(&m_pane.findBar(), &FindBar::opened, this, [this] { report(m_current->loadAll()); });
    connect(&timeline, &TimelineView::retryWithRequested, this, [this](qint64 message, QPoint at) {
        m_retryReply = message;
        m_retryMenu.openAt(QRect(at, QSize()));
    });
    connect(&m_retryMenu, &ModelMenu::chosen, this,
            [this](const Target &target) { began(m_current->retry(m_retryReply, target)); });
}

void ChatController::connectComposer()
{
    Composer &composer = m_pane.composer();
    connect(&composer, &Composer::sendRequested, this, &ChatController::sendText);
    connect(&composer, &Composer::stopRequested, this, &ChatController::stop);
    connect(&composer, &Composer::draftChanged, this,
            [this](const QString &draft) { report(m_current->saveDraft(draft)); });
    connect(&composer, &Composer::typing, this, [this] { m_engine.warmUp(m_pane.composer().override()); });
    connect(&composer, &Composer::overrideChanged, this, [this](const Target &target, bool pinned) {
        const Target pin = pinned ? target : Target();
        if (!pinned && target.isValid()) // for one message: the chat keeps its own
            return;
        if (m_current->conversation().pinnedModel == pin)
            return;
        Conversation changed = m_current->conversation();
        changed.pinnedModel = pin;
        report(m_current->update(changed));
    });
    connect(&composer, &Composer::editLastRequested, this, [this] {
        const QVector<Row> &rows = m_current->rows();
        const auto last = std::find_if(rows.crbegin(), rows.crend(),
                                       [](const Row &row) { return row.message.role == Role::User; });
        if (last != rows.crend() && !m_current->live())
            m_pane.timeline().beginEdit(last->message.id);
    });
}

void ChatController::connectHeader()
{
    ChatHeader &header = m_pane.header();
    connect(&header, &ChatHeader::titleEdited, this, [this](const QString &title) {
        Conversation changed = m_current->conversation();
        changed.title = title;
        changed.titleByUser = true;
        report(m_current->update(changed));
    });
    connect(&header, &ChatHeader::settingsEdited, this,
            [this](const QString &systemPrompt, std::optional<double> temperature) {
                Conversation changed = m_current->conversation();
                changed.systemPrompt = systemPrompt;
                changed.temperature = temperature;
                report(m_current->update(changed));
            });
}

void ChatController::restore()
{
    report(m_engine.conversations().purgeDeleted()); // what was deleted in an earlier run can't be undone
    const qint64 last = m_engine.settings().value(lastChatName).toInteger();
    const Outcome<Conversation> chat = m_engine.conversations().load(last);
    if (last != 0 && chat)
        open(last);
    else
        newChat();
}

void ChatController::newChat()
{
    if (m_current && m_current->conversation().id == 0 && m_current->rows().isEmpty())
        return show(m_current);
    m_sessions.push_back(makeSession(Conversation()));
    show(m_sessions.back().get());
}

void ChatController::open(qint64 id)
{
    if (m_current && m_current->conversation().id == id)
        return;
    ChatSession *session = sessionOf(id);
    if (!session) {
        const Outcome<Conversation> chat = m_engine.conversations().load(id);
        if (!chat)
            return emit failed(chat.error());
        m_sessions.push_back(makeSession(*chat));
        session = m_sessions.back().get();
        report(session->load());
    }
    show(session);
}

ChatSession *ChatController::sessionOf(qint64 id)
{
    for (const auto &session : m_sessions) {
        if (session->conversation().id == id)
            return session.get();
    }
    return nullptr;
}

std::unique_ptr<ChatSession> ChatController::makeSession(const Conversation &conversation)
{
    auto made = std::make_unique<ChatSession>(m_engine, conversation);
    ChatSession *session = made.get();
    const auto ifShown = [this, session](auto action) {
        return [this, session, action] {
            if (session == m_current)
                action(*this);
        };
    };
    connect(session, &ChatSession::rowsReset, this, ifShown([](ChatController &self) { self.showCurrent(); }));
    connect(session, &ChatSession::rowChanged, this, [this, session](int row) {
        if (session != m_current)
            return;
        m_pane.timeline().updateRow(row, session->rows()[row]);
        emit rowsChanged();
    });
    connect(session, &ChatSession::conversationChanged, this, ifShown([](ChatController &self) {
                self.showHeader();
                self.rememberCurrent(); // a draft is enough to store it
            }));
    connect(session, &ChatSession::conversationChanged, this, &ChatController::conversationsChanged);
    connect(session, &ChatSession::liveChanged, this, &ChatController::refreshLive);
    connect(session, &ChatSession::turnFinished, this, &ChatController::turnFinished);
    connect(session, &ChatSession::storageFailed, this, &ChatController::failed);
    return made;
}

void ChatController::show(ChatSession *session)
{
    if (m_current && m_current != session) {
        m_pane.composer().flushDraft();
        m_places.insert(m_current->conversation().id, m_pane.timeline().place());
        m_pane.findBar().close(); // it was looked for in the other one
    }
    m_current = session;
    dropIdle();
    const Conversation &chat = session->conversation();
    m_pane.composer().setText(chat.draft);
    m_pane.composer().setOverride(chat.pinnedModel, chat.pinnedModel.isValid());
    showHeader();
    const TimelineView::Place place = m_places.value(chat.id);
    if (!place.following)
        report(session->loadBackTo(place.message));
    showCurrent();
    m_pane.timeline().setPlace(place);
    refreshLive();
    rememberCurrent();
    m_pane.composer().setFocus();
    emit currentChanged();
}

void ChatController::showCurrent()
{
    m_pane.timeline().setRows(m_current->rows());
    m_pane.header().setHasMessages(!m_current->rows().isEmpty());
    emit rowsChanged();
}

void ChatController::rememberCurrent()
{
    const qint64 id = m_current->conversation().id;
    if (id != 0 && m_engine.settings().value(lastChatName).toInteger() != id)
        report(m_engine.settings().set(lastChatName, id));
}

void ChatController::showHeader()
{
    m_pane.header().setConversation(m_current->conversation());
}

QSet<qint64> ChatController::liveIds() const
{
    QSet<qint64> live;
    for (const auto &session : m_sessions) {
        if (session->live())
            live.insert(session->conversation().id);
    }
    return live;
}

void ChatController::refreshLive()
{
    m_pane.composer().setLive(m_current->live());
    emit liveChanged();
}

void ChatController::dropIdle()
{
    const auto idle = [this](const std::unique_ptr<ChatSession> &session) {
        return session.get() != m_current && !session->live();
    };
    for (auto &session : m_sessions) {
        if (idle(session))
            session.release()->deleteLater(); // it may be the one whose signal is being handled
    }
    std::erase(m_sessions, nullptr);
}

void ChatController::sendText(const QString &text, const Target &forced)
{
    const Outcome<Done> sent = m_current->send(text, forced);
    if (sent)
        return;
    m_pane.composer().takeBack(); // what was typed is never lost
    emit failed(sent.error());
}

/// What was forced by hand stays forced.
void ChatController::retryAsBefore(qint64 message)
{
    const QVector<Row> &rows = m_current->rows();
    const auto row = std::find_if(rows.cbegin(), rows.cend(),
                                  [message](const Row &one) { return one.message.id == message; });
    const bool forced = row != rows.cend() && row->decision && row->decision->decidedBy == DecidedBy::Override;
    began(m_current->retry(message, forced ? row->decision->requested : Target()));
}

/// The control that began the turn is gone now: without a place to go to, the focus would wander.
void ChatController::began(const Outcome<Done> &turn)
{
    report(turn);
    m_pane.composer().setFocus();
}

void ChatController::stop()
{
    m_current->stop();
    m_pane.composer().setFocus();
}

void ChatController::flush()
{
    m_pane.composer().flushDraft();
}

void ChatController::renameCurrent()
{
    m_pane.header().rename();
}

void ChatController::report(const Outcome<Done> &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

} // namespace switchyard
