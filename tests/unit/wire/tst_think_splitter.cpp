#include "app/wire/think_splitter.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Split {
    QString reasoning, answer;
    bool operator==(const Split &) const = default;
};

Split split(const QStringList &pieces)
{
    Split result;
    const auto sink = [&](const StreamEvent &event) {
        if (const auto *text = std::get_if<TextDelta>(&event))
            result.answer += text->text;
        else
            result.reasoning += std::get<ReasoningDelta>(event).text;
    };
    ThinkSplitter splitter;
    for (const QString &piece : pieces)
        splitter.feed(piece, sink);
    splitter.finish(sink);
    return result;
}

} // namespace

class ThinkSplitterTest : public QObject
{
    Q_OBJECT
private slots:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reasoning");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const QString &text, const QString &reasoning,
                            const QString &answer) { QTest::newRow(name) << text << reasoning << answer; };
        row("plain", u"Hello"_s, {}, u"Hello"_s);
        row("both", u"<think>why</think>because"_s, u"why"_s, u"because"_s);
        row("blanks around", u"\n <think>\nwhy\n</think>\n\nbecause"_s, u"why\n"_s, u"because"_s);
        row("empty thought", u"<think>\n\n</think>\n\nbecause"_s, {}, u"because"_s);
        row("never closed", u"<think>why oh </thin"_s, u"why oh </thin"_s, {});
        row("only opened", u"<think>"_s, {}, {});
        row("tag later", u"the tag <think> is </think> text"_s, {}, u"the tag <think> is </think> text"_s);
        row("tag in the answer", u"<think>a</think>b<think>c</think>"_s, u"a"_s, u"b<think>c</think>"_s);
        row("another tag", u"<thing>x"_s, {}, u"<thing>x"_s);
        row("half a tag is all", u"  <thi"_s, {}, u"  <thi"_s);
        row("less-than", u"<"_s, {}, u"<"_s);
        row("false close", u"<think>a < b </thinking> c</think>d"_s, u"a < b </thinking> c"_s, u"d"_s);
        row("blanks alone", u" \n"_s, {}, u" \n"_s);
        row("doubled close", u"<think>a<</think>b"_s, u"a<"_s, u"b"_s);
    }

    void splits()
    {
        QFETCH(QString, text);
        QFETCH(QString, reasoning);
        QFETCH(QString, answer);
        const Split wanted{reasoning, answer};
        QVERIFY(split({text}) == wanted);
        for (qsizetype a = 0; a <= text.size(); ++a) {
            for (qsizetype b = a; b <= text.size(); ++b) {
                const Split cut = split({text.first(a), text.sliced(a, b - a), text.sliced(b)});
                QCOMPARE(cut.reasoning, wanted.reasoning);
                QCOMPARE(cut.answer, wanted.answer);
            }
        }
    }

    void answerIsNotHeldBack()
    {
        QVector<StreamEvent> events;
        const auto sink = [&](const StreamEvent &event) { events.append(event); };
        ThinkSplitter splitter;
        splitter.feed(u"H"_s, sink);
        QCOMPARE(events.size(), 1);
        splitter.feed(u"<"_s, sink);
        QCOMPARE(events.size(), 2);
    }
};

QTEST_GUILESS_MAIN(ThinkSplitterTest)
#include "tst_think_splitter.moc"
