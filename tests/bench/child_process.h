// A program run beside a benchmark. Not QProcess, whose pipes each wait of the measured event loop would look
// at: that alone was 3 % of the CPU time of a streamed reply.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <sys/types.h>

namespace switchyard::bench {

class ChildProcess
{
public:
    ChildProcess() = default;
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    /// Ends its input and waits for its end.
    ~ChildProcess();

    bool start(const QByteArray &program, const QByteArrayList &arguments);
    bool canReadLine() const { return m_read.contains('\n'); }
    /// Of its output, without the line's end; empty when none comes in time.
    QByteArray readLine(std::chrono::milliseconds atMost);
    /// Takes in what it has said by now.
    void readAvailable(std::chrono::milliseconds atMost = {});

private:
    pid_t m_id = -1;
    int m_input = -1, m_output = -1;
    QByteArray m_read;
};

} // namespace switchyard::bench
