#include "app/text/markdown_utf8.h"

#include "app/text/markdown_line.h"

#include <algorithm>

namespace switchyard::markdown {

namespace {

constexpr qsizetype mostColumns = 128; // the parser fills up each row to as many cells as the header has

/// Without white space and the marks of quotes before it.
QStringView lineAround(QStringView text, qsizetype at, qsizetype *end)
{
    qsizetype start = at;
    while (start > 0 && !isLineEnd(text[start - 1]))
        --start;
    while (start < at && (isSpace(text[start]) || text[start] == u'>'))
        ++start;
    *end = std::find_if(text.begin() + at, text.end(), isLineEnd) - text.begin();
    return text.mid(start, *end - start);
}

/// Dashes up to this one, as far as three.
qsizetype runBefore(QStringView text, qsizetype at)
{
    qsizetype length = 1;
    while (length < 3 && at - length >= 0 && text[at - length] == u'-')
        ++length;
    return length;
}

} // namespace

void Utf8Text::add(QStringView part, qsizetype at)
{
    m_bytes.reserve(m_bytes.size() + part.size() + part.size() / 8);
    m_positions.reserve(m_bytes.capacity());
    qsizetype done = 0;
    for (MathsRange range : mathsIn(part)) {
        addPart(part, done, range.start, at);
        for (done = range.start; done < range.end; ++done) {
            m_bytes += 'x';
            m_positions += at + done;
        }
        range.start += at;
        range.end += at;
        m_maths.append(range);
    }
    addPart(part, done, part.size(), at);
}

void Utf8Text::addPart(QStringView part, qsizetype from, qsizetype to, qsizetype at)
{
    const bool hasCells = part.mid(from, to - from).contains(u'|');
    qsizetype lineEnd = from; // where it is known whether the line is a delimiter row
    bool delimiters = false;
    for (qsizetype i = from; i < to; ++i) {
        addCharacter(part, &i, at);
        if (!hasCells || part[i] != u'-')
            continue;
        if (i >= lineEnd) {
            const QStringView line = lineAround(part, i, &lineEnd);
            const qsizetype cells = line.count(u'|');
            delimiters = cells > 0 && !line.startsWith(u"- ") && isDelimiterRow(line);
            if (delimiters && cells >= mostColumns)
                m_bytes.back() = 'x';
        }
        const bool ends = i + 1 == part.size() || part[i + 1] != u'-';
        for (qsizetype length = runBefore(part, i); delimiters && ends && length < 3; ++length) {
            m_bytes += '-';
            m_positions += at + i;
        }
    }
}

void Utf8Text::addForeign(QStringView text)
{
    m_bytes += text.toUtf8();
    m_positions.resize(m_bytes.size(), -1);
}

/// Moves `i` to the low half of a surrogate pair. Half a pair alone is sent as if it were a character.
void Utf8Text::addCharacter(QStringView text, qsizetype *i, qsizetype at)
{
    const char16_t unit = text[*i].unicode();
    const auto byte = [this, i, at](char32_t value) {
        m_bytes += char(value);
        m_positions += at + *i;
    };
    if (unit < 0x80) {
        byte(unit);
    } else if (unit < 0x800) {
        byte(0xc0 | unit >> 6);
        byte(0x80 | (unit & 0x3f));
    } else if (QChar::isHighSurrogate(unit) && *i + 1 < text.size() && text[*i + 1].isLowSurrogate()) {
        const char32_t code = QChar::surrogateToUcs4(unit, text[*i + 1].unicode());
        byte(0xf0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3f));
        ++*i;
        byte(0x80 | (code >> 6 & 0x3f));
        byte(0x80 | (code & 0x3f));
    } else {
        const char16_t sent = QChar::isSurrogate(unit) ? u'\ufffd' : unit;
        byte(0xe0 | sent >> 12);
        byte(0x80 | (sent >> 6 & 0x3f));
        byte(0x80 | (sent & 0x3f));
    }
}

} // namespace switchyard::markdown
