#include "tests/bench/load_text.h"

#include <functional>
#include <random>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

class Writer
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {
    }

    QString section()
    {
        static const QVector<QString (Writer::*)()> kinds{
            &Writer::paragraph, &Writer::list,  &Writer::paragraph, &Writer::code,
            &Writer::table,     &Writer::quote, &Writer::paragraph, &Writer::steps};
        const QString heading = m_sections % 4 == 0 ? u"## "_s + words(3) + u"\n\n"_s : QString();
        const auto kind = kinds[m_sections++ % kinds.size()];
        return heading + (this->*kind)() + u"\n\n"_s;
    }

private:
    int below(int limit) { return int(m_random() % quint32(limit)); }

    QString word()
    {
        static const QStringList all =
            u"the signal a train of carriages points station platform which leaves arrives at when junction is "
            "freight and line express timetable to between waits on until main branch siding driver in whistle "
            "track gauge bridge tunnel naïve Überholgleis 车站 列车 🚆 semaphore coupling for engine 12 340 one"_s
                .split(u' ');
        return all[below(int(all.size()))];
    }
    QString words(int count)
    {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list << word();
        list[0][0] = list[0][0].toUpper();
        return list.join(u' ');
    }
    QString sentence()
    {
        const QString text = words(6 + below(12));
        switch (below(6)) {
        case 0:
            return text + u" **"_s + words(2) + u"** "_s + word() + u'.';
        case 1:
            return text + u" `"_s + word() + u"()` "_s + word() + u'.';
        case 2:
            return text + u", *"_s + word() + u"* and [the guide](https://example.org/"_s + word() + u")."_s;
        default:
            return text + u'.';
        }
    }
    QString paragraph()
    {
        QStringList sentences;
        for (int i = 3 + below(4); i > 0; --i)
            sentences << sentence();
        return sentences.join(u' ');
    }
    QString list()
    {
        QString text;
        for (int i = 3 + below(4); i > 0; --i) {
            text += u"- "_s + sentence() + u'\n';
            for (int inner = below(3); inner > 0; --inner)
                text += u"  - "_s + words(6) + u'\n';
        }
        return text.trimmed();
    }
    QString steps()
    {
        QString text;
        for (int i = 1; i <= 5; ++i)
            text += u"%1. **%2**: "_s.arg(i).arg(words(2)) + sentence() + u'\n';
        return text.trimmed();
    }
    QString quote() { return u"> "_s + sentence() + u"\n> "_s + sentence(); }
    QString table()
    {
        QString text = u"| Train | Leaves | Note |\n|---|---:|---|\n"_s;
        for (int i = 4 + below(6); i > 0; --i)
            text += u"| %1 | %2:%3 | %4 |\n"_s.arg(words(2))
                        .arg(below(24))
                        .arg(below(60), 2, 10, QChar(u'0'))
                        .arg(words(4));
        return text.trimmed();
    }
    QString code()
    {
        const int kind = below(3);
        QString text = kind == 0   ? u"```cpp\n#include <vector>\n\n"_s
                       : kind == 1 ? u"```python\n"_s
                                   : u"```ts\n"_s;
        for (int i = 6 + below(10); i > 0; --i) {
            const QString name = u"train%1"_s.arg(below(100));
            if (kind == 0)
                text += u"    const int %1 = count(\"%2\", %3); // %4\n"_s.arg(name, word())
                            .arg(below(999))
                            .arg(words(3));
            else if (kind == 1)
                text +=
                    u"def %1(line: str, n=%2):\n    return [x for x in line if x != '%3']  # %4\n"_s.arg(name)
                        .arg(below(999))
                        .arg(word(), words(3));
            else
                text += u"export const %1 = (n: number): string => `${n + %2} %3`; // %4\n"_s.arg(name)
                            .arg(below(999))
                            .arg(word(), words(2));
        }
        return text + u"```"_s;
    }

    std::mt19937 m_random;
    int m_sections = 0;
};

/// Roughly as a model's vocabulary cuts text: a blank goes with the word after it, long words in pieces.
qsizetype tokenEnd(const QString &text, qsizetype start)
{
    constexpr qsizetype longest = 6;
    qsizetype end = start + 1;
    const bool word = text[start].isLetterOrNumber() ||
                      (text[start] == u' ' && end < text.size() && text[end].isLetterOrNumber());
    while (word && end < text.size() && end - start < longest && text[end].isLetterOrNumber())
        ++end;
    while (!word && end < text.size() && text[end] == text[start] && !text[start].isSurrogate())
        ++end;
    if (text[end - 1].isHighSurrogate())
        ++end;
    return end;
}

} // namespace

QStringList loadTokens(int count)
{
    Writer writer(1);
    QStringList tokens;
    while (tokens.size() < count) {
        const QString text = writer.section();
        for (qsizetype at = 0; at < text.size() && tokens.size() < count;) {
            const qsizetype end = tokenEnd(text, at);
            tokens << text.mid(at, end - at);
            at = end;
        }
    }
    return tokens;
}

QString loadReply(int number, qsizetype characters)
{
    Writer writer{quint32(number)};
    QString text;
    while (text.size() < characters)
        text += writer.section();
    return text.trimmed();
}

} // namespace switchyard::bench
