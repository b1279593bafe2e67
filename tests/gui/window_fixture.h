// The real main window on a profile of its own, talking to a server whose router answers what a test says.
#pragma once

#include "app/session/engine.h"
#include "tests/support/await.h"
#include "tests/support/llm_server.h"
#include "ui/badge/route_badge.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notice_bar.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/reply_row.h"
#include "ui/timeline/timeline_view.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

namespace switchyard::test {

using namespace Qt::Literals::StringLiterals;

/// The models of the five routes, as the presets spell them.
namespace model {
inline const QString llama = u"meta-llama/llama-3.1-8b-instruct"_s,
                     deepseek = u"deepseek/deepseek-chat-v3-0324"_s, reasoner = u"deepseek/deepseek-reasoner"_s,
                     coder = u"qwen/qwen3-coder"_s, kimi = u"moonshotai/kimi-k2-5"_s;
inline const QStringList all{llama, deepseek, reasoner, coder, kimi};
} // namespace model

/// What the server answers: the router by its own script, whatever the text is; the models by another.
struct Script {
    LlmServer server;
    LlmServer::Handler router = [](const LlmRequest &request) {
        return LlmReply::answer(request, {u"general"_s});
    };
    LlmServer::Handler chat = [](const LlmRequest &request) {
        return LlmReply::answer(request, {u"Fine "_s, u"day."_s});
    };

    Script()
    {
        server.setModels(model::all);
        server.setHandler([this](const LlmRequest &request) {
            return request.asksRouter() ? router(request) : chat(request);
        });
    }
    void routerSays(const QString &answer)
    {
        router = [answer](const LlmRequest &request) { return LlmReply::answer(request, {answer}); };
    }
    ConnectionChoice choice(const QString &key = {}) const { return {server.baseUrl(), key, {}, false}; }
    QVector<LlmRequest> asked(bool ofRouter) const
    {
        QVector<LlmRequest> found;
        for (const LlmRequest &request : server.chats()) {
            if (request.asksRouter() == ofRouter)
                found.append(request);
        }
        return found;
    }
    QStringList askedModels() const
    {
        QStringList models;
        for (const LlmRequest &request : asked(false))
            models.append(request.model());
        return models;
    }
};

template<typename Widget>
Widget *shown(QWidget &parent, const std::function<bool(const Widget &)> &fits)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->isVisible() && fits(*widget))
            return widget;
    }
    return nullptr;
}

/// A button by its text or its accessible name; null when none is shown.
inline QAbstractButton *button(QWidget &parent, const QString &name)
{
    return shown<QAbstractButton>(parent, [&](const QAbstractButton &button) {
        return button.accessibleName() == name || button.text() == name;
    });
}

/// Program and window; with a second one on the same profile directory it has been restarted.
struct Program {
    Theme theme;
    Engine engine;
    MainWindow window;
    Composer &composer;
    TimelineView &timeline;
    Sidebar &sidebar;
    NoticeBar &notice;
    QTextEdit &editor;

    Program(const QString &profile, const ConnectionChoice &choice)
        : engine(profile, choice)
        , window(engine, theme)
        , composer(*window.findChild<Composer *>())
        , timeline(*window.findChild<TimelineView *>())
        , sidebar(*window.findChild<Sidebar *>())
        , notice(*window.findChild<NoticeBar *>())
        , editor(*composer.findChild<QTextEdit *>())
    {
        window.show();
        window.start();
        window.activateWindow();
    }

    bool ready()
    {
        return QTest::qWaitForWindowActive(&window) && QTest::qWaitFor([this] {
                   return !engine.providers().models().isEmpty() && !engine.routes().table().routes.isEmpty();
               });
    }
    void type(const QString &text)
    {
        QTest::mouseClick(editor.viewport(), Qt::LeftButton);
        QTest::keyClicks(&editor, text);
    }
    void send(const QString &text)
    {
        type(text);
        QTest::keyClick(&editor, Qt::Key_Return);
    }
    /// False when the reply has not ended in time.
    bool sendAndWait(const QString &text)
    {
        send(text);
        return ended();
    }
    bool live() const { return button(composer, u"Stop"_s) != nullptr; }
    bool ended()
    {
        return QTest::qWaitFor(
            [this] { return !live() && lastReply().message.state != MessageState::Streaming; }, 8000);
    }
    Row lastReply() const
    {
        const QVector<Row> &rows = timeline.rows();
        return rows.isEmpty() || rows.last().message.role == Role::User ? Row() : rows.last();
    }
    QString lastText() const { return lastReply().message.text(); }
    ReplyRow *lastReplyRow()
    {
        const QList<ReplyRow *> rows = timeline.findChildren<ReplyRow *>();
        ReplyRow *last = nullptr;
        for (ReplyRow *row : rows) {
            if (row->isVisible() && (!last || row->y() > last->y()))
                last = row;
        }
        return last;
    }
    BadgeText badge()
    {
        const ReplyRow *row = lastReplyRow();
        const auto *badge = row ? row->findChild<RouteBadge *>() : nullptr;
        return badge ? badge->badge() : BadgeText();
    }
    bool hasChip(const QString &text)
    {
        const QVector<BadgeChip> chips = badge().chips;
        return std::any_of(chips.begin(), chips.end(),
                           [&](const BadgeChip &chip) { return chip.text == text; });
    }
    /// Clicks a button of the newest reply; false when it is not there.
    bool clickInReply(const QString &name)
    {
        ReplyRow *row = lastReplyRow();
        QAbstractButton *found = row ? button(*row, name) : nullptr;
        if (found)
            QTest::mouseClick(found, Qt::LeftButton);
        return found;
    }
};

} // namespace switchyard::test
