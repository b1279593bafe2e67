// Runs the event loop until a task has its value.
#pragma once

#include <QCoroTask>
#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <optional>

namespace switchyard::test {

/// A task under way, to look at while other things happen.
template<typename T>
class Running
{
public:
    explicit Running(QCoro::Task<T> task)
        : m_state(std::make_shared<State>())
    {
        keep(std::move(task), m_state);
    }

    bool done() const { return m_state->value.has_value(); }
    const T &value() const { return m_state->value.value(); }
    /// False when it is not done in time. Loops on events alone: QTest's waits sleep in between.
    bool wait(int ms = 5000) const
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        m_state->loop = &loop;
        if (!done())
            loop.exec();
        m_state->loop = nullptr;
        return done();
    }

private:
    struct State {
        std::optional<T> value;
        QEventLoop *loop = nullptr;
    };

    static QCoro::Task<void> keep(QCoro::Task<T> task, std::shared_ptr<State> state)
    {
        state->value = co_await task;
        if (state->loop)
            state->loop->quit();
    }

    std::shared_ptr<State> m_state;
};

/// A default-constructed value (of an Outcome: Internal) when it is not done in time.
template<typename T>
T await(QCoro::Task<T> task, int ms = 5000)
{
    const Running<T> running(std::move(task));
    return running.wait(ms) ? running.value() : T();
}

} // namespace switchyard::test
