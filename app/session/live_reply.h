// A reply while it is being made: turns events into the parts of its message.
#pragma once

#include "app/chat/message.h"
#include "app/chat/turn_event.h"

#include <QElapsedTimer>

namespace switchyard {

class LiveReply
{
public:
    explicit LiveReply(Message message)
        : m_message(std::move(message))
        , m_given(m_message.parts.size())
    {
    }

    Message &message() { return m_message; }
    const Message &message() const { return m_message; }

    void take(const TextDelta &delta);
    void take(const ReasoningDelta &delta);
    void take(const ToolCallDelta &delta);
    /// A failed attempt's reasoning is void; what the reply began with (of one that it continues) stays.
    void restart();
    /// Something came, beside what it began with.
    bool begun() const { return m_begun; }

private:
    template<typename Wanted>
    Wanted &last();
    void endReasoning();

    Message m_message;
    qsizetype m_given;
    bool m_begun = false;
    QElapsedTimer m_thinking;
};

} // namespace switchyard
