#include "app/text/tokens.h"

#include <algorithm>

namespace switchyard {

namespace {

// All counts are in hundredths of a token, tuned to what the common byte-pair vocabularies (100,000 to 200,000
// entries) make of prose, code and lists. They split a text into words, digit groups, punctuation and blanks
// first, so that is what is walked here.
constexpr qint64 token = 100;

enum class Kind { End, Letter, Digit, Blank, NewLine, Punctuation, Other };

Kind characterKind(char16_t c)
{
    if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
        return Kind::Letter;
    if (c >= u'0' && c <= u'9')
        return Kind::Digit;
    if (c == u' ' || c == u'\t')
        return Kind::Blank;
    if (c == u'\n' || c == u'\r')
        return Kind::NewLine;
    if (c < 0x80)
        return Kind::Punctuation;
    const bool latin = (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
    return latin ? Kind::Letter : Kind::Other;
}

/// One character of a script that has no words for the vocabulary.
qint64 otherCost(char16_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
        return 85;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return 90;
    case QChar::Script_Cyrillic:
        return 36;
    case QChar::Script_Arabic:
        return 45;
    case QChar::Script_Greek:
    case QChar::Script_Hebrew:
    case QChar::Script_Devanagari:
        return 50;
    default:
        break;
    }
    if (QChar::isSurrogate(c))
        return 110;                             // an emoji has two of them
    return c >= 0x2000 && c < 0x3100 ? 90 : 60; // typographic marks, symbols, wide punctuation; other scripts
}

class Counter
{
public:
    explicit Counter(QStringView text)
        : m_at(text.utf16())
        , m_end(m_at + text.size())
    {
    }

    qint64 count()
    {
        while (m_at != m_end)
            takeRun();
        // Vocabularies know long English words whole; those of languages with accents they know in pieces.
        if (m_accents * 200 > m_letters)
            m_cost += m_longLetters * 18;
        return m_cost;
    }

private:
    Kind next() const { return m_at == m_end ? Kind::End : characterKind(*m_at); }

    void takeRun()
    {
        switch (next()) {
        case Kind::Letter:
            return takeWord();
        case Kind::Digit:
            return takeDigits();
        case Kind::Blank:
            return takeBlanks();
        case Kind::NewLine:
            return takeNewLines();
        case Kind::Punctuation:
            return takePunctuation();
        case Kind::Other:
            m_cost += otherCost(*m_at++);
            return;
        case Kind::End:
            return;
        }
    }

    /// Up to a change of case: "getElementById" is four words.
    void takeWord()
    {
        const char16_t *begin = m_at;
        qint64 accents = 0, capitals = 0;
        bool wasLower = false;
        for (; next() == Kind::Letter; ++m_at) {
            const bool upper = *m_at < 0x80 ? *m_at <= u'Z' : QChar::isUpper(*m_at);
            if (upper && wasLower)
                break;
            wasLower = !upper;
            capitals += upper;
            accents += *m_at >= 0x80;
        }
        const qint64 size = m_at - begin;
        m_cost += token + 30 * accents + 25 * std::max<qint64>(0, size - 10);
        if (capitals > 3) // a word in capitals is known in pieces
            m_cost += 20 * (capitals - 3);
        m_letters += size;
        m_accents += accents;
        m_longLetters += std::max<qint64>(0, size - 4);
    }

    /// Groups of three; unlike a word, a number does not take the blank before it along.
    void takeDigits()
    {
        const char16_t *begin = m_at;
        while (next() == Kind::Digit)
            ++m_at;
        m_cost += token * ((m_at - begin + 2) / 3);
    }

    /// A single blank belongs to what follows it; an indentation is one token, whatever its width.
    void takeBlanks()
    {
        const char16_t *begin = m_at;
        while (next() == Kind::Blank)
            ++m_at;
        const qint64 size = m_at - begin;
        const Kind after = next();
        if (size > 1)
            m_cost += token + size; // wide ones are rarer
        else if (after == Kind::Digit || after == Kind::NewLine || after == Kind::End)
            m_cost += 80;
    }

    void takeNewLines()
    {
        while (next() == Kind::NewLine)
            ++m_at;
        m_cost += token;
    }

    /// Line breaks after it mostly belong to the same token.
    void takePunctuation()
    {
        char16_t last = *m_at++;
        m_cost += token;
        for (; next() == Kind::Punctuation; ++m_at) {
            m_cost += *m_at == last ? 10 : 40;
            last = *m_at;
        }
        if (next() == Kind::NewLine)
            m_cost -= 70;
    }

    const char16_t *m_at, *m_end;
    qint64 m_cost = 0, m_letters = 0, m_accents = 0, m_longLetters = 0;
};

qint64 roundedUp(qint64 cost)
{
    return (cost + token - 1) / token;
}

} // namespace

qint64 estimateTokens(QStringView text)
{
    return roundedUp(Counter(text).count());
}

/// What a request sends: text and images, no reasoning.
qint64 estimateTokens(const QVector<Message> &messages, const QString &systemPrompt)
{
    constexpr qint64 frame = 4, image = 1000;
    qint64 tokens = systemPrompt.isEmpty() ? 0 : frame + estimateTokens(systemPrompt);
    for (const Message &message : messages) {
        tokens += frame;
        for (const Part &part : message.parts) {
            if (const auto *text = std::get_if<TextPart>(&part))
                tokens += estimateTokens(text->text);
            else if (std::holds_alternative<ImagePart>(part))
                tokens += image;
        }
    }
    return tokens;
}

} // namespace switchyard
