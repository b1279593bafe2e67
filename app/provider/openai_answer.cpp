#include "app/provider/openai_answer.h"

#include "app/wire/chat_json.h"
#include "app/wire/chat_stream.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QLocale>
#include <QRegularExpression>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct OpenAiAnswerTexts {
    Q_DECLARE_TR_FUNCTIONS(OpenAiAnswer)
};

constexpr qint64 longestRefusal = 64 << 10;

bool isToken(const StreamEvent &event)
{
    return std::holds_alternative<TextDelta>(event) || std::holds_alternative<ReasoningDelta>(event) ||
           std::holds_alternative<ToolCallDelta>(event);
}

bool complainsOfUsage(int status, const QByteArray &body)
{
    if (status != 400 && status != 422)
        return false;
    static const QRegularExpression words(
        u"stream_options|include_usage|(unknown|unsupported|unrecogni[sz]ed|unexpected|extra|additional) "
        "(\\w+ )?(field|parameter|argument|input|propert|option|key)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromUtf8(body)).hasMatch();
}

/// What there is of the body, however it ends: the status says enough.
QCoro::Task<QByteArray> readWords(HttpStreamPointer stream)
{
    QByteArray words;
    while (words.size() < longestRefusal) {
        const Outcome<QByteArray> piece = co_await stream->read();
        if (!piece || piece->isEmpty())
            break;
        words += *piece;
    }
    co_return words.left(longestRefusal);
}

Error noToken(std::chrono::milliseconds waited)
{
    const QString seconds = QLocale().toString(double(waited.count()) / 1000);
    return {ErrorKind::Timeout, OpenAiAnswerTexts::tr("No token within %1 s.").arg(seconds)};
}

/// A reply that had said why it finished was whole, even when the connection broke afterwards.
Outcome<Completion> brokenOff(Outcome<Completion> received, const Error &error)
{
    if (received)
        return received;
    return error;
}

} // namespace

QCoro::Task<Refusal> readRefusal(HttpStreamPointer stream, HttpHead head, QString key)
{
    QByteArray words = co_await readWords(stream);
    if (!key.isEmpty())
        words.replace(key.toUtf8(), "…"); // before a long text is cut, maybe in the middle of the key
    Refusal refusal;
    if (head.status >= 300 && head.status < 400) {
        const QString target = QString::fromUtf8(head.header("location"));
        refusal.error = {ErrorKind::BadRequest,
                         OpenAiAnswerTexts::tr("The server redirects to %1.").arg(target), head.status};
    } else {
        refusal.error = httpError(head.status, head.header("content-type"), words, head.header("retry-after"));
    }
    refusal.aboutUsage = complainsOfUsage(head.status, words);
    co_return refusal;
}

QCoro::Task<Outcome<Completion>> readCompletionStream(HttpStreamPointer stream, StreamSink sink,
                                                      Timeouts timeouts)
{
    ChatStreamParser parser;
    bool began = false, failed = false;
    qint64 received = 0;
    const QDeadlineTimer firstToken(timeouts.firstToken);
    const StreamSink watched = [&](const StreamEvent &event) {
        began |= isToken(event);
        failed |= std::holds_alternative<StreamFault>(event);
        sink(event);
    };
    while (!parser.done() && !failed) {
        const Outcome<QByteArray> bytes = co_await stream->read();
        if (!bytes)
            co_return brokenOff(parser.finish(watched), bytes.error());
        if (bytes->isEmpty())
            break;
        parser.feed(*bytes, watched);
        received += bytes->size();
        if (!began && firstToken.hasExpired())
            co_return noToken(timeouts.firstToken);
        if (!began && received > longestAnswer)
            co_return Error{ErrorKind::Unreadable, OpenAiAnswerTexts::tr("The answer is too long.")};
    }
    Outcome<Completion> completion = parser.finish(watched);
    if (parser.done())
        co_await stream->drain(50ms);
    co_return completion;
}

} // namespace switchyard
