#include "app/text/markdown.h"
#include "app/text/markdown_text.h"
#include "tests/support/markdown_told.h"

#include <QtTest>

using namespace switchyard::markdown;
using namespace Qt::Literals::StringLiterals;

class MarkdownTest : public QObject
{
    Q_OBJECT
private slots:
    void inlines_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &source, const QString &expected) {
            QTest::newRow(name) << source << expected;
        };
        row("plain", u"Hello, world"_s, u"P Hello, world"_s);
        row("emphasis", u"a *b* _c_ **d** __e__"_s, u"P a {i:b} {i:c} {b:d} {b:e}"_s);
        row("both", u"***a*** **b *c* d**"_s, u"P {bi:a} {b:b }{bi:c}{b: d}"_s);
        row("inside a word", u"a*b*c a_b_c 2*3*4"_s, u"P a{i:b}c a_b_c 2{i:3}4"_s);
        row("no emphasis", u"a * b * c ** d **e"_s, u"P a * b * c ** d **e"_s);
        row("struck", u"~~a~~ ~b"_s, u"P {s:a} ~b"_s);
        row("code", u"`a` `` b`c `` `*d*` `e"_s, u"P {c:a} {c:b`c} {c:*d*} `e"_s);
        row("escapes", u"\\*a\\* \\` \\[b] \\\\ \\a"_s, u"P *a* ` [b] \\ \\a"_s);
        row("entities", u"&amp; &lt;b&gt; &copy; &mdash; &#65; &#x1F682; &nosuch; & &#0;"_s,
            u"P & <b> © — A 🚂 &nosuch; & \ufffd"_s);
        row("no entity in code", u"`&amp;`"_s, u"P {c:&amp;}"_s);
        row("link", u"[a](http://b \"t\") [*c*](<d e>) [f]()"_s, u"P {:a>http://b} {i:c>d e} f"_s);
        row("link's entities", u"[a](http://b?c&amp;d=\\)e)"_s, u"P {:a>http://b?c&d=)e}"_s);
        row("no link", u"[a] (b) [c]"_s, u"P [a] (b) [c]"_s);
        row("reference", u"[a][B] [b][] [b]\n\n[b]: http://c"_s,
            u"P {:a>http://c} {:b>http://c} {:b>http://c}"_s);
        row("autolink", u"<http://a.b/c> <d@e.f>"_s, u"P {:http://a.b/c>http://a.b/c} {:d@e.f>mailto:d@e.f}"_s);
        row("bare links", u"see https://a.org/b, www.c.org and d@e.org."_s,
            u"P see {:https://a.org/b>https://a.org/b}, {:www.c.org>http://www.c.org} and {:d@e.org>mailto:d@e.org}."_s);
        row("picture", u"a ![b *c*](d) ![](e)"_s, u"P a {p:b >d}{ip:c>d} {p:e>e}"_s);
        row("picture alone", u"![a](b)"_s, u"I {p:a>b}"_s);
        row("picture in a link", u"[![a](b)](c)"_s, u"I {p:a>b}"_s);
        row("hard breaks", u"a  \nb\\\nc\nd"_s, u"P a¶b¶c d"_s);
        row("HTML is text", u"<b>a</b> <script>x</script> <!-- c -->"_s,
            u"P <b>a</b> <script>x</script> <!-- c -->"_s);
        row("HTML block is text", u"<div>\n*a*\n</div>"_s, u"P <div> {i:a} </div>"_s);
        row("NUL", u"a"_s + QChar(u'\0') + u'b', u"P a\ufffdb"_s);
        row("half a character", u"a"_s + QChar(0xd83d) + u'b', u"P a"_s + QChar(0xd83d) + u'b');
        row("white space", u"  a  b\tc  "_s, u"P a  b\tc"_s);
    }
    void inlines() { check(); }

    void blocks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &source, const QString &expected) {
            QTest::newRow(name) << source << expected;
        };
        row("nothing", u" \n\n"_s, QString());
        row("paragraphs", u"a\nb\n\n\nc"_s, u"P a b\nP c"_s);
        row("headings", u"# a\n###### b #\n#c\n####### d\n#"_s, u"H1 a\nH6 b\nP #c ####### d\nH1 "_s);
        row("underlined", u"a\n===\nb *c*\n---\n"_s, u"H1 a\nH2 b {i:c}"_s);
        row("heading ends a paragraph", u"a\n# b\nc"_s, u"P a\nH1 b\nP c"_s);
        row("rules", u"***\n- - -\n___\na\n***"_s, u"R\nR\nR\nP a\nR"_s);
        row("fence", u"```Py x=1\na\n\n  *b*\n```\nc"_s, u"C(py) a¶¶  *b*\nP c"_s);
        row("tilde fence", u"~~~\na\n```\n~~~~"_s, u"C() a¶```"_s);
        row("open fence", u"```js\na\n"_s, u"C(js) a"_s);
        row("empty fences", u"```\n```\n```\n\n```"_s, u"C() \nC() "_s);
        row("indented fence", u"  ```\n    a\n b\n  ```"_s, u"C()   a¶b"_s);
        row("four marks", u"````\n```\na\n```\n````"_s, u"C() ```¶a¶```"_s);
        row("no fence", u"``` a`b"_s, u"P ``` a`b"_s);
        row("indented code", u"    a\n\n      b\n\nc"_s, u"C() a¶¶  b\nP c"_s);
        row("tabs in code", u"```\n\ta\n```\n\n\t\tb"_s, u"C() \ta\nC() \tb"_s);
        row("list", u"- a\n- b\n\n- c"_s, u"*! P a\n*! P b\n*! P c"_s);
        row("numbers", u"3. a\n7. b\n1. c"_s, u"3.! P a\n4.! P b\n5.! P c"_s);
        row("other lists", u"- a\n* b\n1. c\n1) d"_s, u"*! P a\n*! P b\n1.! P c\n1.! P d"_s);
        row("nested", u"- a\n  - b\n    1. c\n  - d\n- e"_s,
            u"*! P a\n* *! P b\n* * 1.! P c\n* *! P d\n*! P e"_s);
        row("item's blocks", u"1. a\n\n   b\n\n   ```\n   c\n   ```\n2. # d"_s,
            u"1.! P a\n1. P b\n1. C() c\n2.! H1 d"_s);
        row("lazy", u"1. a\nb\n2. c"_s, u"1.! P a b\n2.! P c"_s);
        row("not lazy", u"1. # a\nb\n\n2. c"_s, u"1.! H1 a\nP b\n2.! P c"_s);
        row("list in a paragraph", u"a\n- b\nc\n\nd\n2. e"_s, u"P a\n*! P b c\nP d 2. e"_s);
        row("empty items", u"-\n- a\n-"_s, u"*! P \n*! P a\n*! P "_s);
        row("two on a line", u"- - a"_s, u"*! *! P a"_s);
        row("tasks", u"- [ ] a\n- [x] b\n  - [X] c\n- d"_s, u"*[ ]! P a\n*[x]! P b\n*[x] *[x]! P c\n*! P d"_s);
        row("quotes", u"> a\n> b\n\n> c"_s, u">! P a b\n>! P c"_s);
        row("quote's blocks", u"> # a\n> - b\n>   > c\n>\n> d"_s, u">! H1 a\n> *! P b\n> * >! P c\n> P d"_s);
        row("lazy quote", u"> a\nb\n> c\n\nd"_s, u">! P a b c\nP d"_s);
        row("empty quote", u">\n\na"_s, u">! P \nP a"_s);
        row("table", u"| a | *b* |\n|:--|--:|\n| 1 | `2` |\n| 3 |"_s, u"T h<> / a|{i:b} / 1|{c:2} / 3"_s);
        row("table's edges", u"a | b | c\n-|:-:|-\n1 | \\| | 3\n\nd"_s, u"T h-=- / a|b|c / 1|||3\nP d"_s);
        row("table below text", u"Text:\n| a |\n|---|\n| 1 |\n- b"_s, u"P Text:\nT h- / a / 1\n*! P b"_s);
        row("table in an item", u"- | a |\n  |---|\n  | 1 |"_s, u"*! T h- / a / 1"_s);
        row("no table", u"a | b\n- | c"_s, u"P a | b\n*! P | c"_s);
        row("line ends", u"a\r\n\r\n- b\r- c\r```\rd\r\ne\r```"_s, u"P a\n*! P b\n*! P c\nC() d¶e"_s);
        row("definitions only", u"[a]: b\n[c]: d"_s, QString());
        row("deep", u"> "_s.repeated(40) + u'a', u">! "_s.repeated(32) + u"P a"_s);
    }
    void blocks() { check(); }

    void pieces()
    {
        const QString code = u"line\n"_s.repeated(20);
        const auto fence = parse(u"```c\n"_s + code + u"```\nend"_s);
        QCOMPARE(fence.size(), 4);
        QCOMPARE(fence[0]->code.count(u'\n'), 7);
        QVERIFY(!fence[0]->continues && fence[1]->continues && fence[2]->continues && !fence[3]->continues);
        QCOMPARE(fence[2]->language, u"c"_s);
        QCOMPARE(QStringList({fence[0]->code, fence[1]->code, fence[2]->code, QString()}).join(u'\n'), code);

        const auto nested =
            parse(u"- a\n\n  ```c\n"_s + QString(code).replace(u"line"_s, u"  line"_s) + u"  ```"_s);
        QCOMPARE(nested.size(), 4);
        QCOMPARE(nested[1]->code, fence[0]->code);
        QVERIFY(nested[2]->continues && nested[3]->continues);
        QCOMPARE(nested[2]->start, nested[1]->end);

        const auto table = parse(u"|a|b|\n|-|:-|\n"_s + u"|1|2|\n"_s.repeated(150));
        QCOMPARE(table.size(), 3);
        qsizetype rows = 0;
        for (const BlockPointer &piece : table) {
            QCOMPARE(piece->table.columns.size(), 2);
            QCOMPARE(piece->table.header, piece == table.first());
            rows += piece->table.rows.size();
        }
        QCOMPARE(rows, 151);

        const QString words = u"many words and *more* "_s.repeated(1200).trimmed();
        QString text;
        const auto paragraph = parse(QString(words).replace(u"many words"_s, u"many\nwords"_s));
        QVERIFY(paragraph.size() > 2);
        for (const BlockPointer &piece : paragraph) {
            QVERIFY(piece->text.text.size() <= 8000);
            QCOMPARE(piece->continues, piece != paragraph.first());
            text += piece->text.text;
        }
        QCOMPARE(text, QString(words).remove(u'*'));
    }

    void blocksTellTheirSource()
    {
        const QString source =
            u"# a\n\ntext\n\n1. b\n   - c\n\n     ```\n     d\n     ```\n2. e\n\n| f |\n|---|\n\n> g\n\n```\nh\n```\n"_s;
        QStringList parts;
        for (const BlockPointer &block : parse(source))
            parts.append(source.mid(block->start, block->end - block->start).trimmed());
        QCOMPARE(parts, (QStringList{u"# a"_s, u"text"_s, u"1. b"_s, u"- c"_s, u"```\n     d\n     ```"_s,
                                     u"2. e"_s, u"| f |\n|---|"_s, u"> g"_s, u"```\nh\n```"_s}));
    }

    void plainTexts_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("styles") << u"# a\n\n**b** [c](d)\\\ne"_s << u"a\n\nb c\ne"_s;
        QTest::newRow("list") << u"- a\n  1. b\n\n     c\n- [x] d"_s << u"- a\n  1. b\n\n     c\n- [x] d"_s;
        QTest::newRow("quote") << u"> a\n>\n> b\n\nc"_s << u"> a\n>\n> b\n\nc"_s;
        QTest::newRow("table") << u"|a|b|\n|-|-|\n|*1*|2|"_s << u"a\tb\n1\t2"_s;
        QTest::newRow("code") << u"```c\nint a;\n\nint b;\n```\n\n---"_s << u"int a;\n\nint b;\n\n---"_s;
        QTest::newRow("maths") << u"$a$\n\n$$\nb\n$$"_s << u"$a$\n\n$$\nb\n$$"_s;
        const QString lines = u"line\n"_s.repeated(200).trimmed();
        QTest::newRow("pieces") << u"```\n"_s + lines + u"\n```"_s << lines;
        const QString line = u"0123456789"_s.repeated(4000);
        QTest::newRow("long line") << line << line;
        QTest::newRow("long line of code") << u"```\n"_s + line + u"\nb\n```"_s << line + u"\nb"_s;
    }

    void plainTexts()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(plainText(parse(source)), expected);
    }

    void htmlTexts_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        QTest::newRow("styles") << u"## a\n\n**b** *c* ~~d~~ `e`\\\nf"_s
                                << u"<h2>a</h2><p><b>b</b> <i>c</i> <s>d</s> <code>e</code><br>f</p>"_s;
        QTest::newRow("escaped") << u"<b>&\"\n\n```\n<i>\n```"_s
                                 << u"<p>&lt;b&gt;&amp;&quot;</p><pre><code>&lt;i&gt;</code></pre>"_s;
        QTest::newRow("links") << u"[a](https://b?\"c) [d](javascript:e) ![f](file:///g)"_s
                               << u"<p><a href=\"https://b?&quot;c\">a</a> d f</p>"_s;
        QTest::newRow("lists")
            << u"- a\n  1. b\n  2. c\n- d\n\n> e"_s
            << u"<ul><li><p>a</p><ol start=\"1\"><li><p>b</p></li><li><p>c</p></li></ol></li>"
               "<li><p>d</p></li></ul><blockquote><p>e</p></blockquote>"_s;
        QTest::newRow("two lists")
            << u"1. a\n\nb\n\n1. c\n1) d"_s
            << u"<ol start=\"1\"><li><p>a</p></li></ol><p>b</p><ol start=\"1\"><li><p>c</p></li></ol>"
               "<ol start=\"1\"><li><p>d</p></li></ol>"_s;
        QTest::newRow("two quotes") << u"> a\n\n> b"_s
                                    << u"<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>"_s;
        QTest::newRow("item's second block")
            << u"- [x] a\n\n  b"_s << u"<ul><li>\u2611 <p>a</p><p>b</p></li></ul>"_s;
        QTest::newRow("table") << u"|a|b|\n|-|-:|\n|1|2|"_s
                               << u"<table border=\"1\"><tr><th>a</th><th align=\"right\">b</th></tr>"
                                  "<tr><td>1</td><td align=\"right\">2</td></tr></table>"_s;
        const QString lines = u"line\n"_s.repeated(200).trimmed();
        QTest::newRow("pieces") << u"```\n"_s + lines + u"\n```"_s
                                << u"<pre><code>"_s + lines + u"</code></pre>"_s;
    }

    void htmlTexts()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(html(parse(source)), expected);
    }

private:
    void check()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(told(parse(source)), expected);
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
