// Takes <think>…</think> at the beginning of a reply apart from the answer, however it is cut.
#pragma once

#include "app/chat/turn_event.h"

namespace switchyard {

/// Only the first thing of a reply counts; later on the tag is text. What is never closed is reasoning.
class ThinkSplitter
{
public:
    void feed(const QString &text, const StreamSink &sink);
    /// Gives out what was held back for the rest of a tag.
    void finish(const StreamSink &sink);

private:
    enum class Place { Start, ReasoningStart, Reasoning, AnswerStart, Answer };

    bool step(const StreamSink &sink);
    bool leaveStart();
    bool skipBlanks(Place next);
    bool giveReasoning(const StreamSink &sink);
    bool giveAnswer(const StreamSink &sink);

    Place m_place = Place::Start;
    QString m_held;
};

} // namespace switchyard
