#include "app/text/markdown.h"
#include "app/text/markdown_reader.h"
#include "tests/support/markdown_samples.h"

#include <QtTest>

#include <algorithm>

using namespace switchyard;
using namespace switchyard::markdown;
using namespace Qt::Literals::StringLiterals;

namespace {

QVector<Block> values(const QVector<BlockPointer> &blocks, bool asClosed = false)
{
    QVector<Block> values;
    for (const BlockPointer &block : blocks) {
        values.append(*block);
        values.last().open = values.last().open && !asClosed;
    }
    return values;
}

/// Where two lists differ, as a person can read it.
QByteArray difference(const QVector<Block> &a, const QVector<Block> &b, const QString &source)
{
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto tell = [](const QVector<Block> &all, auto block) {
        return block == all.end() ? u"nothing"_s
                                  : u"kind %1 [%2, %3) %4 containers '%5' '%6'"_s.arg(int(block->kind))
                                        .arg(block->start)
                                        .arg(block->end)
                                        .arg(block->containers.size())
                                        .arg(block->text.text, block->code);
    };
    return u"block %1: %2 / %3 in %4"_s.arg(left - a.begin())
        .arg(tell(a, left), tell(b, right), QString(source).replace(u'\n', u"\\n"_s))
        .toUtf8();
}

/// The order of blocks covers the source but for white space and definitions.
void checkCover(const QVector<BlockPointer> &blocks, const QString &source)
{
    qsizetype end = 0;
    const auto checkGap = [&](qsizetype to) {
        const QString gap = source.mid(end, to - end);
        const bool empty =
            gap.trimmed().isEmpty() || !definedIn(gap).isEmpty() || gap.trimmed().startsWith(u'[');
        QVERIFY2(empty, qPrintable(u"lost '%1' of '%2'"_s.arg(gap, source)));
    };
    for (const BlockPointer &block : blocks) {
        QVERIFY2(block->start >= end && block->end >= block->start, qPrintable(source));
        checkGap(block->start);
        end = block->end;
    }
    QVERIFY(end <= source.size());
    checkGap(source.size());
}

/// The blocks as the parser gives them for a text that is not cut.
QVector<Block> readWhole(const QString &source)
{
    Section section;
    section.end = source.size();
    return readSection(source, section, {});
}

/// What doesn't tell how a text was cut.
QVector<Block> joined(const QVector<Block> &blocks)
{
    QVector<Block> all;
    for (Block block : blocks) {
        block.start = block.end = 0;
        block.code.replace(u"\t"_s, u"    "_s);
        if (!block.continues || all.isEmpty()) {
            all.append(block);
            continue;
        }
        all.last().code += (block.sameLine ? u""_s : u"\n"_s) + block.code;
        all.last().table.rows += block.table.rows;
    }
    for (Block &block : all) {
        while (block.code.endsWith(u'\n'))
            block.code.chop(1);
    }
    return all;
}

} // namespace

class MarkdownStreamTest : public QObject
{
    Q_OBJECT
private slots:
    void anyCutsComeToTheSame_data() { sources(); }

    void anyCutsComeToTheSame()
    {
        QFETCH(QString, source);
        const QVector<Block> whole = values(parse(source));
        QRandomGenerator random(quint32(qHash(source, 1)));
        for (int run = 0; run < 8; ++run) {
            BlockStream stream;
            const int most = QList<int>{1, 3, 8, 40, 400}[random.bounded(5)];
            for (qsizetype at = 0; at < source.size();) {
                const qsizetype length = 1 + random.bounded(most);
                stream.append(QStringView(source).mid(at, length));
                at += length;
                if (random.bounded(3) == 0)
                    checkCover(stream.blocks(), source.first(std::min(at, source.size())));
            }
            stream.finish();
            const QVector<Block> cut = values(stream.blocks());
            QVERIFY2(cut == whole, difference(cut, whole, source));
            checkCover(stream.blocks(), source);
        }
    }

    /// The open end is shown as it would be if nothing came.
    void eachFrameShowsWhatCame_data() { sources(); }

    void eachFrameShowsWhatCame()
    {
        QFETCH(QString, source);
        const bool waits = source.contains(u"]:") || source.contains(u"$$") || source.contains(u"\\[");
        if (waits || source.size() > 16000)
            return; // these show an end that is not yet what it will be
        BlockStream stream;
        const qsizetype step = 1 + source.size() / 300;
        for (qsizetype at = 0; at < source.size(); at += step) {
            stream.append(QStringView(source).mid(at, step));
            const QString sofar = source.first(std::min(source.size(), at + step));
            const QVector<Block> shown = values(stream.blocks(), true), whole = values(parse(sofar));
            QVERIFY2(shown == whole, difference(shown, whole, sofar));
        }
    }

    /// Cutting the text at its blocks changes nothing of what the parser makes of it.
    void cutsAreNotSeen_data()
    {
        QTest::addColumn<QString>("source");
        for (quint32 seed = 0; seed < 400; ++seed)
            QTest::newRow(qPrintable(u"generated %1"_s.arg(seed))) << samples::generatedPlain(seed);
        QTest::newRow("reply") << samples::reply(12'000);
    }

    void cutsAreNotSeen()
    {
        QFETCH(QString, source);
        const QVector<Block> cut = joined(values(parse(source))), whole = joined(readWhole(source));
        QVERIFY2(cut == whole, difference(cut, whole, source));
    }

    void sealedBlocksStay()
    {
        BlockStream stream;
        const QString source = samples::reply(20'000);
        QVector<BlockPointer> before;
        qsizetype kept = 0;
        for (qsizetype at = 0; at < source.size(); at += 7) {
            stream.append(QStringView(source).mid(at, 7));
            const QVector<BlockPointer> now = stream.blocks();
            for (qsizetype i = 0; i + 3 < before.size(); ++i)
                QVERIFY2(before[i] == now[i], qPrintable(u"block %1 at %2"_s.arg(i).arg(at)));
            kept = std::max(kept, before.size());
            before = now;
        }
        QVERIFY(kept > 50);
    }

    void aTailThatDidNotChangeStays()
    {
        BlockStream stream;
        stream.append(u"- one\n  - two\n  - three");
        const QVector<BlockPointer> before = stream.blocks();
        stream.append(u" and more");
        const QVector<BlockPointer> now = stream.blocks();
        QCOMPARE(now.size(), 3);
        QCOMPARE(now[0], before[0]);
        QCOMPARE(now[1], before[1]);
        QVERIFY(now[2] != before[2]);
        QVERIFY(now[2]->open && !now[1]->open);
        QCOMPARE(stream.blocks()[2], now[2]);
    }

    /// A million characters in one block cost some times their length, not the square.
    void longEndsCostTheirLength_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("unit");
        QTest::newRow("code") << u"```c\n"_s << u"int value = 1; // text\n"_s;
        QTest::newRow("indented code") << QString() << u"    int value = 1;\n"_s;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n"_s << u"| 12 | some *text* |\n"_s;
        QTest::newRow("one line") << QString() << u"and then some words "_s;
        QTest::newRow("one paragraph") << QString() << u"and then some words\n"_s;
        QTest::newRow("one item") << u"- a\n"_s << u"  and then some words\n"_s;
        QTest::newRow("items") << QString() << u"1. an item\n"_s;
        QTest::newRow("nested items") << u"- a\n"_s << u"  - an item\n"_s;
        QTest::newRow("quote") << QString() << u"> and some words\n"_s;
        QTest::newRow("open display") << u"$$\n"_s << u"a + b\n"_s;
        QTest::newRow("open displays") << QString() << u"\\[ a + b\n"_s;
        QTest::newRow("code in one line") << u"```\n"_s << u"0123456789"_s;
        QTest::newRow("lazy lines") << u"> # a\n"_s << u"> # a\nlazy\n"_s;
    }

    void longEndsCostTheirLength()
    {
        QFETCH(QString, begin);
        QFETCH(QString, unit);
        const qsizetype size = 1'000'000;
        BlockStream stream;
        stream.append(begin);
        while (stream.source().size() < size) {
            for (int i = 0; i < 50; ++i)
                stream.append(unit);
            stream.blocks();
        }
        stream.finish();
        QVERIFY(!stream.blocks().isEmpty());
        QVERIFY2(stream.charactersRead() < 40 * size, qPrintable(QString::number(stream.charactersRead())));
    }

    void definitionsMayComeLate()
    {
        BlockStream stream;
        stream.append(u"See [Ref] and [b].\n\nNothing [here](http://x).\n\n1. [two][REF]\n2. x\n\n");
        const QVector<BlockPointer> before = stream.blocks();
        QCOMPARE(before.size(), 4);
        QVERIFY(before[0]->text.spans.isEmpty());
        stream.append(u"[ref]: http://late 'title'\n\nEnd [Ref].");
        const QVector<BlockPointer> now = stream.blocks();
        QCOMPARE(now.size(), 5);
        QCOMPARE(now[0]->text.spans, (QVector<Span>{{4, 3, {}, u"http://late"_s}}));
        QCOMPARE(now[1], before[1]);
        QCOMPARE(now[2]->text.spans, (QVector<Span>{{0, 3, {}, u"http://late"_s}}));
        QCOMPARE(now[3]->text, before[3]->text);
        QCOMPARE(now[4]->text.spans.size(), 1);
        stream.append(u"\n\n[ref]: http://later\n[b]: <http://b>\n\n");
        const QVector<BlockPointer> last = stream.blocks();
        QCOMPARE(last[0]->text.spans[0].link, u"http://late"_s);
        QCOMPARE(last[0]->text.spans[1].link, u"http://b"_s);
    }

    void nothingAppendedChangesNothing()
    {
        BlockStream stream;
        QVERIFY(stream.blocks().isEmpty());
        stream.append(u"");
        stream.append(u"# a");
        const QVector<BlockPointer> before = stream.blocks();
        stream.append(u"");
        QCOMPARE(stream.blocks(), before);
        stream.finish();
        QCOMPARE(values(stream.blocks()), values(parse(u"# a"_s)));
    }

private:
    void sources()
    {
        QTest::addColumn<QString>("source");
        int number = 0;
        for (const QString &source : samples::written())
            QTest::newRow(qPrintable(u"written %1"_s.arg(number++))) << source;
        for (quint32 seed = 0; seed < 150; ++seed)
            QTest::newRow(qPrintable(u"generated %1"_s.arg(seed))) << samples::generated(seed);
        QTest::newRow("reply") << samples::reply(12'000);
    }
};

QTEST_GUILESS_MAIN(MarkdownStreamTest)
#include "tst_markdown_stream.moc"
