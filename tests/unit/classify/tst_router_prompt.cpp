#include "app/classify/router_prompt.h"

#include "app/text/tokens.h"
#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Message turn(Role role, const QString &text)
{
    Message message = userMessage(text);
    message.role = role;
    return message;
}

} // namespace

class RouterPromptTest : public QObject
{
    Q_OBJECT
private slots:
    void asksAsARouterDoes()
    {
        const ChatRequest request = routerRequest(smallTable(), userMessage(u"Hi"_s), {});
        QCOMPARE(request.model, u"small"_s);
        QCOMPARE(request.temperature, std::optional(0.0));
        QCOMPARE(request.maxTokens, std::optional(10));
    }

    void listsTheTablesCategories()
    {
        RouteTable table = smallTable();
        table.routes.append(routeTo(u"garden advice"_s, {u"one"_s, u"small"_s}));
        table.routes.last().description = u"plants,\nsoil and   weeds"_s;
        const QString prompt = routerRequest(table, userMessage(u"Hi"_s), {}).systemPrompt;
        QVERIFY(prompt.contains(u"- simple: what is simple\n"_s));
        QVERIFY(prompt.contains(u"- garden advice: plants, soil and weeds\n"_s));
        QVERIFY2(!prompt.contains(u"- long context"_s), "a rule's route is no choice of the router's");
        QVERIFY2(!prompt.contains(u"reasoning"_s), "no category that the table does not have");
    }

    void theUsersTextIsInNoSystemRole()
    {
        const QVector<Message> history{turn(Role::User, u"alpha"_s), turn(Role::Assistant, u"bravo"_s)};
        const ChatRequest request = routerRequest(smallTable(), userMessage(u"charlie"_s), history);
        for (const QString &word : {u"alpha"_s, u"bravo"_s, u"charlie"_s}) {
            QVERIFY(!request.systemPrompt.contains(word));
            QVERIFY(request.messages.constLast().text().contains(word));
        }
        for (const Message &message : request.messages)
            QCOMPARE(message.role, Role::User);
    }

    void keepsTheNewestTurnsWithinTheLimit()
    {
        QVector<Message> history;
        for (int i = 0; i < 40; ++i)
            history << turn(i % 2 ? Role::Assistant : Role::User,
                            u"turn%1 "_s.arg(i) + u"some words "_s.repeated(400));
        const QString question =
            routerRequest(smallTable(), userMessage(u"Go on"_s), history).messages[0].text();
        QVERIFY(question.contains(u"turn39 "_s));
        QVERIFY(question.contains(u"turn38 "_s));
        QVERIFY(!question.contains(u"turn0 "_s));
        QVERIFY2(estimateTokens(question) < 2'200, qPrintable(QString::number(estimateTokens(question))));
        QVERIFY2(estimateTokens(question) > 1'200, qPrintable(QString::number(estimateTokens(question))));
        QVERIFY(question.indexOf(u"turn38 "_s) < question.indexOf(u"turn39 "_s));
    }

    void shortTurnsGoAlongWhole()
    {
        const QVector<Message> history{turn(Role::User, u"Plan a bridge"_s),
                                       turn(Role::Assistant, u"First, …"_s)};
        const QString question =
            routerRequest(smallTable(), userMessage(u"yes, go on"_s), history).messages[0].text();
        QVERIFY(question.contains(u"[user] Plan a bridge\n[assistant] First, …"_s));
        QVERIFY(question.contains(u"Message to classify:\nyes, go on"_s));
    }

    void aLongMessageKeepsBothEnds()
    {
        const QString text = u"START "_s + u"filler words "_s.repeated(20'000) + u" END"_s;
        const QString question = routerRequest(smallTable(), userMessage(text), {}).messages[0].text();
        QVERIFY(question.contains(u"START "_s));
        QVERIFY(question.contains(u" END"_s));
        QVERIFY(estimateTokens(question) < 3'300);
    }

    void answers_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("category"); // empty = unclear
        QTest::newRow("bare") << u"code"_s << u"code"_s;
        QTest::newRow("capitals and a dot") << u"CODE."_s << u"code"_s;
        QTest::newRow("quotes") << u"\"simple\""_s << u"simple"_s;
        QTest::newRow("typographic quotes") << u"“general”"_s << u"general"_s;
        QTest::newRow("backticks") << u"`code`"_s << u"code"_s;
        QTest::newRow("prefix") << u"Category: simple"_s << u"simple"_s;
        QTest::newRow("prefix without space") << u"category:code"_s << u"code"_s;
        QTest::newRow("quoted prefix") << u"\"Category: code.\""_s << u"code"_s;
        QTest::newRow("blanks and lines") << u"\n  code \r\n"_s << u"code"_s;
        QTest::newRow("two words") << u"garden advice"_s << u"garden advice"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("unknown") << u"poetry"_s << u""_s;
        QTest::newRow("a sentence") << u"This is code"_s << u""_s;
        QTest::newRow("two names") << u"code, simple"_s << u""_s;
        QTest::newRow("two lines") << u"code\nbecause"_s << u""_s;
        QTest::newRow("only a beginning") << u"cod"_s << u""_s;
        QTest::newRow("a rule's route") << u"long context"_s << u""_s;
        QTest::newRow("override") << u"override"_s << u""_s;
    }

    void answers()
    {
        QFETCH(QString, answer);
        RouteTable table = smallTable();
        table.routes.append(routeTo(u"garden advice"_s, {u"one"_s, u"small"_s}));
        const std::optional<QString> named = categoryFromAnswer(answer, table);
        QFETCH(QString, category);
        QCOMPARE(named, category.isEmpty() ? std::nullopt : std::optional(category));
    }
};

QTEST_GUILESS_MAIN(RouterPromptTest)
#include "tst_router_prompt.moc"
