// What streamed and whole completions have in common: JSON objects of the server in, StreamEvents out.
#pragma once

#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"
#include "app/wire/think_splitter.h"

#include <QJsonObject>

namespace switchyard {

/// A completion being read: takes JSON objects of the server, gives events, keeps what they come to.
class CompletionReader
{
public:
    enum class Source { Chunk, Whole }; // choices carry a "delta" or a "message"

    void read(const QJsonObject &answer, Source source, const StreamSink &sink);
    void finish(const StreamSink &sink) { m_think.finish(sink); }

    const Completion &completion() const { return m_completion; }
    /// Any choice or usage came: it is a completion at all.
    bool begun() const { return m_begun; }

private:
    void readChoice(const QJsonObject &choice, Source source, const StreamSink &sink);
    void readMessage(const QJsonObject &message, const StreamSink &sink);

    Completion m_completion;
    ThinkSplitter m_think;
    bool m_begun = false;
};

} // namespace switchyard
