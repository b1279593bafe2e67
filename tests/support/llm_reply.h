// What the test server is asked, and what it is told to answer: well or badly, byte by byte.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <chrono>

namespace switchyard::test {

struct LlmRequest {
    QByteArray method;
    QString path;                          // with the query, "/v1/chat/completions"
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    QJsonObject json;                         // the body, when it is an object
    int connection = 0;                       // 1 = the first one that the server accepted
    std::chrono::steady_clock::time_point at; // when its last byte was read

    QString model() const;
    /// A question of the LLM router: max_tokens 10.
    bool asksRouter() const;
    /// The text of the last user message.
    QString lastUserText() const;
};

struct LlmReply {
    enum class Framing { Chunked, Length, UntilClose };
    enum class End {
        Whole, // the body in full, then the connection stays open (or closes, with UntilClose)
        Stall, // nothing more, the connection stays open
        Reset, // the socket is aborted
        Close, // an orderly close in the middle
    };
    using Headers = QVector<std::pair<QByteArray, QByteArray>>;

    int status = 200;
    Headers headers;
    QByteArray body;
    Framing framing = Framing::Length;
    bool head = true;                  // false: not even a status line is sent
    std::chrono::milliseconds wait{0}; // before the first byte
    std::chrono::milliseconds pace{0}; // between two pieces
    QVector<qsizetype> cuts;           // where the body is cut into pieces
    End end = End::Whole;
    qsizetype endAt = -1; // bytes of the body sent before the end; -1 = all

    /// A streamed completion, an event a piece of text, with usage and [DONE].
    static LlmReply stream(const QStringList &texts, const QString &model = {});
    /// A completion in one JSON object.
    static LlmReply whole(const QString &text, const QString &model = {});
    /// Streamed or whole, as the request asks.
    static LlmReply answer(const LlmRequest &request, const QStringList &texts);
    static LlmReply events(const QByteArrayList &data); // each becomes one "data: …" event
    static LlmReply json(const QJsonObject &object, int status = 200);
    static LlmReply error(int status, const QString &message, const QString &code = {});
    static LlmReply html(const QByteArray &page, int status = 200);
    static LlmReply redirect(const QByteArray &location, int status = 307);
    static LlmReply models(const QStringList &ids);
    static LlmReply never();  // accepts the request and stays silent
    static LlmReply reset();  // aborts the socket without an answer
    static LlmReply hangUp(); // closes it orderly without an answer

    LlmReply &with(const QByteArray &name, const QByteArray &value);
    LlmReply &after(std::chrono::milliseconds time);
    LlmReply &paced(std::chrono::milliseconds time);
    LlmReply &framed(Framing how);
    LlmReply &cutAt(qsizetype position); // a piece boundary in the middle of a frame or a character
    LlmReply &stallAt(qsizetype position);
    LlmReply &resetAt(qsizetype position);
    LlmReply &closeAt(qsizetype position);
};

} // namespace switchyard::test
