#include "app/text/markdown_maths.h"

#include "app/text/markdown_line.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

/// Letters in a row, other than a command's name: words rather than variables.
bool hasWords(QStringView text)
{
    int letters = 0;
    bool command = false;
    for (const QChar c : text) {
        command = c == u'\\' || (command && c.isLetter());
        letters = c.isLetter() && !command ? letters + 1 : 0;
        if (letters > 1)
            return true;
    }
    return false;
}

bool hasSigns(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return u"\\^_={"_s.contains(c); });
}

/// "$n$th" goes on with a letter and is maths all the same.
bool mayFollow(QStringView after)
{
    if (after.isEmpty() || !after[0].isLetterOrNumber())
        return true;
    const auto end = std::find_if(after.begin(), after.end(), [](QChar c) { return !c.isLetterOrNumber(); });
    const QStringView word = after.first(end - after.begin());
    return word == u"th" || word == u"st" || word == u"nd" || word == u"rd" || word == u"s" || word == u"D";
}

bool isBetweenDollars(QStringView content, QChar before, QStringView after)
{
    if (isBlank(content) || before.isLetterOrNumber() || !mayFollow(after))
        return false;
    const bool spaced = isSpace(content.front());
    if (spaced != isSpace(content.back()))
        return false;
    if (spaced)
        return hasSigns(content) || content.trimmed().size() == 1;
    return !content.front().isDigit() || !content.contains(u' ') || hasSigns(content) || !hasWords(content);
}

class Finder
{
public:
    explicit Finder(QStringView text)
        : m_text(text)
    {
    }

    QVector<MathsRange> find()
    {
        while (m_at < m_text.size())
            m_at = after(m_at);
        return m_ranges;
    }

private:
    qsizetype after(qsizetype at)
    {
        const QStringView rest = m_text.mid(at, 3);
        if (rest[0] == u'\\')
            return afterBackslash(at);
        if (rest[0] == u'`')
            return afterCode(at);
        if (rest[0] == u'$')
            return rest.startsWith(u"$$") ? afterDisplay(at, u'$', &m_noDollars) : afterDollar(at);
        if (rest == u"://")
            return skip(at, u" \t\n\r)>");
        if (rest.startsWith(u"]("))
            return skip(at, u" \t\n\r)");
        return at + 1;
    }

    qsizetype skip(qsizetype at, QStringView until) const
    {
        while (at < m_text.size() && !until.contains(m_text[at]))
            ++at;
        return at;
    }

    qsizetype afterBackslash(qsizetype at)
    {
        const QChar next = at + 1 < m_text.size() ? m_text[at + 1] : QChar();
        if (next == u'[')
            return afterDisplay(at, u']', &m_noBrackets);
        if (next != u'(')
            return at + 2;
        const QStringView line = m_text.mid(at + 2, lineEnd(at) - at - 2);
        const qsizetype end = at < m_noParentheses ? -1 : displayEnd(line, u')');
        if (end < 0)
            m_noParentheses = std::max(m_noParentheses, lineEnd(at));
        return take(at, end, false);
    }

    qsizetype afterDisplay(qsizetype at, QChar closer, qsizetype *none)
    {
        const QStringView rest = m_text.mid(at + 2, paragraphEnd(at) - at - 2);
        qsizetype end = at < *none ? -1 : displayEnd(rest, closer);
        if (end < 0)
            *none = std::max(*none, paragraphEnd(at));
        else if (closer == u']' && isEscapedBracket(rest.first(end - 2), rest.mid(end)))
            end = -1;
        else if (closer == u'$' && isWords(rest.first(end - 2)))
            end = -1;
        else if (closer == u'$' && rest[0].isDigit() && !rest.mid(end).isEmpty() && rest[end].isDigit())
            end = -1;
        return take(at, end, true);
    }

    /// "\[1\]" and "\[text\](address)" are brackets that somebody wanted to be seen.
    static bool isEscapedBracket(QStringView content, QStringView rest)
    {
        const auto digit = [](QChar c) { return c.isDigit(); };
        return rest.startsWith(u'(') || std::all_of(content.begin(), content.end(), digit);
    }

    /// "the $$ and the $$"
    static bool isWords(QStringView content)
    {
        return content.startsWith(u' ') && !std::any_of(content.begin(), content.end(), isLineEnd) &&
               !hasSigns(content) && hasWords(content);
    }

    qsizetype afterDollar(qsizetype at)
    {
        qsizetype end = at + 1;
        while (end < m_text.size() && m_text[end] != u'$' && !isLineEnd(m_text[end]))
            end += m_text[end] == u'\\' ? 2 : 1;
        if (end >= m_text.size() || m_text[end] != u'$')
            return at + 1;
        const QChar before = at > 0 ? m_text[at - 1] : QChar();
        const bool maths = isBetweenDollars(m_text.mid(at + 1, end - at - 1), before, m_text.mid(end + 1));
        if (!maths)
            return at + 1;
        m_ranges.append({at, end + 1, false});
        return end + 1;
    }

    qsizetype take(qsizetype at, qsizetype length, bool display)
    {
        if (length < 0 || isBlank(m_text.mid(at + 2, length - 2)))
            return at + 2;
        m_ranges.append({at, at + 2 + length, display});
        return at + 2 + length;
    }

    qsizetype afterCode(qsizetype at)
    {
        const qsizetype length = run(at);
        qsizetype *none = &m_noCode[std::min<qsizetype>(length, m_noCode.size() - 1)];
        const qsizetype end = paragraphEnd(at);
        for (qsizetype i = at + length; i < end && at >= *none; ++i) {
            if (m_text[i] != u'`')
                continue;
            const qsizetype closing = run(i);
            if (closing == length)
                return i + length;
            i += closing - 1;
        }
        *none = std::max(*none, end);
        return at + length;
    }

    qsizetype run(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_text.size() && m_text[end] == m_text[at])
            ++end;
        return end - at;
    }

    qsizetype lineEnd(qsizetype at)
    {
        if (at >= m_lineEnd)
            m_lineEnd = std::find_if(m_text.begin() + at, m_text.end(), isLineEnd) - m_text.begin();
        return m_lineEnd;
    }

    /// The end of the last line before a blank one.
    qsizetype paragraphEnd(qsizetype at)
    {
        if (at < m_paragraphEnd)
            return m_paragraphEnd;
        for (qsizetype end = lineEnd(at);;) {
            qsizetype next = end + (m_text.mid(end, 2) == u"\r\n" ? 2 : 1);
            m_paragraphEnd = end;
            if (next >= m_text.size())
                return end;
            end = std::find_if(m_text.begin() + next, m_text.end(), isLineEnd) - m_text.begin();
            while (next < end && (isSpace(m_text[next]) || m_text[next] == u'>'))
                ++next;
            if (next == end)
                return m_paragraphEnd;
        }
    }

    QStringView m_text;
    QVector<MathsRange> m_ranges;
    qsizetype m_at = 0, m_lineEnd = -1, m_paragraphEnd = -1;
    // Before these positions no closing delimiter follows: each is looked for once.
    qsizetype m_noDollars = 0, m_noBrackets = 0, m_noParentheses = 0;
    std::array<qsizetype, 33> m_noCode{};
};

} // namespace

QVector<MathsRange> mathsIn(QStringView text)
{
    if (!text.contains(u'$') && !text.contains(u"\\(") && !text.contains(u"\\["))
        return {};
    return Finder(text).find();
}

qsizetype displayEnd(QStringView text, QChar closer)
{
    const QChar first = closer == u'$' ? u'$' : u'\\';
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == first && text[i + 1] == closer)
            return i + 2;
        if (text[i] == u'\\')
            ++i;
    }
    return -1;
}

} // namespace switchyard::markdown
