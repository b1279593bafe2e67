#include "tests/bench/stream_run.h"
#include "tests/bench/loop_watch.h"
#include "tests/bench/process_figures.h"
#include "tests/bench/stream_check.h"

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

qsizetype characters(const Message &message)
{
    qsizetype count = 0;
    for (const Part &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            count += text->text.size();
    }
    return count;
}

bool live(const StreamFigures &figures)
{
    return figures.frames.isEmpty() || figures.frames.constLast().live ||
           figures.frames.constLast().characters == 0;
}

} // namespace

StreamRun::StreamRun(const QString &testCase, const LoadSource &source)
    : m_tokens(1000 * testCase.section(u'k', 0, 0).toInt())
    , m_rate(testCase.section(u'@', 1).toDouble())
    , m_source(source)
{
}

Outcome<StreamFigures> StreamRun::run(const Step &begun, const Step &ended)
{
    const Outcome<QUrl> url = m_server.start(m_source);
    if (!url)
        return url.error();
    auto window = std::make_unique<BenchWindow>(m_profile.path(), *url);
    const Outcome<StreamFigures> figures = measure(*window, begun, ended);
    if (!figures)
        return figures;
    const QImage seen = window->picture();
    window.reset();
    const Outcome<QByteArray> record = m_server.record();
    if (!record)
        return record.error();
    BenchWindow fresh(m_profile.path(), *url);
    if (const Outcome<Done> settled = fresh.settle(); !settled)
        return settled.error();
    if (const Outcome<Done> same = checkStored(fresh, decodedText(*record), seen); !same)
        return same.error();
    return figures;
}

Outcome<StreamFigures> StreamRun::measure(BenchWindow &window, const Step &begun, const Step &ended)
{
    if (const Outcome<Done> settled = window.settle(); !settled)
        return settled.error();
    if (!m_source.model.isEmpty())
        window.composer.setOverride({window.engine.providers().configs().constFirst().id, m_source.model},
                                    false);
    StreamFigures figures;
    window.watchTimeline(window.paints.addGroup([&](Moment painted) {
        if (window.timeline.rows().isEmpty())
            return;
        const Message &last = window.timeline.rows().constLast().message;
        figures.frames.append({painted, characters(last), last.state == MessageState::Streaming});
    }));
    PssPeak memory(m_rate > 0 ? 500ms : 25ms);
    LoopWatch loop;
    const double before = cpuSeconds();
    figures.sent = std::chrono::steady_clock::now();
    window.send(u"Tell me all about the line. [[tokens=%1 rate=%2]]"_s.arg(m_tokens).arg(m_rate));
    figures.frames.clear();
    if (begun)
        begun(window);
    const bool complete = waitFor([&] { return !live(figures); }, 10min);
    if (ended)
        ended(window);
    runLoop(500ms); // what was put off counts too
    window.paints.stop();
    const PssPeak::Seen seen = memory.stop();
    figures.cpuSeconds = cpuSeconds() - before - seen.cpuSeconds;
    figures.peakPssMib = seen.peakMib;
    figures.longestBlockMs = loop.longestMs();
    if (!complete || window.timeline.rows().constLast().message.state != MessageState::Complete)
        return Error{ErrorKind::Internal, u"the reply did not come to its end"_s};
    const Outcome<Moment> lastText = m_server.lastSent();
    if (!lastText)
        return lastText.error();
    figures.lastText = *lastText;
    return figures;
}

} // namespace switchyard::bench
