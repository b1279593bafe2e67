// Percentiles by nearest rank.
#pragma once

#include <QVector>

#include <optional>

namespace switchyard {

/// The smallest sample that at least this share of all samples does not exceed: always a value that was really
/// measured. So the p95 of fewer than 20 samples is their largest, and the median of an even number is the
/// lower of the middle two. Nullopt when there are no samples.
std::optional<double> percentile(QVector<double> samples, double share);

} // namespace switchyard
