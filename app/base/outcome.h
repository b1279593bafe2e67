// Outcome<T>: a value or an Error. Default-constructible, since QCoro::waitFor asks for that.
#pragma once

#include "app/base/error.h"

#include <utility>
#include <variant>

namespace switchyard {

/// The value of an operation that has nothing to say but that it worked.
struct Done {
};

template<typename T>
class [[nodiscard]] Outcome
{
public:
    Outcome() = default;
    Outcome(T value)
        : m_state(std::move(value))
    {
    }
    Outcome(Error error)
        : m_state(std::move(error))
    {
    }

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }

    const T &operator*() const & { return std::get<T>(m_state); }
    T &operator*() & { return std::get<T>(m_state); }
    T &&operator*() && { return std::get<T>(std::move(m_state)); }
    const T *operator->() const { return &std::get<T>(m_state); }
    T *operator->() { return &std::get<T>(m_state); }

    T valueOr(T other) const { return *this ? **this : std::move(other); }

    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<Error, T> m_state; // the default is Error{Internal}
};

} // namespace switchyard
