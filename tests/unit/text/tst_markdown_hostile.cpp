// Texts that are made to be slow or to crash; a test's limit of time is what fails them.
#include "app/text/markdown.h"
#include "app/text/markdown_text.h"

#include <QtTest>

#include <algorithm>

using namespace switchyard::markdown;
using namespace Qt::Literals::StringLiterals;

class MarkdownHostileTest : public QObject
{
    Q_OBJECT
private slots:
    void aLineOfFiftyMegabytes()
    {
        const QString line = u"0123456789"_s.repeated(5'000'000);
        BlockStream stream;
        for (qsizetype at = 0; at < line.size(); at += 1'000'000) {
            stream.append(QStringView(line).mid(at, 1'000'000));
            stream.blocks();
        }
        stream.finish();
        qsizetype length = 0;
        for (const BlockPointer &block : stream.blocks()) {
            QVERIFY(block->text.text.size() <= 8064);
            QCOMPARE(block->text.text.front(), line[length]);
            length += block->text.text.size();
        }
        QCOMPARE(length, line.size());
    }

    void aLongLineIsCutBetweenCharacters()
    {
        for (const QString &unit : {u"🚂"_s, u"e\u0301"_s, u"👩‍🚀"_s, u"word "_s, u"世"_s}) {
            const QString line = unit.repeated(60'000 / unit.size());
            QString text;
            for (const BlockPointer &block : parse(line)) {
                QVERIFY(block->text.text.startsWith(unit));
                text += block->text.text;
            }
            QCOMPARE(text, line);
        }
    }

    void aLongLineIsTextInTheMiddleOfAnything()
    {
        const QString line = u"*a* "_s.repeated(5000);
        for (const QString &before : {u"- a\n  "_s, u"> "_s, u"a\n"_s, u"|a|\n|-|\n"_s, u"$$\n"_s, u"    "_s}) {
            const auto blocks = parse(before + line + u"\nend"_s);
            QVERIFY(blocks.size() > 2);
            QVERIFY(plainText(blocks).contains(line));
            QCOMPARE(blocks.last()->text.text, u"end"_s);
            QVERIFY(!blocks.last()->continues);
        }
        const auto code = parse(u"```\na\n"_s + line + u"\nb\n```\nend"_s);
        QCOMPARE(plainText(code), u"a\n"_s + line + u"\nb\n\nend"_s);
    }

    void hundredThousandItems()
    {
        const auto items = parse(u"1. item\n"_s.repeated(100'000));
        QCOMPARE(items.size(), 100'000);
        QCOMPARE(items.last()->containers[0].number, 100'000);
        QVERIFY(parse(u"- a\n"_s + u"  - b\n"_s.repeated(40'000)).size() >= 40'000);
    }

    void tenThousandQuotes()
    {
        const auto blocks = parse(u">"_s.repeated(10'000) + u"a\n>>b"_s);
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks[0]->containers.size(), 32);
        QCOMPARE(blocks[0]->text.text, u"a b"_s);
        QCOMPARE(parse(u"- "_s.repeated(5'000) + u"a"_s)[0]->containers.size(), 32);
        QVERIFY(!html(blocks).isEmpty());
    }

    void fencesThatNeverClose()
    {
        QCOMPARE(plainText(parse(u"```\n"_s + u"a\n"_s.repeated(100'000))).count(u'a'), 100'000);
        QVERIFY(!parse(u"- ```\n"_s.repeated(20'000)).isEmpty());
        QVERIFY(!parse(u"> ~~~\n\n"_s.repeated(20'000)).isEmpty());
    }

    /// Shown as text; fewer columns make a table, whose rows aren't filled up with cells that nobody wrote.
    void tablesOfManyColumns()
    {
        for (const int columns : {500, 5000, 120}) {
            const QString rule = u"|-"_s.repeated(columns) + u"|\n"_s,
                          row = u"|d"_s.repeated(columns) + u"|\n"_s;
            const auto blocks = parse(row + rule + row.repeated(50) + u"|c\n"_s.repeated(3'000));
            QCOMPARE(blocks[0]->kind, columns < 128 ? Block::Kind::Table : Block::Kind::Paragraph);
            QCOMPARE(plainText(blocks).count(u'd'), columns * 51);
            QCOMPARE(plainText(blocks).count(u'c'), 3'000);
            const auto nested = parse(u"- "_s + row + u"  "_s + rule + u"  |c\n"_s.repeated(3'000));
            QCOMPARE(plainText(nested).count(u'c'), 3'000);
        }
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"[",
                                 "]",
                                 "![",
                                 "[a](",
                                 "[a](b \"",
                                 "[a](<b",
                                 "[a]",
                                 "[a]: b\n",
                                 "[a][",
                                 "*",
                                 "**a ",
                                 "*a_ ",
                                 "***a",
                                 "`",
                                 "`a ``b ",
                                 "$",
                                 "$1 ",
                                 "$$ a ",
                                 "\\( ",
                                 "\\[ ",
                                 "\\[\n",
                                 "$$\n",
                                 "<",
                                 "<a ",
                                 "<!--",
                                 "&",
                                 "&#",
                                 "~~a ",
                                 "|",
                                 "a@",
                                 "a@b.c ",
                                 "http://",
                                 "www.",
                                 "> ",
                                 "- ",
                                 "- a\n",
                                 "1. a\nb\n",
                                 "> a\nb\n",
                                 "- # a\nb\n",
                                 "> - a\n",
                                 "| a\n",
                                 "a\n|-|\n",
                                 "# ",
                                 "***\n",
                                 "=\n",
                                 "\t",
                                 "\r",
                                 "\n",
                                 "\\",
                                 "\xcc\x81",
                                 "\xe2\x80\xae",
                                 "\xf0\x9f\x9a\x82",
                                 "<script>",
                                 "[^a]: b\n",
                                 "  - a\n",
                                 "    a\n",
                                 "~~~\n",
                                 "``` ```\n",
                                 "\\]",
                                 "$$",
                                 "-|",
                                 "[a]\n\n[a]: b\n\n"})
            QTest::newRow(QByteArray(unit).toPercentEncoding().constData()) << QString::fromUtf8(unit);
    }

    /// As one line, as lines of some length, inside an item.
    void patterns()
    {
        QFETCH(QString, unit);
        const qsizetype size = 40'000;
        const QString whole = unit.repeated(size / unit.size());
        const QString part = unit.repeated(1 + 5000 / unit.size());
        const QString lines = (part + u'\n').repeated(size / (part.size() + 1));
        const QString item = u"1. a\n"_s + (u"   "_s + part + u'\n').repeated(size / (part.size() + 4));
        for (const QString &text : {whole, lines, item}) {
            BlockStream stream;
            for (qsizetype at = 0; at < text.size(); at += 20'000) {
                stream.append(QStringView(text).mid(at, 20'000));
                stream.blocks();
            }
            stream.finish();
            const auto same = [](const BlockPointer &a, const BlockPointer &b) { return *a == *b; };
            const QVector<BlockPointer> blocks = parse(text);
            QVERIFY(
                std::equal(blocks.begin(), blocks.end(), stream.blocks().begin(), stream.blocks().end(), same));
        }
    }

    void manyLateDefinitions()
    {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"[l%1] "_s.arg(i) + (i % 20 ? QString() : u"\n\n"_s);
        text += u"\n\n"_s;
        for (int i = 0; i < 20'000; ++i)
            text += u"[l%1]: x\n\n"_s.arg(i);
        BlockStream stream;
        for (qsizetype at = 0; at < text.size(); at += 1000) {
            stream.append(QStringView(text).mid(at, 1000));
            stream.blocks();
        }
        stream.finish();
        qsizetype links = 0;
        for (const BlockPointer &block : stream.blocks())
            links += std::count_if(block->text.spans.begin(), block->text.spans.end(),
                                   [](const Span &span) { return span.link == u"x"; });
        QCOMPARE(links, 20'000);
        QVERIFY2(stream.charactersRead() < 8 * text.size(),
                 qPrintable(QString::number(stream.charactersRead())));
    }

    void brokenUtf8IsSeen()
    {
        const QString text = QString::fromUtf8("a\xff\xfe *b\xc3* \xed\xa0\x80");
        QCOMPARE(parse(text)[0]->text.text.count(QChar::ReplacementCharacter),
                 text.count(QChar::ReplacementCharacter));
    }

    void anyBytes()
    {
        QRandomGenerator random(7);
        for (int run = 0; run < 600; ++run) {
            QString text;
            for (int i = random.bounded(200); i >= 0; --i)
                text += random.bounded(3) ? QChar(random.bounded(1, 128)) : QChar(random.bounded(0x10000));
            BlockStream stream;
            for (const QChar c : text) {
                stream.append(QStringView(&c, 1));
                if (random.bounded(8) == 0)
                    stream.blocks();
            }
            stream.finish();
            const auto same = [](const BlockPointer &a, const BlockPointer &b) { return *a == *b; };
            const QVector<BlockPointer> blocks = parse(text);
            QVERIFY(
                std::equal(blocks.begin(), blocks.end(), stream.blocks().begin(), stream.blocks().end(), same));
        }
    }
};

QTEST_GUILESS_MAIN(MarkdownHostileTest)
#include "tst_markdown_hostile.moc"
