#include "tests/bench/child_process.h"

#include <QVarLengthArray>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace switchyard::bench {

ChildProcess::~ChildProcess()
{
    if (m_id <= 0)
        return;
    close(m_input);
    waitpid(m_id, nullptr, 0);
    close(m_output);
}

bool ChildProcess::start(const QByteArray &program, const QByteArrayList &arguments)
{
    int input[2], output[2];
    if (pipe2(input, O_CLOEXEC) != 0)
        return false;
    if (pipe2(output, O_CLOEXEC) != 0) {
        close(input[0]);
        close(input[1]);
        return false;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    QVarLengthArray<char *> words{const_cast<char *>(program.constData())}; // as spawn declares them
    for (const QByteArray &argument : arguments)
        words.append(const_cast<char *>(argument.constData()));
    words.append(nullptr);
    const int failed = posix_spawn(&m_id, program.constData(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(input[0]);
    close(output[1]);
    m_input = input[1];
    m_output = output[0];
    if (!failed)
        return true;
    m_id = -1;
    close(m_input);
    close(m_output);
    return false;
}

QByteArray ChildProcess::readLine(std::chrono::milliseconds atMost)
{
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (!canReadLine()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return {};
        readAvailable(left);
    }
    const qsizetype length = m_read.indexOf('\n');
    const QByteArray line = m_read.left(length);
    m_read.remove(0, length + 1);
    return line;
}

void ChildProcess::readAvailable(std::chrono::milliseconds atMost)
{
    pollfd wait{m_output, POLLIN, 0};
    if (poll(&wait, 1, int(atMost.count())) <= 0)
        return;
    char bytes[4096];
    const ssize_t length = read(m_output, bytes, sizeof bytes);
    if (length > 0)
        m_read.append(bytes, length);
}

} // namespace switchyard::bench
