// Where a message goes, and what the server is asked: through the real window, with scripted router answers.

#include "tests/gui/window_fixture.h"

#include "ui/modelmenu/model_menu.h"

#include <QJsonArray>
#include <QLineEdit>

using namespace switchyard;
using namespace switchyard::test;
using namespace std::chrono_literals;

namespace {

QStringList textsOf(const LlmRequest &request, const QString &role)
{
    QStringList texts;
    for (const QJsonValue &message : request.json[u"messages"].toArray()) {
        if (message[u"role"].toString() == role)
            texts.append(message[u"content"].toString());
    }
    return texts;
}

} // namespace

class WindowRoutingTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_script = std::make_unique<Script>();
    }

    void cleanup()
    {
        m_program.reset();
        m_script.reset();
    }

    void routerAnswers_data();
    void routerAnswers();
    void requests();
    void ownCategory();
    void forcedByMenu();
    void forcedByMention();
    void pinnedModelStays();
    void deadForcedModel_data();
    void deadForcedModel();
    void deadSpecialist();
    void wrongKeyAsksForTheKey();
    void oneConnection();
    void openAiNames();

private:
    void open();

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<Program> m_program;
};

void WindowRoutingTest::open()
{
    m_program = std::make_unique<Program>(m_profile->path(), m_script->choice());
    QVERIFY(m_program->ready());
}

void WindowRoutingTest::routerAnswers_data()
{
    using Answer = std::function<LlmReply(const LlmRequest &)>;
    QTest::addColumn<std::function<LlmReply(const LlmRequest &)>>("router");
    QTest::addColumn<QString>("pill");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("said"); // a part of what the badge tells
    const auto says = [](const QString &text) {
        return Answer([text](const LlmRequest &request) { return LlmReply::answer(request, {text}); });
    };
    QTest::newRow("capitals and a dot")
        << says(u"CODE."_s) << u"code · Qwen3 Coder"_s << model::coder << u"LLM router"_s;
    QTest::newRow("quoted") << says(u"\"agent\""_s) << u"agent · Kimi K2.5"_s << model::kimi << u"LLM router"_s;
    QTest::newRow("prefixed") << says(u"category: reasoning"_s) << u"reasoning · DeepSeek R1"_s
                              << model::reasoner << u"LLM router"_s;
    QTest::newRow("bare") << says(u"simple"_s) << u"simple · Llama 3.1 8B"_s << model::llama << u"LLM router"_s;
    const QString general = u"general · DeepSeek V3.2"_s;
    QTest::newRow("nonsense") << says(u"It is about bananas"_s) << general << model::deepseek
                              << u"names no category"_s;
    QTest::newRow("a rule's name") << says(u"vision"_s) << general << model::deepseek << u"names no category"_s;
    QTest::newRow("late") << Answer([](const LlmRequest &request) {
        return LlmReply::answer(request, {u"code"_s}).after(900ms);
    }) << general << model::deepseek
                          << u"not answer in time"_s;
    QTest::newRow("500") << Answer([](const LlmRequest &) { return LlmReply::error(500, u"out of order"_s); })
                         << general << model::deepseek << u"The router failed"_s;
}

void WindowRoutingTest::routerAnswers()
{
    QFETCH(std::function<LlmReply(const LlmRequest &)>, router);
    QFETCH(QString, pill);
    QFETCH(QString, asked);
    QFETCH(QString, said);
    m_script->router = router;
    open();
    QVERIFY(m_program->engine.settings().set(u"timeouts"_s, QJsonObject{{u"routerDeadline"_s, 300}}));
    m_program->engine.applyTimeouts();

    QVERIFY(m_program->sendAndWait(u"What's the time in Oslo?"_s));

    QCOMPARE(m_program->badge().pill, pill);
    QVERIFY2(m_program->badge().sentence.contains(said), qPrintable(m_program->badge().sentence));
    QCOMPARE(m_program->lastText(), u"Fine day."_s);
    QCOMPARE(m_script->askedModels(), QStringList{asked});
    QCOMPARE(m_script->asked(true).size(), 1);
    QCOMPARE(m_script->asked(true).first().model(), model::llama);
}

void WindowRoutingTest::requests()
{
    const QString text = u"Name a river of Norway"_s;
    m_script->routerSays(u"simple"_s);
    open();
    QVERIFY(m_program->sendAndWait(text));

    const LlmRequest router = m_script->asked(true).value(0);
    QCOMPARE(router.json[u"temperature"].toDouble(-1), 0.0);
    QCOMPARE(router.json[u"max_tokens"].toInt(), 10);
    QVERIFY(router.lastUserText().contains(text));
    QVERIFY(!textsOf(router, u"system"_s).isEmpty());
    QVERIFY(!textsOf(router, u"system"_s).join(u'\n').contains(text));

    const LlmRequest routed = m_script->asked(false).value(0);
    QVERIFY(routed.json[u"stream"].toBool());
    QVERIFY(routed.json[u"stream_options"][u"include_usage"].toBool());
    QCOMPARE(textsOf(routed, u"user"_s), QStringList{text});
    QVERIFY(textsOf(routed, u"system"_s).isEmpty());

    QVERIFY(m_program->sendAndWait(u"And its length?"_s)); // the turn before goes along, in both requests
    const LlmRequest second = m_script->asked(true).value(1);
    QVERIFY(second.lastUserText().contains(text));
    QVERIFY(second.lastUserText().contains(u"Fine day."_s));
    QVERIFY(!textsOf(second, u"system"_s).join(u'\n').contains(u"river"_s));
    QCOMPARE(textsOf(m_script->asked(false).value(1), u"assistant"_s), QStringList{u"Fine day."_s});
}

void WindowRoutingTest::ownCategory()
{
    open();
    RouteTable table = m_program->engine.routes().table();
    Route own;
    own.category = u"recipes"_s;
    own.description = u"cooking, baking and what to do with leftovers"_s;
    own.target = {table.router.provider, model::kimi};
    table.routes.insert(1, own);
    QVERIFY(m_program->engine.routes().setWanted(table));
    m_script->routerSays(u"Recipes"_s);

    QVERIFY(m_program->sendAndWait(u"What about Tuesday?"_s));

    const QString prompt = textsOf(m_script->asked(true).value(0), u"system"_s).join(u'\n');
    QVERIFY2(prompt.contains(u"recipes: cooking, baking and what to do with leftovers"_s), qPrintable(prompt));
    QCOMPARE(m_program->badge().pill, u"recipes · Kimi K2.5"_s);
    QCOMPARE(m_script->askedModels(), QStringList{model::kimi});
}

void WindowRoutingTest::forcedByMenu()
{
    open();
    QTest::keyClick(&m_program->window, Qt::Key_L, Qt::ControlModifier);
    auto *menu = m_program->composer.findChild<ModelMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClicks(menu->findChild<QLineEdit *>(), u"coder"_s);
    QTest::keyClick(menu->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!menu->isVisible());
    QVERIFY(button(m_program->composer, u"Model: Qwen3 Coder, for this message"_s));

    QVERIFY(m_program->sendAndWait(u"Hello there"_s));
    QCOMPARE(m_program->badge().pill, u"override · Qwen3 Coder"_s);
    QCOMPARE(m_program->lastReply().decision->label(), u"override"_s);
    QCOMPARE(m_script->askedModels(), QStringList{model::coder});
    QVERIFY(m_script->asked(true).isEmpty());

    QVERIFY(m_program->clickInReply(u"Retry"_s)); // the same again
    QTRY_COMPARE(m_script->askedModels(), (QStringList{model::coder, model::coder}));
    QVERIFY(m_program->ended());
    QCOMPARE(m_program->badge().pill, u"override · Qwen3 Coder"_s);
    QVERIFY(m_script->asked(true).isEmpty());
    QCOMPARE(m_program->window.focusWidget(), &m_program->editor); // the button that was clicked is gone

    QVERIFY(m_program->sendAndWait(u"Hello again"_s)); // it was for one message
    QCOMPARE(m_program->badge().pill, u"general · DeepSeek V3.2"_s);
    QCOMPARE(m_script->asked(true).size(), 1);
}

void WindowRoutingTest::forcedByMention()
{
    open();
    QVERIFY(m_program->sendAndWait(u"@kimi Hello there"_s));
    QCOMPARE(m_program->badge().pill, u"override · Kimi K2.5"_s);
    QCOMPARE(m_script->askedModels(), QStringList{model::kimi});
    QCOMPARE(m_script->asked(false).value(0).lastUserText(), u"Hello there"_s);
    QVERIFY(m_script->asked(true).isEmpty());
}

void WindowRoutingTest::pinnedModelStays()
{
    open();
    emit m_program->composer.findChild<ModelMenu *>()->chosen({u"custom"_s, model::coder}, true);
    QVERIFY(m_program->sendAndWait(u"one"_s));
    QVERIFY(m_program->sendAndWait(u"two"_s));
    QCOMPARE(m_script->askedModels(), (QStringList{model::coder, model::coder}));

    m_program = nullptr; // a restart
    open();
    QVERIFY(button(m_program->composer, u"Model: Qwen3 Coder, kept for this chat"_s));
    QVERIFY(m_program->sendAndWait(u"three"_s));
    QCOMPARE(m_program->badge().pill, u"override · Qwen3 Coder"_s);
    QVERIFY(m_script->asked(true).isEmpty());
}

void WindowRoutingTest::deadForcedModel_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("gone") << 404;
    QTest::newRow("broken") << 500;
}

void WindowRoutingTest::deadForcedModel()
{
    QFETCH(int, status);
    m_script->chat = [status](const LlmRequest &request) {
        return request.model() == model::kimi ? LlmReply::error(status, u"no such model"_s)
                                              : LlmReply::answer(request, {u"I can"_s});
    };
    open();
    QVERIFY(m_program->sendAndWait(u"@kimi Hello there"_s));
    QCOMPARE(m_program->lastReply().decision->label(), u"override->fallback"_s);
    QCOMPARE(m_program->badge().pill, u"override · DeepSeek V3.2"_s);
    QVERIFY(m_program->hasChip(u"fallback"_s));
    QCOMPARE(m_program->lastText(), u"I can"_s);
    QCOMPARE(m_script->askedModels(), (QStringList{model::kimi, model::deepseek}));
}

void WindowRoutingTest::deadSpecialist()
{
    m_script->routerSays(u"code"_s);
    m_script->chat = [](const LlmRequest &request) {
        return request.model() == model::coder ? LlmReply::error(503, u"overloaded"_s)
                                               : LlmReply::answer(request, {u"I can"_s});
    };
    open();
    QVERIFY(m_program->sendAndWait(u"Good morning"_s));
    QCOMPARE(m_program->lastReply().decision->category, u"code"_s);
    QCOMPARE(m_program->lastReply().decision->label(), u"code->fallback"_s);
    QCOMPARE(m_program->badge().pill, u"code · DeepSeek V3.2"_s);
    QVERIFY(m_program->hasChip(u"fallback"_s));
    QCOMPARE(m_script->askedModels(), (QStringList{model::coder, model::deepseek}));

    QVERIFY(m_program->sendAndWait(u"Good night"_s)); // the dead one rests: it is not asked again at once
    QCOMPARE(m_script->askedModels(), (QStringList{model::coder, model::deepseek, model::deepseek}));
    QVERIFY(m_program->hasChip(u"fallback"_s));
}

void WindowRoutingTest::wrongKeyAsksForTheKey()
{
    m_script->chat = [](const LlmRequest &) { return LlmReply::error(401, u"bad key"_s); };
    open();
    QVERIFY(m_program->sendAndWait(u"Good morning"_s));
    QCOMPARE(m_program->lastReply().message.state, MessageState::Failed);
    QCOMPARE(m_program->lastReply().message.error->kind, ErrorKind::WrongKey);
    QCOMPARE(m_script->askedModels().size(), 1); // the same key is no better with another model
    const QString wanted = errorMessage(Error{ErrorKind::WrongKey});
    QVERIFY(wanted.contains(u"key"_s));
    QVERIFY(shown<QWidget>(*m_program->lastReplyRow(),
                           [&](const QWidget &widget) { return widget.accessibleName().contains(wanted); }));
    QVERIFY(button(*m_program->lastReplyRow(), u"Retry with…"_s));
}

void WindowRoutingTest::oneConnection()
{
    m_script->routerSays(u"simple"_s);
    open();
    for (const QString &text : {u"Hello"_s, u"How are you?"_s, u"Thanks!"_s})
        QVERIFY(m_program->sendAndWait(text));
    QCOMPARE(m_script->server.chats().size(), 6);
    QCOMPARE(m_script->server.connections(), 1);
}

void WindowRoutingTest::openAiNames()
{
    const QStringList ids{u"gpt-4.1"_s,
                          u"gpt-4.1-mini"_s,
                          u"gpt-4.1-nano"_s,
                          u"gpt-4o"_s,
                          u"gpt-4o-mini"_s,
                          u"o3"_s,
                          u"o4-mini"_s,
                          u"gpt-5-codex"_s,
                          u"text-embedding-3-large"_s,
                          u"whisper-1"_s,
                          u"tts-1"_s,
                          u"dall-e-3"_s,
                          u"omni-moderation-latest"_s};
    m_script->server.setModels(ids);
    m_script->routerSays(u"code"_s);
    open();
    const RouteTable &table = m_program->engine.routes().table();
    for (const Route &route : table.classified()) {
        QCOMPARE(route.fit, Fit::Proposed);
        QVERIFY2(ids.first(8).contains(route.target.model),
                 qPrintable(route.category + u": "_s + route.target.model));
        QVERIFY2(route.fitNote.contains(route.target.model), qPrintable(route.fitNote));
    }
    QCOMPARE(table.find(category::code)->target.model, u"gpt-5-codex"_s);
    QVERIFY(ids.first(8).contains(table.router.model));

    QVERIFY(m_program->sendAndWait(u"Good morning"_s));
    QCOMPARE(m_script->askedModels(), QStringList{u"gpt-5-codex"_s});
    QCOMPARE(m_program->lastReply().decision->label(), u"code"_s);
}

QTEST_MAIN(WindowRoutingTest)
#include "tst_window_routing.moc"
