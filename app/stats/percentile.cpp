#include "app/stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace switchyard {

std::optional<double> percentile(QVector<double> samples, double share)
{
    if (samples.isEmpty())
        return std::nullopt;
    // 0.95 * 20 is a little above 19 in floating point; that must not become rank 20.
    const double exact = share * double(samples.size()) - 1e-9;
    const auto rank = std::clamp<qsizetype>(qsizetype(std::ceil(exact)), 1, samples.size());
    const auto nth = samples.begin() + (rank - 1);
    std::nth_element(samples.begin(), nth, samples.end());
    return *nth;
}

} // namespace switchyard
