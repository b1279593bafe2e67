// Figures as a person reads them, in the given locale (default: the system's).
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace switchyard {

/// "0.06 ms", "34 ms" below 100 ms, then "0.4 s", "12 s", "3 min 20 s".
QString formatDuration(double ms, const QLocale &locale = QLocale());
/// US dollars with as many digits as the sum needs: "$1.84", "$0.0004", "$0.000002"; nullopt: "unpriced".
QString formatCost(std::optional<double> usd, const QLocale &locale = QLocale());
/// "61 tokens", "12.4k tokens", "1.2M tokens"; estimated counts carry a leading "≈ ".
QString formatTokens(qint64 tokens, bool estimated = false, const QLocale &locale = QLocale());
/// "198 tokens/s".
QString formatSpeed(double tokensPerSecond, const QLocale &locale = QLocale());
/// 0.934 → "93 %".
QString formatPercent(double share, const QLocale &locale = QLocale());

} // namespace switchyard
