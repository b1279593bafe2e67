#include "app/wire/chat_stream.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Reply {
    QString text, reasoning;
    QVector<ToolCallDelta> calls;
    QVector<StreamEvent> others; // served model, usage, finish reason, fault
    Outcome<Completion> outcome;
};

class Collector
{
public:
    StreamSink sink()
    {
        return [this](const StreamEvent &event) {
            if (const auto *text = std::get_if<TextDelta>(&event))
                reply.text += text->text;
            else if (const auto *reasoning = std::get_if<ReasoningDelta>(&event))
                reply.reasoning += reasoning->text;
            else if (const auto *call = std::get_if<ToolCallDelta>(&event))
                reply.calls.append(*call);
            else
                reply.others.append(event);
        };
    }

    Reply reply;
};

Reply replyTo(const QByteArray &body, qsizetype chunk = 1 << 20)
{
    Collector collector;
    ChatStreamParser parser;
    for (qsizetype at = 0; at < body.size(); at += chunk)
        parser.feed(QByteArrayView(body).sliced(at, std::min(chunk, body.size() - at)), collector.sink());
    collector.reply.outcome = parser.finish(collector.sink());
    return collector.reply;
}

QByteArray framed(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray delta(const QByteArray &fields)
{
    return framed(R"({"id":"1","model":"m-1","choices":[{"index":0,"delta":{)" + fields +
                  R"(},"finish_reason":null}],"usage":null})");
}

QByteArray content(const QByteArray &text)
{
    return delta("\"content\":\"" + text + '"');
}

const QByteArray stop = framed(R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})");
const QByteArray done = "data: [DONE]\n\n";

template<typename Wanted>
QVector<Wanted> only(const QVector<StreamEvent> &events)
{
    QVector<Wanted> found;
    for (const StreamEvent &event : events) {
        if (const auto *wanted = std::get_if<Wanted>(&event))
            found.append(*wanted);
    }
    return found;
}

} // namespace

class ChatStreamTest : public QObject
{
    Q_OBJECT
private slots:
    void wholeReplyHoweverItIsCut_data()
    {
        QTest::addColumn<int>("chunk");
        for (const int chunk : {1, 2, 3, 7, 16, 100, 100'000})
            QTest::addRow("%d", chunk) << chunk;
    }

    void wholeReplyHoweverItIsCut()
    {
        QFETCH(int, chunk);
        const QByteArray body =
            ": keep-alive\n\n" + delta("\"role\":\"assistant\",\"content\":\"\"") +
            content("Gr\xC3\xBC\xC3\x9F") + content(" dich \\ud83d\\ude82") + stop +
            framed("{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7,"
                   "\"completion_tokens_details\":{\"reasoning_tokens\":3},\"prompt_tokens_details\":{\"cached_"
                   "tokens\":4}}}")
                .replace('\n', ' ')
                .append("\n\n") +
            done;
        const Reply reply = replyTo(body, chunk);
        QVERIFY(reply.outcome);
        QCOMPARE(reply.text, u"Grüß dich 🚂"_s);
        QCOMPARE(reply.outcome->servedModel, u"m-1"_s);
        QCOMPARE(reply.outcome->finishReason, u"stop"_s);
        const Usage usage{11, 7, 3, 4, false};
        QVERIFY(reply.outcome->usage.has_value());
        QCOMPARE(*reply.outcome->usage, usage);
        const QVector<StreamEvent> wanted{ServedModel{u"m-1"_s}, FinishReason{u"stop"_s}, UsageReport{usage}};
        QVERIFY(reply.others == wanted);
    }

    void reasoning_data()
    {
        QTest::addColumn<QByteArray>("pieces");
        QTest::newRow("reasoning_content") << delta("\"reasoning_content\":\"why\"");
        QTest::newRow("reasoning") << delta("\"reasoning\":\"why\"");
        QTest::newRow("both alike") << delta("\"reasoning\":\"why\",\"reasoning_content\":\"why\"");
        QTest::newRow("with null content") << delta("\"content\":null,\"reasoning\":\"why\"");
        QTest::newRow("think tags") << content("<th") + content("ink>w") + content("hy</think") + content(">");
        QTest::newRow("thinking part") << delta(
            "\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"why\"}]}]");
    }

    void reasoning()
    {
        QFETCH(QByteArray, pieces);
        const Reply reply = replyTo(pieces + content("so") + stop + done);
        QVERIFY(reply.outcome);
        QCOMPARE(reply.reasoning, u"why"_s);
        QCOMPARE(reply.text, u"so"_s);
    }

    void contentAsParts()
    {
        const Reply reply = replyTo(
            delta("\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]") +
            stop);
        QCOMPARE(reply.text, u"ab"_s);
    }

    void toolCallsByIndex()
    {
        const Reply reply =
            replyTo(delta("\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"sum\","
                          "\"arguments\":\"\"}}]") +
                    delta("\"tool_calls\":[{\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"now\","
                          "\"arguments\":{\"a\":1}}}]") +
                    delta("\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"[1,\"}}]") + stop);
        const QVector<ToolCallDelta> wanted{
            {0, u"c1"_s, u"sum"_s, {}}, {1, u"c2"_s, u"now"_s, u"{\"a\":1}"_s}, {0, {}, {}, u"[1,"_s}};
        QCOMPARE(reply.calls, wanted);
    }

    void cachedTokensAsDeepSeekSaysThem()
    {
        const Reply reply =
            replyTo(content("x") + stop +
                    framed("{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"prompt_cache_hit_tokens\":5}}"));
        QVERIFY(reply.outcome && reply.outcome->usage);
        QCOMPARE(reply.outcome->usage->cachedTokens, 5);
    }

    void errorInTheMiddle_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, const char *json, ErrorKind kind) {
            QTest::newRow(name) << framed(json) << kind;
        };
        row("object", "{\"error\":{\"message\":\"overheated\"}}", ErrorKind::ServerFault);
        row("string", "{\"error\":\"overheated\"}", ErrorKind::ServerFault);
        row("status as code", "{\"error\":{\"message\":\"overheated\",\"code\":429}}", ErrorKind::RateLimited);
        row("in the choice",
            "{\"choices\":[{\"index\":0,\"delta\":{},\"error\":{\"message\":\"overheated\",\"code\":502}}]}",
            ErrorKind::ServerFault);
        row("context", "{\"error\":{\"message\":\"overheated\",\"code\":\"context_length_exceeded\"}}",
            ErrorKind::ContextTooLong);
        QTest::newRow("typed event") << "event: error\ndata: {\"error\":{\"message\":\"overheated\"}}\n\n"_ba
                                     << ErrorKind::ServerFault;
    }

    void errorInTheMiddle()
    {
        QFETCH(QByteArray, piece);
        QFETCH(ErrorKind, kind);
        const Reply reply = replyTo(content("before") + piece + content("after") + stop + done);
        QCOMPARE(reply.text, u"before"_s);
        QVERIFY(!reply.outcome);
        QCOMPARE(reply.outcome.error().kind, kind);
        QCOMPARE(reply.outcome.error().detail, u"overheated"_s);
        const QVector<StreamFault> faults = only<StreamFault>(reply.others);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().error, reply.outcome.error());
    }

    void nullErrorIsNone()
    {
        QVERIFY(replyTo(framed("{\"error\":null,\"choices\":[{\"delta\":{\"content\":\"x\"},\"finish_reason\":"
                               "\"stop\"}]}"))
                    .outcome);
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("received");
        QTest::newRow("malformed piece")
            << content("a") + framed("{\"choices\":[{") + content("b") + done << u"a"_s;
        QTest::newRow("no JSON object") << content("a") + framed("42") + done << u"a"_s;
        QTest::newRow("ended early") << content("a") + content("b") << u"ab"_s;
        QTest::newRow("ended in a frame") << content("a") + "data: {\"choi" << u"a"_s;
        QTest::newRow("no reply") << done << u""_s;
        QTest::newRow("comments alone") << ": ping\n\n: ping\n\n"_ba << u""_s;
        QTest::newRow("empty") << ""_ba << u""_s;
        QTest::newRow("HTML") << "\n<!DOCTYPE html><html>Sign in</html>"_ba << u""_s;
        QTest::newRow("half a JSON") << "{\"choices\":[{\"message\":"_ba << u""_s;
        QTest::newRow("other JSON") << "{\"hello\":1}"_ba << u""_s;
    }

    void unreadable()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, received);
        for (const qsizetype chunk : {qsizetype(1), qsizetype(1 << 20)}) {
            const Reply reply = replyTo(body, chunk);
            QCOMPARE(reply.text, received);
            QVERIFY(!reply.outcome);
            QCOMPARE(reply.outcome.error().kind, ErrorKind::Unreadable);
            QVERIFY(!reply.outcome.error().detail.isEmpty());
            QVERIFY(!reply.outcome.error().detail.contains(u'<'));
        }
    }

    void endings_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::newRow("finish reason and DONE") << stop + done;
        QTest::newRow("finish reason alone") << stop;
        QTest::newRow("DONE alone") << done;
        QTest::newRow("DONE without blank line") << stop + "data: [DONE]";
    }

    void endings()
    {
        QFETCH(QByteArray, ending);
        const Reply reply = replyTo(content("x") + ending);
        QVERIFY(reply.outcome);
        QCOMPARE(reply.text, u"x"_s);
    }

    void nothingAfterDone()
    {
        Collector collector;
        ChatStreamParser parser;
        parser.feed(content("x") + stop, collector.sink());
        QVERIFY(!parser.done());
        parser.feed(done + content("y"), collector.sink());
        QVERIFY(parser.done());
        QVERIFY(parser.finish(collector.sink()));
        QCOMPARE(collector.reply.text, u"x"_s);
    }

    void serverThatIgnoredStream()
    {
        const QByteArray body =
            "{\"model\":\"m-2\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
            "\"content\":\"<think>hm</think>whole\"},\"finish_reason\":\"stop\"}],"
            "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}";
        for (const qsizetype chunk : {1, 10, 1000}) {
            const Reply reply = replyTo(body, chunk);
            QVERIFY(reply.outcome);
            QCOMPARE(reply.text, u"whole"_s);
            QCOMPARE(reply.reasoning, u"hm"_s);
            QCOMPARE(reply.outcome->servedModel, u"m-2"_s);
            QCOMPARE(reply.outcome->usage->completionTokens, 2);
        }
    }

    void errorAsThePlainBody()
    {
        const Reply reply = replyTo("{\"error\":{\"message\":\"no\",\"code\":401}}");
        QVERIFY(!reply.outcome);
        QCOMPARE(reply.outcome.error().kind, ErrorKind::WrongKey);
    }
};

QTEST_GUILESS_MAIN(ChatStreamTest)
#include "tst_chat_stream.moc"
