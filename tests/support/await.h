// Runs the event loop until a task has its value.
#pragma once

#include <QCoroTask>
#include <QTest>

#include <memory>
#include <optional>

namespace switchyard::test {

/// A task under way, to look at while other things happen.
template<typename T>
class Running
{
public:
    explicit Running(QCoro::Task<T> task)
        : m_value(std::make_shared<std::optional<T>>())
    {
        keep(std::move(task), m_value);
    }

    bool done() const { return m_value->has_value(); }
    const T &value() const { return m_value->value(); }
    /// False when it is not done in time.
    bool wait(int ms = 5000) const
    {
        return QTest::qWaitFor([this] { return done(); }, ms);
    }

private:
    static QCoro::Task<void> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> value)
    {
        *value = co_await task;
    }

    std::shared_ptr<std::optional<T>> m_value;
};

/// A default-constructed value (of an Outcome: Internal) when it is not done in time.
template<typename T>
T await(QCoro::Task<T> task, int ms = 5000)
{
    const Running<T> running(std::move(task));
    return running.wait(ms) ? running.value() : T();
}

} // namespace switchyard::test
