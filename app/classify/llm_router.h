// The LLM router: asks a small, fast model for the bare name of the category.
#pragma once

#include "app/classify/circuit_breaker.h"
#include "app/classify/classifier.h"

#include <chrono>

namespace switchyard {

class ProviderRegistry;

class LlmRouter : public Classifier
{
public:
    static constexpr std::chrono::milliseconds usualDeadline{2'000};

    explicit LlmRouter(ProviderRegistry &providers, Clock clock = steadyClock());

    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

    /// A failure, an unclear answer, the deadline and an open circuit breaker all lead to general, each said.
    QCoro::Task<Classification> classify(ClassifierInput input, StopToken stop) override;

private:
    struct Answer;
    QCoro::Task<Answer> ask(ClassifierInput input, StopToken stop);

    ProviderRegistry &m_providers;
    CircuitBreaker m_breaker;
    std::chrono::milliseconds m_deadline = usualDeadline;
};

} // namespace switchyard
