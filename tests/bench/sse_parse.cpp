// Framing alone, without JSON: how many bytes of a chat stream a second become events.
#include "tests/bench/bench.h"

#include "app/wire/sse_parser.h"

#include <QElapsedTimer>

#include <algorithm>
#include <tuple>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int frames = 100'000;

/// A stream as OpenAI sends it, a token a frame.
QByteArray chatStream(const QByteArray &lineEnd)
{
    static const QByteArray words[] = {"The"_ba,  " quick"_ba, " br\xC3\xB6wn"_ba,
                                       " fox"_ba, "\\n\\n"_ba, " `code`"_ba};
    QByteArray stream;
    for (int frame = 0; frame < frames; ++frame) {
        stream += R"(data: {"id":"chatcmpl-9cXq2bW0l","object":"chat.completion.chunk","created":1731499999,)"
                  R"("model":"qwen/qwen3-coder","system_fingerprint":"fp_44709d6fcb","choices":[{"index":0,)"
                  R"("delta":{"content":")" +
                  words[frame % int(std::size(words))] + R"("},"logprobs":null,"finish_reason":null}]})" +
                  lineEnd + lineEnd;
    }
    return stream + "data: [DONE]" + lineEnd + lineEnd;
}

struct Seen {
    qint64 events = 0, bytes = 0;
};

double secondsToParse(const QByteArray &stream, qsizetype chunk, Seen &seen)
{
    SseParser parser;
    QElapsedTimer timer;
    timer.start();
    const SseParser::Sink sink = [&seen](const SseEvent &event) {
        ++seen.events;
        seen.bytes += event.data.size();
    };
    for (qsizetype at = 0; at < stream.size(); at += chunk)
        parser.feed(QByteArrayView(stream).sliced(at, std::min(chunk, stream.size() - at)), sink);
    return double(timer.nsecsElapsed()) / 1e9;
}

Outcome<Done> measure(const Report &report, const QString &testCase, const QByteArray &stream, qsizetype chunk)
{
    constexpr int runs = 7;
    Seen seen;
    const double speed =
        medianOf(runs, [&] { return double(stream.size()) / 1e6 / secondsToParse(stream, chunk, seen); });
    if (seen.events != runs * qint64(frames + 1))
        return Error{ErrorKind::Internal, u"%1 events"_s.arg(seen.events)};
    report.figure(testCase, u"mb_per_s"_s, speed);
    return Done();
}

Outcome<Done> run(const Report &report)
{
    const QByteArray lf = chatStream("\n"), crlf = chatStream("\r\n");
    for (const auto &[testCase, stream, chunk] :
         {std::tuple(u"16 KB chunks"_s, lf, 16 * 1024), std::tuple(u"1 KB chunks"_s, lf, 1024),
          std::tuple(u"16 KB chunks, CRLF"_s, crlf, 16 * 1024)}) {
        if (Outcome<Done> measured = measure(report, testCase, stream, chunk); !measured)
            return measured;
    }
    return Done();
}

} // namespace

extern const Bench sseParse;
const Bench sseParse{"sse-parse", run};

} // namespace switchyard::bench
