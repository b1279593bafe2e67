#include "app/session/live_reply.h"

namespace switchyard {

template<typename Wanted>
Wanted &LiveReply::last()
{
    QVector<Part> &parts = m_message.parts;
    if (parts.isEmpty() || !std::holds_alternative<Wanted>(parts.constLast()))
        parts.append(Wanted());
    return std::get<Wanted>(parts.last());
}

void LiveReply::take(const TextDelta &delta)
{
    m_begun = true;
    endReasoning();
    last<TextPart>().text += delta.text;
}

void LiveReply::take(const ReasoningDelta &delta)
{
    m_begun = true;
    if (!m_thinking.isValid())
        m_thinking.start();
    auto &part = last<ReasoningPart>();
    part.text += delta.text;
    part.ms = m_thinking.elapsed();
}

void LiveReply::take(const ToolCallDelta &delta)
{
    m_begun = true;
    endReasoning();
    QVector<Part> &parts = m_message.parts;
    for (Part &part : parts) {
        auto *call = std::get_if<ToolCallPart>(&part);
        if (!call || call->index != delta.index)
            continue;
        call->name += delta.name;
        call->arguments += delta.arguments;
        return;
    }
    parts.append(ToolCallPart{delta.index, delta.id, delta.name, delta.arguments});
}

void LiveReply::restart()
{
    m_message.parts.resize(m_given);
    m_begun = false;
    m_thinking.invalidate();
}

void LiveReply::endReasoning()
{
    if (!m_thinking.isValid())
        return;
    last<ReasoningPart>().ms = m_thinking.elapsed();
    m_thinking.invalidate();
}

} // namespace switchyard
