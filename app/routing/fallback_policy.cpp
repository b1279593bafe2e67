#include "app/routing/fallback_policy.h"

#include <algorithm>

namespace switchyard {

NextStep nextStep(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Stopped:
        return NextStep::GiveUp;
    case ErrorKind::WrongKey:
    case ErrorKind::NoCredit:
    case ErrorKind::BadRequest:
    case ErrorKind::Certificate:
        return NextStep::OtherProvider;
    case ErrorKind::ContextTooLong:
        return NextStep::LongContext;
    default:
        return NextStep::Next;
    }
}

int waitBeforeRetry(const Error &error)
{
    constexpr int longestMs = 10'000;
    const bool wait =
        error.kind == ErrorKind::RateLimited && error.retryAfterMs >= 0 && error.retryAfterMs <= longestMs;
    return wait ? error.retryAfterMs : -1;
}

QVector<Target> remaining(const QVector<Target> &chain, const Target &failed, NextStep step,
                          const Target &longContext)
{
    if (step == NextStep::GiveUp)
        return {};
    QVector<Target> left = chain.mid(chain.indexOf(failed) + 1);
    if (step == NextStep::LongContext)
        return longContext.isValid() && !(longContext == failed) ? QVector<Target>{longContext}
                                                                 : QVector<Target>();
    if (step == NextStep::OtherProvider) {
        left.erase(std::remove_if(left.begin(), left.end(),
                                  [&](const Target &target) { return target.provider == failed.provider; }),
                   left.end());
    }
    return left;
}

} // namespace switchyard
