#include "app/wire/think_splitter.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView opening("<think>"), closing("</think>");

qsizetype blanksBefore(QStringView text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return first - text.begin();
}

/// How many of the last characters may be the beginning of the tag.
qsizetype beginningAtEnd(QStringView text, QLatin1StringView tag)
{
    for (qsizetype size = std::min(text.size(), tag.size() - 1); size > 0; --size) {
        if (text.last(size) == tag.first(size))
            return size;
    }
    return 0;
}

} // namespace

void ThinkSplitter::feed(const QString &text, const StreamSink &sink)
{
    if (text.isEmpty())
        return;
    if (m_place == Place::Answer) { // nearly all of a reply
        sink(TextDelta{text});
        return;
    }
    m_held += text;
    while (step(sink)) {
    }
}

void ThinkSplitter::finish(const StreamSink &sink)
{
    if (m_held.isEmpty())
        return;
    if (m_place == Place::Reasoning)
        sink(ReasoningDelta{m_held});
    else if (m_place == Place::Start)
        sink(TextDelta{m_held});
    m_held.clear();
}

/// False when more text is needed.
bool ThinkSplitter::step(const StreamSink &sink)
{
    switch (m_place) {
    case Place::Start:
        return leaveStart();
    case Place::ReasoningStart:
        return skipBlanks(Place::Reasoning);
    case Place::Reasoning:
        return giveReasoning(sink);
    case Place::AnswerStart:
        return skipBlanks(Place::Answer);
    case Place::Answer:
        return giveAnswer(sink);
    }
    return false;
}

bool ThinkSplitter::leaveStart()
{
    const QStringView begun = QStringView(m_held).sliced(blanksBefore(m_held));
    if (begun.size() < opening.size() && opening.startsWith(begun))
        return false;
    if (begun.startsWith(opening)) {
        m_held = begun.sliced(opening.size()).toString();
        m_place = Place::ReasoningStart;
    } else {
        m_place = Place::Answer;
    }
    return true;
}

bool ThinkSplitter::skipBlanks(Place next)
{
    m_held.remove(0, blanksBefore(m_held));
    if (m_held.isEmpty())
        return false;
    m_place = next;
    return true;
}

bool ThinkSplitter::giveReasoning(const StreamSink &sink)
{
    const qsizetype end = m_held.indexOf(closing);
    const qsizetype size = end >= 0 ? end : m_held.size() - beginningAtEnd(m_held, closing);
    if (size > 0)
        sink(ReasoningDelta{m_held.first(size)});
    m_held.remove(0, end >= 0 ? end + closing.size() : size);
    if (end >= 0)
        m_place = Place::AnswerStart;
    return end >= 0;
}

bool ThinkSplitter::giveAnswer(const StreamSink &sink)
{
    if (!m_held.isEmpty())
        sink(TextDelta{m_held});
    m_held.clear();
    return false;
}

} // namespace switchyard
