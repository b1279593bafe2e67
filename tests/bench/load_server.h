// The server of a window benchmark, in a process of its own: answers with the load, or passes on what another
// server answers, and keeps the bytes of the last streamed reply for a check.
#pragma once

#include "tests/bench/bench.h"
#include "tests/bench/child_process.h"
#include "tests/bench/stamp_server.h"

#include <QTemporaryDir>

namespace switchyard::bench {

inline constexpr char serveLoadOption[] = "--serve-load";

/// `--serve-load RECORD [UPSTREAM]`: runs until its input ends. Prints "port N", and after each streamed reply
/// "sent NS": when (of the steady clock) its last text was handed to the system.
int serveLoad(int argc, char **argv);

/// That process, seen from the benchmark.
class LoadServer
{
public:
    Outcome<QUrl> start(const LoadSource &source);
    /// Of the last streamed reply: the bytes of its body, and when its last text was sent.
    Outcome<QByteArray> record() const;
    Outcome<Moment> lastSent();

private:
    QTemporaryDir m_dir;
    ChildProcess m_process;
};

} // namespace switchyard::bench
