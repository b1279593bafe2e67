#include "app/wire/chat_stream.h"

#include "app/wire/chat_json.h"
#include "app/wire/wire_error.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWholeBody = 64 << 20;

} // namespace

void ChatStreamParser::feed(QByteArrayView bytes, const StreamSink &sink)
{
    if (m_body == Body::Unknown)
        m_body = bodyOf(bytes);
    if (m_body != Body::Other)
        m_sse.feed(bytes, [&](const SseEvent &event) { readEvent(event, sink); });
    else if (m_whole.size() < longestWholeBody)
        m_whole.append(bytes);
}

Outcome<Completion> ChatStreamParser::finish(const StreamSink &sink)
{
    if (m_body == Body::Other)
        return parseCompletion(m_whole, sink);
    m_sse.finish();
    m_reader.finish(sink);
    if (m_error)
        return *m_error;
    if (!m_reader.begun())
        return Error{ErrorKind::Unreadable, WireTexts::tr("The stream ended without any reply.")};
    if (!m_done && m_reader.completion().finishReason.isEmpty())
        return Error{ErrorKind::Unreadable, WireTexts::tr("The stream ended early.")};
    return m_reader.completion();
}

/// No line of an event stream that means anything begins like JSON or HTML.
ChatStreamParser::Body ChatStreamParser::bodyOf(QByteArrayView bytes) const
{
    const QByteArrayView start = bytes.trimmed();
    if (start.isEmpty())
        return Body::Unknown;
    const bool other = start.front() == '{' || start.front() == '[' || start.front() == '<';
    return other ? Body::Other : Body::Events;
}

void ChatStreamParser::readEvent(const SseEvent &event, const StreamSink &sink)
{
    const QByteArrayView data = event.data.trimmed();
    if (m_done || m_error || data.isEmpty())
        return;
    if (data == QByteArrayView("[DONE]")) {
        m_done = true;
        return;
    }
    const QJsonDocument piece = QJsonDocument::fromJson(QByteArray::fromRawData(data.data(), data.size()));
    if (piece.isObject())
        readPiece(piece.object(), sink);
    else
        m_error = Error{ErrorKind::Unreadable,
                        WireTexts::tr("A piece of the stream was malformed: %1")
                            .arg(QString::fromUtf8(data.first(std::min<qsizetype>(data.size(), 200))))};
}

void ChatStreamParser::readPiece(const QJsonObject &piece, const StreamSink &sink)
{
    m_reader.read(piece, CompletionReader::Source::Chunk, sink);
    if (const std::optional<Error> error = errorInAnswer(piece))
        fail(*error, sink);
    else if (const std::optional<Error> inChoice = errorInAnswer(piece[u"choices"][0].toObject()))
        fail(*inChoice, sink);
}

void ChatStreamParser::fail(const Error &error, const StreamSink &sink)
{
    m_reader.finish(sink); // what was held back came before it
    m_error = error;
    sink(StreamFault{error});
}

} // namespace switchyard
