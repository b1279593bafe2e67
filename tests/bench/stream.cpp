// A reply streams into the window: what it costs, and whether anything stutters.
#include "tests/bench/stream_run.h"

#include "app/stats/percentile.h"

#include <algorithm>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

double milliseconds(Moment from, Moment to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// Between two paints that each showed more of the text.
QVector<double> frameGaps(const QVector<StreamFrame> &frames)
{
    QVector<double> gaps;
    const StreamFrame *before = nullptr;
    for (const StreamFrame &frame : frames) {
        if (frame.characters == (before ? before->characters : 0))
            continue;
        if (before)
            gaps << milliseconds(before->painted, frame.painted);
        before = &frame;
    }
    return gaps;
}

Outcome<Done> runCase(const Report &report, const QString &testCase, const LoadSource &source)
{
    const Outcome<StreamFigures> figures = StreamRun(testCase, source).run();
    if (!figures)
        return figures.error();
    const QVector<StreamFrame> &frames = figures->frames;
    const auto whole = [&](const StreamFrame &frame) {
        return frame.characters == frames.constLast().characters;
    };
    const StreamFrame &first = *std::find_if(frames.begin(), frames.end(),
                                             [](const StreamFrame &frame) { return frame.characters > 0; });
    const StreamFrame &complete = *std::find_if(frames.begin(), frames.end(), whole);
    const StreamFrame &ended = *std::find_if(frames.begin(), frames.end(), [](const StreamFrame &frame) {
        return !frame.live && frame.characters > 0;
    });
    report.figure(testCase, u"total_ms"_s, milliseconds(figures->sent, ended.painted));
    report.figure(testCase, u"cpu_s"_s, figures->cpuSeconds);
    report.figure(testCase, u"peak_pss_mib"_s, figures->peakPssMib);
    const QVector<double> gaps = frameGaps(frames);
    if (!gaps.isEmpty()) {
        report.figure(testCase, u"frame_gap_p50_ms"_s, *percentile(gaps, 0.5));
        report.figure(testCase, u"frame_gap_p99_ms"_s, *percentile(gaps, 0.99));
    }
    report.figure(testCase, u"longest_block_ms"_s, figures->longestBlockMs);
    report.figure(testCase, u"last_token_to_paint_ms"_s, milliseconds(figures->lastText, complete.painted));
    report.figure(testCase, u"first_text_ms"_s, milliseconds(figures->sent, first.painted));
    return Done();
}

/// What a token costs of 20,000, against one of 2,000.
void conclude(const Report &report, const Figures &figures)
{
    for (const QString &rate : {QString(), u"@334"_s}) {
        const double less = figures.value(u"2k%1 cpu_s"_s.arg(rate)),
                     more = figures.value(u"20k%1 cpu_s"_s.arg(rate));
        if (less > 0 && more > 0)
            report.figure(u"20k%1"_s.arg(rate), u"cpu_per_token_against_2k_ratio"_s, more / less / 10);
    }
}

} // namespace

extern const Bench stream;
const Bench stream{"stream", nullptr, {"2k", "20k", "2k@334", "20k@334"}, runCase, conclude};

} // namespace switchyard::bench
