#include "app/text/markdown.h"
#include "tests/support/markdown_told.h"

#include <QtTest>

using namespace switchyard::markdown;
using namespace Qt::Literals::StringLiterals;

class MarkdownMathsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMaths_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &source, const QString &expected) {
            QTest::newRow(name) << source << expected;
        };
        const auto text = [&row](const char *name, const QString &source) {
            row(name, source, u"P "_s + source);
        };
        row("dollars", u"so $x_1$ and $a*b*c$"_s, u"P so {m:$x_1$} and {m:$a*b*c$}"_s);
        row("parentheses", u"so \\(a_1 * b_1\\) is"_s, u"P so {m:\\(a_1 * b_1\\)} is"_s);
        row("brackets in a line", u"so \\[a_1\\] is"_s, u"P so {md:\\[a_1\\]} is"_s);
        row("two dollars in a line", u"so $$a_1$$ is"_s, u"P so {md:$$a_1$$} is"_s);
        row("number", u"has $3$ roots"_s, u"P has {m:$3$} roots"_s);
        row("sum", u"$2 + 3 = 5$"_s, u"P {m:$2 + 3 = 5$}"_s);
        row("spaced", u"$ x $ and $ a_1 + b $"_s, u"P {m:$ x $} and {m:$ a_1 + b $}"_s);
        row("ordinal", u"the $n$th and $2$D, $i$-th"_s, u"P the {m:$n$}th and {m:$2$}D, {m:$i$}-th"_s);
        row("escaped dollar inside", u"$a \\$ b$"_s, u"P {m:$a \\$ b$}"_s);
        row("bold", u"**$x_1$** *a $b*c$ d*"_s, u"P {bm:$x_1$} {i:a }{im:$b*c$}{i: d}"_s);
        row("linked", u"[$x$](y)"_s, u"P {m:$x$>y}"_s);
        row("commands", u"$\\frac{a}{b}$, $\\text{a b}$"_s, u"P {m:$\\frac{a}{b}$}, {m:$\\text{a b}$}"_s);
        row("cell", u"| $a|b$ | c |\n|---|---|"_s, u"T h-- / {m:$a|b$}|c"_s);
        row("heading", u"# The $\\pi_1$"_s, u"H1 The {m:$\\pi_1$}"_s);
        row("after money", u"$5 for $x$ and $y$"_s, u"P $5 for {m:$x$} and {m:$y$}"_s);
        row("wide characters", u"世🚂 $x_世$ 🚂 *a*"_s, u"P 世🚂 {m:$x_世$} 🚂 {i:a}"_s);
        row("entity", u"&$amp$; $&amp;$"_s, u"P &{m:$amp$}; {m:$&amp;$}"_s);
        text("two prices", u"$5 and $10"_s);
        text("a range", u"$5-$10"_s);
        text("another dollar", u"US$5 and US$10"_s);
        text("dollar behind", u"costs $5 or 10$"_s);
        text("variables", u"the $HOME and $PATH"_s);
        text("joined variables", u"$HOME/$USER"_s);
        text("words", u"the $ sign and the $ sign"_s);
        text("two lines", u"a $b and c$d"_s);
        text("open", u"a $b and \\$c"_s.remove(u'\\'));
        text("nothing inside", u"a $$ and $$$$ b"_s);
        row("escaped", u"\\$x\\$ \\\\(a\\\\)"_s, u"P $x$ \\(a\\)"_s);
        row("in code", u"`$x$` `\\(a\\)` ``$`$``"_s, u"P {c:$x$} {c:\\(a\\)} {c:$`$}"_s);
        row("in a fence", u"```\n$x_1$ $$y$$ \\[ z \\]\n```"_s, u"C() $x_1$ $$y$$ \\[ z \\]"_s);
        row("in a nested fence", u"- ```\n  $x_1$ \\(a\\)\n  ```"_s, u"*! C() $x_1$ \\(a\\)"_s);
        row("in an address", u"[a](http://b/$c$d) http://e/$f$"_s, u"P {:a>http://b/$c$d} http://e/$f$"_s);
        row("escaped brackets", u"\\[1\\] and \\[a\\](b)"_s, u"P [1] and [a](b)"_s);
        row("not over lines", u"a $b\nc$ d"_s, u"P a $b c$ d"_s);
    }
    void whatIsMaths() { check(); }

    void displays_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &source, const QString &expected) {
            QTest::newRow(name) << source << expected;
        };
        row("dollars", u"$$\nx_1 = *a*\n- b\n# c\n$$\nd"_s, u"M $$¶x_1 = *a*¶- b¶# c¶$$\nP d"_s);
        row("brackets", u"a\n\\[\n| x |\n= y\n===\n\\]\n\nb"_s, u"P a\nM \\[¶| x |¶= y¶===¶\\]\nP b"_s);
        row("one line", u"a\n$$x$$\nb\n\\[ y \\]"_s, u"P a\nM $$x$$\nP b\nM \\[ y \\]"_s);
        row("text behind", u"$$x$$ is\n\n\\[\ny\n\\] is *b*"_s,
            u"P {md:$$x$$} is\nP {md:\\[ y \\]} is {i:b}"_s);
        row("text before", u"a: \\[\nb_1\n\\]"_s, u"P a: {md:\\[ b_1 \\]}"_s);
        row("in an item", u"1. a\n   $$\n   x\n   + y\n   $$\n   b\n2. c"_s,
            u"1.! P a\n1. M $$¶x¶+ y¶$$\n1. P b\n2.! P c"_s);
        row("an item", u"- $$x$$\n- \\[\n  y\n  \\]"_s, u"*! M $$x$$\n*! M \\[¶y¶\\]"_s);
        row("in a quote", u"> \\[\n> x\n> \\]\n> a"_s, u">! M \\[¶x¶\\]\n> P a"_s);
        row("not closed", u"$$\n*a*\n\nb $$\n\n\\[ c\n*d*"_s, u"P $$ {i:a}\nP b $$\nP [ c {i:d}"_s);
        row("not closed before closed", u"$$ a\n$$ b\n\nc\n\n$$d$$"_s,
            u"M $$ a¶$$ b\nP c\nM $$d$$"_s.replace(u"M $$ a¶$$ b"_s, u"P {md:$$ a $$} b"_s));
        row("line ends", u"$$\r\nx\r\n$$\r\na"_s, u"M $$¶x¶$$\nP a"_s);
        row("escaped end", u"\\[\na \\\\]\n\\]"_s, u"M \\[¶a \\\\]¶\\]"_s);
    }
    void displays() { check(); }

    /// Shown as text, without any format, until it closes; then it is one block.
    void aDisplayStreams()
    {
        BlockStream stream;
        stream.append(u"a\n\n\\[\nx_1 *b* _c_\n");
        QCOMPARE(told(stream.blocks()), u"P a\nP \\[¶x_1 *b* _c_"_s);
        QVERIFY(stream.blocks().last()->open);
        stream.append(u"- *y*\n");
        QCOMPARE(told(stream.blocks()), u"P a\nP \\[¶x_1 *b* _c_¶- *y*"_s);
        stream.append(u"\\]");
        QCOMPARE(told(stream.blocks()), u"P a\nM \\[¶x_1 *b* _c_¶- *y*¶\\]"_s);
        stream.append(u"\nd");
        stream.finish();
        QCOMPARE(told(stream.blocks()), u"P a\nM \\[¶x_1 *b* _c_¶- *y*¶\\]\nP d"_s);
    }

    void aDisplayThatNeverClosesIsText()
    {
        BlockStream stream;
        stream.append(u"$$\n*a*");
        QCOMPARE(told(stream.blocks()), u"P $$¶*a*"_s);
        stream.finish();
        QCOMPARE(told(stream.blocks()), u"P $$ {i:a}"_s);
    }

private:
    void check()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(told(parse(source)), expected);
    }
};

QTEST_GUILESS_MAIN(MarkdownMathsTest)
#include "tst_markdown_maths.moc"
