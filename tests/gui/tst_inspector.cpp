#include "ui/controls/bar_chart.h"
#include "ui/inspector/decision_text.h"
#include "ui/inspector/inspector_dock.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const Target coder{u"demo"_s, u"qwen/qwen3-coder"_s};
const Target general{u"other"_s, u"deepseek-v3.2"_s};

RoutingDecision routed()
{
    RoutingDecision decision;
    decision.category = u"code"_s;
    decision.decidedBy = DecidedBy::Llm;
    decision.router = {u"demo"_s, u"meta/llama-3.1-8b"_s};
    decision.rawRouterAnswer = u"CODE."_s;
    decision.routerMs = 180;
    decision.routerUsage = {310, 2, 0, 0, false};
    decision.routerCostUsd = 0.000002;
    decision.requested = decision.routed = coder;
    decision.servedModel = u"qwen3-coder"_s;
    decision.attempts = {{coder, {}, 182, 2918}};
    decision.ttftMs = 600;
    decision.totalMs = 3100;
    decision.usage = {500, 212, 40, 128, false};
    decision.costUsd = 0.0004;
    decision.finishReason = u"stop"_s;
    decision.end = TurnEnd::Complete;
    return decision;
}

RoutingDecision fellBack()
{
    RoutingDecision decision = routed();
    decision.routed = general;
    decision.servedModel = u"gpt-4o"_s;
    decision.usage.estimated = true;
    decision.costUsd = std::nullopt;
    const Error fault{ErrorKind::ServerFault, u"upstream <b>gone</b>"_s, 502};
    decision.attempts = {{coder, fault, 182, 120}, {general, {}, 303, 2797}};
    return decision;
}

Row row(const RoutingDecision &decision)
{
    Row row;
    row.message.role = Role::Assistant;
    row.decision = decision;
    row.modelName = u"Qwen3 Coder"_s;
    return row;
}

QString fact(const RoutingDecision &decision, const QString &name)
{
    for (const decision_text::Fact &fact : decision_text::facts(decision)) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whoDecided_data()
    {
        QTest::addColumn<DecidedBy>("by");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("expected");
        QTest::newRow("router") << DecidedBy::Llm << u"CODE."_s << QString()
                                << u"The router llama-3.1-8b answered “CODE.” in 0.2 s."_s;
        QTest::newRow("forced") << DecidedBy::Override << QString() << QString()
                                << u"You chose the model for this message, so no router was asked."_s;
        QTest::newRow("rule") << DecidedBy::Rule << QString() << u"the message has a picture"_s
                              << u"A rule decided: the message has a picture."_s;
        QTest::newRow("late") << DecidedBy::Deadline << QString() << QString()
                              << u"The router llama-3.1-8b had not answered after 0.2 s, "
                                 "so the message went to “code”."_s;
        QTest::newRow("breaker") << DecidedBy::Breaker << QString() << QString()
                                 << u"The router failed several times in a row and is given a pause, "
                                    "so the message went to “code” without asking."_s;
        QTest::newRow("unclear") << DecidedBy::Default << u"well,\nperhaps"_s << QString()
                                 << u"The router answered “well, perhaps”, which names no route, "
                                    "so the message went to “code”."_s;
        QTest::newRow("default")
            << DecidedBy::Default << QString() << u"The router could not be reached"_s
            << u"The message went to “code”, the default. The router could not be reached."_s;
        QTest::newRow("on device") << DecidedBy::Local << QString() << QString()
                                   << u"The classifier on this device decided, 91 % sure."_s;
    }

    void whoDecided()
    {
        RoutingDecision decision = routed();
        decision.scores = {{u"simple"_s, 0.09}, {u"code"_s, 0.91}};
        QFETCH(DecidedBy, by);
        QFETCH(QString, answer);
        QFETCH(QString, reason);
        decision.decidedBy = by;
        decision.rawRouterAnswer = answer;
        decision.reason = reason;
        QTEST(decision_text::why(decision), "expected");
    }

    void outcomes()
    {
        QCOMPARE(decision_text::outcome(routed()), QString());
        QCOMPARE(decision_text::outcome(fellBack()),
                 u"qwen3-coder could not answer; deepseek-v3.2 took over."_s);
        RoutingDecision decision = fellBack();
        decision.end = TurnEnd::Failed;
        QCOMPARE(decision_text::outcome(decision), u"The reply broke off."_s);
        decision.ttftMs = std::nullopt;
        QCOMPARE(decision_text::outcome(decision), u"No model could answer."_s);
        decision = routed();
        decision.end = TurnEnd::Stopped;
        QCOMPARE(decision_text::outcome(decision), u"You stopped the reply."_s);
    }

    void factsOfAPlainTurn()
    {
        const RoutingDecision decision = routed();
        QCOMPARE(fact(decision, u"Router's answer"_s), u"CODE."_s);
        QCOMPARE(fact(decision, u"Asked for"_s), u"qwen/qwen3-coder at demo"_s);
        QCOMPARE(fact(decision, u"Went to"_s), QString());
        QCOMPARE(fact(decision, u"Server says"_s), u"qwen3-coder"_s);
        QCOMPARE(fact(decision, u"Sent"_s), u"500 tokens"_s);
        QCOMPARE(fact(decision, u"of it cached"_s), u"128 tokens"_s);
        QCOMPARE(fact(decision, u"Received"_s), u"212 tokens"_s);
        QCOMPARE(fact(decision, u"of it reasoning"_s), u"40 tokens"_s);
        QCOMPARE(fact(decision, u"Cost of the reply"_s), u"$0.0004"_s);
        QCOMPARE(fact(decision, u"Cost of routing"_s), u"$0.000002"_s);
        QCOMPARE(fact(decision, u"Finish reason"_s), u"stop"_s);
        QVERIFY(decision_text::attempts(decision).isEmpty());
    }

    void factsOfAFallback()
    {
        const RoutingDecision decision = fellBack();
        QCOMPARE(fact(decision, u"Went to"_s), u"deepseek-v3.2 at other"_s);
        QCOMPARE(fact(decision, u"Server says"_s), u"gpt-4o: not the model that was asked for"_s);
        QCOMPARE(fact(decision, u"Received"_s), u"≈ 212 tokens"_s);
        QCOMPARE(fact(decision, u"Cost of the reply"_s), u"unpriced"_s);
        const QStringList attempts = decision_text::attempts(decision);
        QCOMPARE(attempts.size(), 2);
        QVERIFY(attempts[0].startsWith(u"1. qwen/qwen3-coder at demo, after 0.1 s: "_s));
        QVERIFY(attempts[0].contains(u"upstream"_s));
        QVERIFY(attempts[1].endsWith(u"Answered."_s));
    }

    void forcedTurnSpeaksOfNoRouter()
    {
        RoutingDecision decision = routed();
        decision.category = u"override"_s;
        decision.decidedBy = DecidedBy::Override;
        decision.rawRouterAnswer.clear();
        decision.routerMs = 0;
        QCOMPARE(fact(decision, u"Cost of routing"_s), QString());
        QCOMPARE(fact(decision, u"Router's answer"_s), QString());
    }

    void dockShowsADecisionAndForgetsIt()
    {
        InspectorDock dock(m_theme);
        QVERIFY(dock.text().isEmpty());
        dock.setRow(row(fellBack()));
        QVERIFY(dock.text().startsWith(u"code → fallback · Qwen3 Coder\n"_s));
        Row user;
        dock.setRow(user);
        QVERIFY(dock.text().isEmpty());
        dock.setRow(row(routed()));
        QVERIFY(dock.text().startsWith(u"code · Qwen3 Coder\n"_s));
        dock.clear();
        QVERIFY(dock.text().isEmpty());
    }

    void waterfallIsDrawnToOneScale()
    {
        InspectorDock dock(m_theme);
        dock.setRow(row(fellBack()));
        const QVector<BarRow> bars = dock.findChildren<BarChart *>().constFirst()->rows();
        QCOMPARE(bars.size(), 4);
        QCOMPARE(bars[0].label, u"router"_s);
        QCOMPARE(bars[0].to, 180.0 / 3100);
        QCOMPARE(bars[1].label, u"failed: qwen3-coder"_s);
        QCOMPARE(bars[1].color, m_theme.color(Ink::Error));
        QCOMPARE(bars[2].label, u"wait"_s);
        QCOMPARE(bars[2].from, 303.0 / 3100);
        QCOMPARE(bars[3].label, u"stream"_s);
        QCOMPARE(bars[3].value, u"2.5 s"_s);
        QCOMPARE(bars[3].to, 1.0);
    }

    void serversWordsAreNeverMarkup()
    {
        InspectorDock dock(m_theme);
        RoutingDecision decision = fellBack();
        decision.rawRouterAnswer = u"<h1>big</h1>"_s;
        dock.setRow(row(decision));
        for (const QLabel *label : dock.findChildren<QLabel *>()) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void copiesAll()
    {
        InspectorDock dock(m_theme);
        dock.setRow(row(routed()));
        QTest::keyClick(dock.findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), dock.text());
        QVERIFY(dock.text().contains(u"Finish reason: stop"_s));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
