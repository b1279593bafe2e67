#include "app/wire/chat_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Message assistantMessage(const QVector<Part> &parts)
{
    Message message;
    message.role = Role::Assistant;
    message.parts = parts;
    return message;
}

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

void ignore(const StreamEvent &) {}

} // namespace

class ChatJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void request()
    {
        ChatRequest request;
        request.model = u"m"_s;
        request.systemPrompt = u"Be brief."_s;
        request.messages = {userMessage(u"Hi"_s),
                            assistantMessage({ReasoningPart{u"secret"_s, 3}, TextPart{u"Hello"_s}}),
                            userMessage(u"Bye"_s)};
        request.temperature = 0;
        request.maxTokens = 10;
        QCOMPARE(QJsonValue(chatRequestJson(request, true)), json(R"({"model":"m","stream":true,
            "stream_options":{"include_usage":true},"temperature":0,"max_tokens":10,
            "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"},
            {"role":"assistant","content":"Hello"},{"role":"user","content":"Bye"}]})"));
    }

    void nothingThatWasNotAskedFor()
    {
        ChatRequest request;
        request.model = u"m"_s;
        request.messages = {userMessage(u"Hi"_s), assistantMessage({ReasoningPart{u"stopped here"_s, 1}}),
                            userMessage(u"Again"_s)};
        const QByteArray rest = R"("model":"m",
            "messages":[{"role":"user","content":"Hi"},{"role":"user","content":"Again"}]})";
        QCOMPARE(QJsonValue(chatRequestJson(request, false)), json(R"({"stream":true,)" + rest));
        request.stream = false;
        QCOMPARE(QJsonValue(chatRequestJson(request, true)), json(R"({"stream":false,)" + rest));
    }

    void imagesBecomeDataUrls()
    {
        Message message = userMessage(u"What is it?"_s);
        message.parts.append(ImagePart{u"image/png"_s, "\x01\x02\x03"_ba});
        ChatRequest request;
        request.messages = {message};
        const QJsonValue content = chatRequestJson(request, false)[u"messages"][0][u"content"];
        QCOMPARE(content[0], json(R"({"type":"text","text":"What is it?"})"));
        QCOMPARE(content[1], json(R"({"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}})"));
    }

    void wholeCompletion()
    {
        QString text, reasoning;
        const Outcome<Completion> outcome = parseCompletion(
            R"({"model":"m","choices":[{"message":{"content":"<think>\nwhy\n</think>\n\nso"},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":3,"completion_tokens":4}})",
            [&](const StreamEvent &event) {
                if (const auto *delta = std::get_if<TextDelta>(&event))
                    text += delta->text;
                else if (const auto *thought = std::get_if<ReasoningDelta>(&event))
                    reasoning += thought->text;
            });
        QVERIFY(outcome);
        QCOMPARE(text, u"so"_s);
        QCOMPARE(reasoning, u"why\n"_s);
        QCOMPARE(outcome->servedModel, u"m"_s);
        QCOMPARE(outcome->finishReason, u"stop"_s);
        QCOMPARE(*outcome->usage, (Usage{3, 4, 0, 0, false}));
    }

    void noCompletion_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("empty") << ""_ba << ErrorKind::Unreadable;
        QTest::newRow("HTML") << "<html>login</html>"_ba << ErrorKind::Unreadable;
        QTest::newRow("half") << "{\"choices\":["_ba << ErrorKind::Unreadable;
        QTest::newRow("no choices") << "{\"choices\":[]}"_ba << ErrorKind::Unreadable;
        QTest::newRow("error") << R"({"error":{"message":"no"}})"_ba << ErrorKind::ServerFault;
    }

    void noCompletion()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        const Outcome<Completion> outcome = parseCompletion(body, ignore);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
        QVERIFY(!outcome.error().detail.contains("login"_L1));
    }
};

QTEST_GUILESS_MAIN(ChatJsonTest)
#include "tst_chat_json.moc"
