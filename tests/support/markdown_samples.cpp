#include "tests/support/markdown_samples.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::samples {

QStringList written()
{
    return {
        u""_s,
        u"\n\n"_s,
        u"one line"_s,
        u"# Head\n\ntext *a* **b** `c`\nmore  \nlast\\\nend\n\n## Next\ntext"_s,
        u"Title\n===\nOther\n---\ntext\n---\n***\n"_s,
        u"- a\n- b\n\n- c\n  - d\n    - e\n\n      text\n* other\n\nend"_s,
        u"3. a\n7. b\n\n   text\n9. c\n1) d\n2) e\ntext\n2. f"_s,
        u"1. a\nlazy\n2. b\n\n   ```\n   code\n\n   more\n   ```\n3. c"_s,
        u"- # head\nnot lazy\n- b\n- ```\nout\n- c"_s,
        u"1. # head\nnot lazy\n7. b\n\n\n8. c"_s,
        u"-\n\n  text\n- a\n-\n- b\n\n-\n  text"_s,
        u"> a\n> b\nlazy\n\n> # c\nnot lazy\n> - d\n>   e\n>\n> f\n> ```\n> code\nout"_s,
        u"```py\nprint(1)\n\n\nprint(2)\n```\ntext\n~~~\nopen\n```\n"_s,
        u"  ```\n  two\n   three\none\n  ```\n\n    indented\n\n\n      more\n\ntext\n    not code"_s,
        u"| a | b |\n|:-:|---|\n| 1 | `2` |\n| 3 |\n\ntext\n| c |\n|---|\n| d |\n# head"_s,
        u"[a]: http://a\n[b]: <http://b c> 'title'\n\n[a] [b] [c] [d][a]\n\n[c]: http://c\n"_s,
        u"[a]\n\n> [a]: http://in.quote\n\n- [b]: http://in.item\n- [b] ![b] ![b][]\n"_s,
        u"[a]: b\n===\ntext\n\n[a](b)\n===\n2. x"_s,
        u"- [ ] open\n- [x] done\n  - [X] in\n- [y] none\n"_s,
        u"***\n* * *\n- - -\n- a\n- - -\n- b\n___"_s,
        u"Costs $5 and $10, $x_1$ or $$y$$ and \\(z*\\) *a*\n\n\\[\na_1\n\\]\n\n$$\nx\n\n$$ y $$\n$$\nb\n$$ text\nend"_s,
        u"1. a\n   $$\n   x\n   $$\n   b\n2. c\n\n> \\[ x\n> y \\]\n"_s,
        u"a\r\nb\r\n\r\n- c\r- d\r\r```\r\ncode\r\nmore\r```\r"_s,
        u"\ttab\n\n-\ttab\n\n\ttext\n\n1.\ta\n\t- b\n"_s,
        u"<b>x</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- c -->\n&amp; &#65; &#x42; &nope; &\n"_s,
        u"![alt *x*](http://i \"t\")\n\ntext ![](http://j) [![k](http://k)](http://l)\n"_s,
        u"世界 **粗体** 🚂 \u202eabc\u202c مرحبا\n\n- 一\n- 二🚂\n"_s,
    };
}

namespace {

QString inlineText(QRandomGenerator &random)
{
    static const QStringList parts{
        u"word"_s,     u"two words"_s, u"*em*"_s,  u"**strong**"_s, u"`code`"_s,
        u"~~gone~~"_s, u"[l](u)"_s,    u"[ref]"_s, u"[a][ref]"_s,   u"http://x.org/a"_s,
        u"&amp;"_s,    u"\\*"_s,       u"*"_s,     u"_"_s,          u"`"_s,
        u"["_s,        u"]"_s,         u"$x_1$"_s, u"$5"_s,         u"\\(a\\)"_s,
        u"![i](u)"_s,  u"<b>"_s,       u"世界"_s,  u"🚂"_s,          u"|"_s,
        u"**"_s,       u"a_b_c"_s,     u"$$y$$"_s, u"[x]: y"_s,     u"\\"_s,
    };
    QString text;
    for (int i = random.bounded(4); i >= 0; --i)
        text += parts[random.bounded(parts.size())] + (random.bounded(3) ? u" "_s : QString());
    return text;
}

QString line(QRandomGenerator &random)
{
    static const QStringList starts{
        QString(),   QString(), QString(), QString(), QString(),  u"- "_s, u"- "_s,   u"* "_s,
        u"+ "_s,     u"1. "_s,  u"2. "_s,  u"7) "_s,  u"> "_s,    u"> "_s, u"# "_s,   u"### "_s,
        u"- [ ] "_s, u"-   "_s, u"> - "_s, u"- > "_s, u"1. - "_s, u"| "_s, u"> > "_s, u"10. "_s,
    };
    static const QStringList alone{
        u"```"_s,
        u"```py"_s,
        u"~~~"_s,
        u"---"_s,
        u"==="_s,
        u"***"_s,
        u"|---|---|"_s,
        u"-"_s,
        u"*"_s,
        u"1."_s,
        u"> "_s,
        u"[ref]: http://r"_s,
        u"- - -"_s,
        u"````"_s,
        u">"_s,
        u"| a | b |"_s,
        u"| a | b |\n|---|---|"_s,
    };
    static const QStringList indents{QString(), QString(), QString(), u" "_s,     u"  "_s,
                                     u"  "_s,   u"   "_s,  u"    "_s, u"     "_s, u"\t"_s};
    const QString indent = indents[random.bounded(indents.size())];
    if (random.bounded(4) == 0)
        return indent + alone[random.bounded(alone.size())];
    return indent + starts[random.bounded(starts.size())] + inlineText(random);
}

} // namespace

QString generated(quint32 seed)
{
    QRandomGenerator random(seed);
    static const QStringList ends{u"\n"_s,   u"\n"_s,   u"\n"_s,   u"\n"_s,
                                  u"\n\n"_s, u"\n\n"_s, u"\r\n"_s, u"  \n"_s};
    QString text;
    for (int i = 2 + random.bounded(18); i >= 0; --i)
        text += line(random) + ends[random.bounded(ends.size())];
    return text;
}

QString generatedPlain(quint32 seed)
{
    static const QRegularExpression ours(
        u"\\$|\\\\[(\\[]|`(?!``)(?!code)(?<!code`)(?!`)|(^|\\n)( {4,}|\\t)|\\|"_s);
    static const QRegularExpression theirs(u"\\[ \\] |(?<=\\n|^) *([-*+>]|\\d+[.)])[ >]*(?=\\r?\\n)"_s);
    return generated(seed).remove(ours).remove(theirs);
}

QString reply(qsizetype length)
{
    static const QStringList parts{
        u"## How it works\n\n"_s,
        u"The engine reads **each line** once and keeps what it *means*; see [the guide](https://example.org/g).\n\n"_s,
        u"```cpp\nint main()\n{\n    return run(\"text\");\n}\n```\n\n"_s,
        u"1. **First**: take `n` items\n2. **Second**: sort them\n   - by size\n   - by name\n3. **Third**: stop\n\n"_s,
        u"| Case | Time | Memory |\n|:-----|-----:|-------:|\n| small | 1 ms | 2 MB |\n| large | 9 ms | 80 MB |\n\n"_s,
        u"> A note: the sum $\\sum_{i=1}^n i = n(n+1)/2$ costs nothing.\n\n"_s,
        u"$$\nE = mc^2\n$$\n\n"_s,
        u"It is a longer paragraph that goes on for a while, so that a line of prose as models like to write "
        u"it is "
        "there as well, with some `code`, and with a question at its end: does it hold?\n\n"_s,
        u"- one\n- two\n- three\n\n---\n\n"_s,
    };
    QString text;
    for (qsizetype i = 0; text.size() < length; ++i)
        text += parts[i % parts.size()];
    return text;
}

} // namespace switchyard::samples
