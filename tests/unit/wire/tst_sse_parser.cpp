#include "app/wire/sse_parser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Event {
    QByteArray type, data, lastId;
    bool operator==(const Event &) const = default;
};
using Events = QVector<Event>;

class Reader
{
public:
    void feed(const QByteArray &bytes)
    {
        // A copy of its own that is overwritten afterwards: a view kept too long would show.
        QByteArray chunk(bytes.constData(), bytes.size());
        m_parser.feed(chunk, [this](const SseEvent &event) {
            events.append({event.type.toByteArray(), event.data.toByteArray(), event.lastId.toByteArray()});
        });
        chunk.fill('#');
    }
    bool finish() { return m_parser.finish(); }

    Events events;

private:
    SseParser m_parser;
};

Events eventsOf(const QByteArray &stream)
{
    Reader reader;
    reader.feed(stream);
    return reader.events;
}

const QByteArray corpus[] = {
    "data: {\"a\":1}\n\ndata: {\"b\":2}\n\ndata: [DONE]\n\n"_ba,
    "data: one\r\n\r\ndata: two\r\ndata: more\r\n\r\n"_ba,
    "data: one\r\rdata: two\rdata: more\r\r"_ba,
    "\xEF\xBB\xBF"
    "data: after a mark\n\n"_ba,
    "\xEF\xBB"
    "data: half a mark is a field's name\n\ndata: x\n\n"_ba,
    "\xEF\xBB\xBF\xEF\xBB\xBF"
    "data: the second mark is not one\n\ndata: y\n\n"_ba,
    ": a comment\n\n:\ndata: x\n: between\ndata: y\n\n"_ba,
    "event: error\nid: 7\nretry: 100\ndata: z\n\ndata: id stays\n\nid\ndata: id gone\n\n"_ba,
    "data: gr\xC3\xBC\xC3\x9F \xF0\x9F\x9A\x82 \xE6\xB1\x89\n\n"_ba,
    "data\n\ndata\ndata\n\ndata:\n\ndata:  two\n\n"_ba,
    "data: mixed\r\ndata: line\rdata: ends\n\r\ndata: again\n\r"_ba,
    "\n\r\n\r\r\ndata: blank lines first\n\n\n\n"_ba,
    "data: never ended\n\ndata: dropped"_ba,
};

} // namespace

class SseParserTest : public QObject
{
    Q_OBJECT
private slots:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("data");
        const auto row = [](const char *name, const QByteArray &stream, const QByteArrayList &data) {
            QTest::newRow(name) << stream << data;
        };
        row("one line", "data: x\n\n", {"x"});
        row("lines joined by LF", "data: x\ndata: y\n\n", {"x\ny"});
        row("CR", "data: x\rdata: y\r\r", {"x\ny"});
        row("CRLF", "data: x\r\ndata: y\r\n\r\n", {"x\ny"});
        row("one space stripped", "data:x\n\ndata:  y\n\n", {"x", " y"});
        row("no colon", "data\n\ndata\ndata\n\ndata:", {"", "\n"});
        row("colon in the value", "data: a:b\n\n", {"a:b"});
        row("comment alone", ": ping\n\n", {});
        row("comment between", "data: x\n: ping\ndata: y\n\n", {"x\ny"});
        row("unknown field", "dat: x\ndatas: y\nDATA: z\n\n", {});
        row("no data, no event", "event: ping\nid: 1\n\n", {});
        row("mark once",
            "\xEF\xBB\xBF"
            "data: x\n\n",
            {"x"});
        row("mark twice",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "data: x\n\ndata: y\n\n",
            {"y"});
        row("mark later",
            "data: x\n\n\xEF\xBB\xBF"
            "data: y\n\n",
            {"x"});
        row("cut at the end", "data: x\n\ndata: y\n", {"x"});
        row("cut in a line", "data: x\n\ndata: y", {"x"});
        row("NUL in data", QByteArray("data: a\0b\n\n", 11), {QByteArray("a\0b", 3)});
        row("nothing", "", {});
    }

    void rules()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArrayList, data);
        QByteArrayList seen;
        for (const Event &event : eventsOf(stream))
            seen.append(event.data);
        QCOMPARE(seen, data);
    }

    void typeAndId()
    {
        QByteArray stream = "event: error\nid: 7\ndata: a\n\n"
                            "data: b\n\n"
                            "id: 8@\ndata: c\n\n"
                            "id\ndata: d\n\n";
        stream.replace('@', '\0');
        const Events wanted{{"error", "a", "7"}, {"", "b", "7"}, {"", "c", "7"}, {"", "d", ""}};
        QCOMPARE(eventsOf(stream), wanted);
    }

    void typeDoesNotOutliveAnEventWithoutData()
    {
        QCOMPARE(eventsOf("event: error\n\ndata: a\n\n"_ba), (Events{{"", "a", ""}}));
    }

    void dispatchesAtTheCrThatEndsTheEvent()
    {
        Reader reader;
        reader.feed("data: x\r\n\r");
        QCOMPARE(reader.events.size(), 1);
        reader.feed("\ndata: y\r\n\r\n");
        QCOMPARE(reader.events.size(), 2);
        QCOMPARE(reader.events[1].data, "y"_ba);
    }

    void cutAtEveryByte_data() { addCorpus(); }
    void cutAtEveryByte()
    {
        QFETCH(QByteArray, stream);
        const Events wanted = eventsOf(stream);
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            Reader reader;
            reader.feed(stream.first(cut));
            reader.feed(stream.sliced(cut));
            QCOMPARE(reader.events, wanted);
        }
        Reader bytewise;
        for (const char byte : stream)
            bytewise.feed(QByteArray(1, byte));
        QCOMPARE(bytewise.events, wanted);
    }

    void randomStreamsAndCuts()
    {
        static const QByteArray pieces[] = {"data: a\n",
                                            "data: b\r\n\r\n",
                                            "data",
                                            "data: ",
                                            "id: 3",
                                            "event: e",
                                            ":",
                                            "x",
                                            "\n",
                                            "\r",
                                            "\r\n",
                                            "\n\n",
                                            "\xEF\xBB\xBF",
                                            " ",
                                            "\xC3\xA9"};
        QRandomGenerator random(20);
        int events = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray stream;
            for (int i = random.bounded(30); i >= 0; --i)
                stream += pieces[random.bounded(int(std::size(pieces)))];
            const Events wanted = eventsOf(stream);
            Reader reader;
            for (qsizetype at = 0; at < stream.size();) {
                const qsizetype size = std::min<qsizetype>(random.bounded(7), stream.size() - at);
                reader.feed(stream.sliced(at, size));
                at += size;
            }
            QCOMPARE(reader.events, wanted);
            events += int(wanted.size());
        }
        QVERIFY(events > 1000); // else it compared nothing with nothing
    }

    void finishSaysWhetherAnEventWasCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<bool>("cut");
        QTest::newRow("whole") << "data: x\n\n"_ba << false;
        QTest::newRow("no blank line") << "data: x\n"_ba << true;
        QTest::newRow("half a line") << "data: x"_ba << true;
        QTest::newRow("comment") << ": pi"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
    }

    void finishSaysWhetherAnEventWasCut()
    {
        QFETCH(QByteArray, stream);
        QFETCH(bool, cut);
        Reader reader;
        reader.feed(stream);
        QCOMPARE(reader.finish(), cut);
        reader.events.clear();
        reader.feed("\n\ndata: fresh\n\n");
        QCOMPARE(reader.events, (Events{{"", "fresh", ""}}));
    }

private:
    void addCorpus()
    {
        QTest::addColumn<QByteArray>("stream");
        int number = 0;
        for (const QByteArray &stream : corpus)
            QTest::addRow("%d", number++) << stream;
    }
};

QTEST_GUILESS_MAIN(SseParserTest)
#include "tst_sse_parser.moc"
