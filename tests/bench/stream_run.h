// One reply streamed into the real window, measured and checked.
#pragma once

#include "tests/bench/bench_window.h"
#include "tests/bench/load_server.h"

#include <QTemporaryDir>

namespace switchyard::bench {

struct StreamFrame { // of the transcript
    Moment painted;
    qsizetype characters = 0; // of the reply
    bool live = false;
};

struct StreamFigures {
    Moment sent;     // the question was
    Moment lastText; // the server's last text was
    double cpuSeconds = 0, peakPssMib = 0, longestBlockMs = 0;
    QVector<StreamFrame> frames;
};

/// The case's name says how much and how fast: "20k@334" are 20,000 tokens at 334 a second.
class StreamRun
{
public:
    StreamRun(const QString &testCase, const LoadSource &source);

    using Step = std::function<void(BenchWindow &)>;
    /// What else is to be done while it streams: begins when the question has been sent.
    Outcome<StreamFigures> run(const Step &begun = {}, const Step &ended = {});

private:
    Outcome<StreamFigures> measure(BenchWindow &window, const Step &begun, const Step &ended);

    int m_tokens;
    double m_rate;
    LoadSource m_source;
    QTemporaryDir m_profile;
    LoadServer m_server;
};

} // namespace switchyard::bench
