#include "app/base/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormatTexts {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString formatDuration(double ms, const QLocale &locale)
{
    if (ms < 10)
        return FormatTexts::tr("%1 ms").arg(locale.toString(ms, 'f', ms < 1 ? 2 : 1));
    if (ms < 100)
        return FormatTexts::tr("%1 ms").arg(locale.toString(ms, 'f', 0));
    if (ms < 9'950)
        return FormatTexts::tr("%1 s").arg(locale.toString(ms / 1000, 'f', 1));
    const qint64 seconds = std::llround(ms / 1000);
    if (seconds < 60)
        return FormatTexts::tr("%1 s").arg(locale.toString(seconds));
    return FormatTexts::tr("%1 min %2 s").arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

QString formatCost(std::optional<double> usd, const QLocale &locale)
{
    if (!usd)
        return FormatTexts::tr("unpriced");
    int decimals = 2;
    if (*usd > 0 && *usd < 1) // one significant digit beyond the leading zeros, at least cents
        decimals = std::clamp(int(std::ceil(-std::log10(*usd))) + (*usd < 0.01 ? 0 : 1), 2, 9);
    return locale.toCurrencyString(*usd, u"$"_s, decimals);
}

QString formatTokens(qint64 tokens, bool estimated, const QLocale &locale)
{
    QString number = locale.toString(tokens);
    if (tokens >= 999'950)
        number = FormatTexts::tr("%1M").arg(locale.toString(double(tokens) / 1'000'000, 'f', 1));
    else if (tokens >= 10'000)
        number = FormatTexts::tr("%1k").arg(locale.toString(double(tokens) / 1000, 'f', 1));
    const QString text = tokens == 1 ? FormatTexts::tr("1 token") : FormatTexts::tr("%1 tokens").arg(number);
    return estimated ? u"≈ "_s + text : text;
}

QString formatSpeed(double tokensPerSecond, const QLocale &locale)
{
    return FormatTexts::tr("%1 tokens/s")
        .arg(locale.toString(tokensPerSecond, 'f', tokensPerSecond < 10 ? 1 : 0));
}

QString formatPercent(double share, const QLocale &locale)
{
    const double percent = share * 100;
    const bool fine = percent > 0 && percent < 1;
    return FormatTexts::tr("%1 %").arg(locale.toString(percent, 'f', fine ? 1 : 0));
}

} // namespace switchyard
