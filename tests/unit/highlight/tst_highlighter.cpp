#include "app/highlight/highlighter.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What one block was told, put together in the order of its lines.
struct Listener {
    explicit Listener(Highlighter &highlighter)
    {
        QObject::connect(&highlighter, &Highlighter::coloured, &highlighter,
                         [this](quint64 id, int firstLine, const QVector<CodeLine> &lines) {
                             inOrder = inOrder && firstLine == blocks[id].size();
                             blocks[id] += lines;
                             largest = std::max(largest, lines.size());
                             if (ended.isEmpty() || ended.last() != id)
                                 ended.append(id);
                         });
    }
    QHash<quint64, QVector<CodeLine>> blocks;
    QVector<quint64> ended; // who was heard, in turn
    bool inOrder = true;
    qsizetype largest = 0;
};

} // namespace

class HighlighterTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheStateBetweenCalls()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(7, u"cpp"_s);
        highlighter.append(7, {u"int a; /* one"_s});
        QTRY_COMPARE(heard.blocks[7].size(), 1);
        QCOMPARE(heard.blocks[7].at(0), CodeLine({{0, 3, CodeClass::Type}, {7, 6, CodeClass::Comment}}));
        highlighter.append(7, {u"two"_s, {}, u"*/ return"_s});
        QTRY_COMPARE(heard.blocks[7].size(), 4);
        QCOMPARE(heard.blocks[7].at(1), CodeLine({{0, 3, CodeClass::Comment}}));
        QCOMPARE(heard.blocks[7].at(2), CodeLine());
        QCOMPARE(heard.blocks[7].at(3), CodeLine({{0, 2, CodeClass::Comment}, {3, 6, CodeClass::Keyword}}));
        QVERIFY(heard.inOrder);
    }

    /// A position counts UTF-16 units, whatever stands before it.
    void positionsAreUtf16()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(1, u"python"_s);
        highlighter.append(1, {u"größe = \"日本 😀\" # é"_s});
        QTRY_COMPARE(heard.blocks[1].size(), 1);
        QCOMPARE(
            heard.blocks[1].first(),
            CodeLine({{6, 1, CodeClass::Operator}, {8, 7, CodeClass::String}, {16, 3, CodeClass::Comment}}));
    }

    void blocksDoNotMix()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(1, u"c"_s);
        highlighter.begin(2, u"python"_s);
        highlighter.append(1, {u"/* if"_s});
        highlighter.append(2, {u"if"_s});
        highlighter.append(1, {u"if"_s});
        QTRY_COMPARE(heard.blocks[1].size(), 2);
        QTRY_COMPARE(heard.blocks[2].size(), 1);
        QCOMPARE(heard.blocks[2].at(0), CodeLine({{0, 2, CodeClass::Keyword}}));
        QCOMPARE(heard.blocks[1].at(1), CodeLine({{0, 2, CodeClass::Comment}}));
    }

    /// A large job comes in pieces, in order, and a block that begins meanwhile is not kept waiting by it.
    void newestFirstInPieces()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(1, u"python"_s);
        highlighter.append(1, QStringList(20'000, u"return f(1, 'a')  # c"_s));
        QTRY_VERIFY(!heard.blocks[1].isEmpty());
        highlighter.begin(2, u"python"_s);
        highlighter.append(2, {u"pass"_s});
        QTRY_COMPARE(heard.blocks[2].size(), 1);
        QVERIFY(heard.blocks[1].size() < 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(heard.blocks[1].size(), 20'000, 30'000);
        QVERIFY(heard.inOrder);
        QCOMPARE(heard.largest, 200);
    }

    void dropped()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(1, u"python"_s);
        highlighter.append(1, QStringList(5'000, u"pass"_s));
        QTRY_VERIFY(!heard.blocks[1].isEmpty());
        const qsizetype before = heard.blocks[1].size();
        highlighter.drop(1);
        highlighter.append(1, {u"pass"_s});
        highlighter.begin(2, u"python"_s);
        highlighter.append(2, {u"pass"_s});
        QTRY_COMPARE(heard.blocks[2].size(), 1);
        QCOMPARE(heard.blocks[1].size(), before);
        // The same block anew: nothing of its former life is heard.
        heard.blocks.remove(1);
        highlighter.begin(1, u"c"_s);
        highlighter.append(1, {u"pass"_s, u"int"_s});
        QTRY_COMPARE(heard.blocks[1].size(), 2);
        QCOMPARE(heard.blocks[1].at(0), CodeLine());
        QVERIFY(heard.inOrder);
    }

    void unknownLanguageIsSilent()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        highlighter.begin(1, u"klingon"_s);
        highlighter.append(1, {u"pass"_s});
        highlighter.begin(2, u"python"_s);
        highlighter.append(2, {u"pass"_s});
        QTRY_COMPARE(heard.blocks[2].size(), 1);
        QVERIFY(!heard.blocks.contains(1));
    }

    void endsWhileAJobRuns()
    {
        QElapsedTimer timer;
        {
            Highlighter highlighter;
            Listener heard(highlighter);
            for (quint64 id = 0; id < 50; ++id) {
                highlighter.begin(id, u"typescript"_s);
                highlighter.append(id, QStringList(10'000, u"const x: Map<string, number> = f(`a ${b}`);"_s));
            }
            QTRY_VERIFY(!heard.blocks.isEmpty());
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void endsBeforeItBegan() { Highlighter highlighter; }

    /// The library's parser is not made for several threads; ours never enters it twice at a time.
    void severalAtOnce()
    {
        std::vector<std::unique_ptr<Highlighter>> all;
        std::vector<std::unique_ptr<Listener>> heard;
        for (int i = 0; i < 4; ++i) {
            all.push_back(std::make_unique<Highlighter>());
            heard.push_back(std::make_unique<Listener>(*all.back()));
            quint64 id = 0;
            for (const QString &language : {u"python"_s, u"cpp"_s, u"javascript"_s, u"yaml"_s, u"fortran"_s}) {
                all.back()->begin(id, language);
                all.back()->append(id++, {u"if x: 'a'"_s});
            }
        }
        for (const auto &listener : heard)
            QTRY_COMPARE_WITH_TIMEOUT(listener->blocks.size(), 5, 30'000);
    }

    /// The library throws at 500 equal letters in some of its own languages, with some versions of its regular
    /// expressions: that line alone stays plain, and lines are still heard of when it has happened too often.
    void throwingLines()
    {
        Highlighter highlighter;
        Listener heard(highlighter);
        const QString hard(500, u'a');
        highlighter.begin(1, u"groovy"_s);
        highlighter.append(1, {u"return"_s, hard, u"return"_s});
        highlighter.append(1, QStringList(30, hard) + QStringList{u"return"_s});
        QTRY_COMPARE_WITH_TIMEOUT(heard.blocks[1].size(), 34, 30'000);
        const CodeLine word({{0, 6, CodeClass::Keyword}});
        QCOMPARE(heard.blocks[1].at(0), word);
        QCOMPARE(heard.blocks[1].at(1), CodeLine());
        QCOMPARE(heard.blocks[1].at(2), word);
        const CodeLine last = heard.blocks[1].at(33);
        QVERIFY(last == CodeLine() || last == word); // it gave up on the block, or never had to
    }

    void hostileLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("plain");
        QTest::newRow("500 equal letters") << QString(500, u'a') << true; // a name
        QTest::newRow("500 characters of numbers") << u"1, "_s.repeated(170).left(500) << false;
        QTest::newRow("501 characters of numbers") << u"1, "_s.repeated(170).left(501) << true;
        QTest::newRow("20 KB of JSON") << u"{\"a\":[1,\"b\\n\",null]},"_s.repeated(1000) << true;
        QTest::newRow("50 MB") << QString(50'000'000, u'(') << true;
        QTest::newRow("NULs") << QString(100, QChar(u'\0')) << true;
        QTest::newRow("lone surrogates") << QString(100, QChar(0xd800)) + QString(100, QChar(0xdc00)) << true;
        QTest::newRow("control characters") << u"\x01\x1a\x7f\r\n\x0b\u202e\u2028"_s << true;
    }
    void hostileLines()
    {
        QFETCH(QString, line);
        QFETCH(bool, plain);
        Highlighter highlighter;
        Listener heard(highlighter);
        const QStringList languages{u"cpp"_s, u"json"_s, u"javascript"_s, u"pascal"_s, u"lisp"_s, u"latex"_s};
        for (quint64 id = 0; id < quint64(languages.size()); ++id) {
            highlighter.begin(id, languages.at(qsizetype(id)));
            highlighter.append(id, {line, u"\"a\""_s});
        }
        for (quint64 id = 0; id < quint64(languages.size()); ++id)
            QTRY_COMPARE_WITH_TIMEOUT(heard.blocks[id].size(), 2, 10'000);
        QCOMPARE(heard.blocks[0].at(0).isEmpty(), plain);
        // What comes after it is coloured as ever.
        QCOMPARE(heard.blocks[0].at(1), CodeLine({{0, 3, CodeClass::String}}));
    }
};

QTEST_GUILESS_MAIN(HighlighterTest)
#include "tst_highlighter.moc"
