#include "app/text/markdown_utf8.h"

namespace switchyard::markdown {

void Utf8Text::add(QStringView part, qsizetype at)
{
    m_bytes.reserve(m_bytes.size() + part.size() + part.size() / 8);
    m_positions.reserve(m_bytes.capacity());
    qsizetype done = 0;
    for (MathsRange range : mathsIn(part)) {
        for (; done < range.start; ++done)
            addCharacter(part, &done, at);
        for (; done < range.end; ++done) {
            m_bytes += 'x';
            m_positions += at + done;
        }
        range.start += at;
        range.end += at;
        m_maths.append(range);
    }
    for (; done < part.size(); ++done)
        addCharacter(part, &done, at);
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
