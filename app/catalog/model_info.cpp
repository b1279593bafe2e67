#include "app/catalog/model_info.h"

#include <algorithm>

namespace switchyard {

std::optional<double> Price::cost(const Usage &usage) const
{
    const qint64 cached = std::clamp<qint64>(usage.cachedTokens, 0, usage.promptTokens);
    const qint64 reasoned = std::clamp<qint64>(usage.reasoningTokens, 0, usage.completionTokens);
    const std::pair<qint64, std::optional<double>> sides[] = {
        {usage.promptTokens - cached, input},
        {cached, cachedInput ? cachedInput : input},
        {usage.completionTokens - reasoned, output},
        {reasoned, reasoning ? reasoning : output},
    };
    double sum = 0;
    for (const auto &[tokens, price] : sides) {
        if (tokens <= 0)
            continue;
        if (!price)
            return std::nullopt;
        sum += double(tokens) * *price;
    }
    return sum;
}

} // namespace switchyard
