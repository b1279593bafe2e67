#include "ui/stats/stats_column.h"

#include "app/base/format.h"
#include "ui/stats/stats_model.h"

#include <QCoreApplication>

namespace switchyard::stats_column {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatsColumnTexts {
    Q_DECLARE_TR_FUNCTIONS(StatsColumn)
};

struct Heading {
    const char *title, *explanation;
};

constexpr Heading headings[StatsModel::ColumnCount] = {
    {QT_TRANSLATE_NOOP("StatsColumn", "Route"),
     QT_TRANSLATE_NOOP("StatsColumn", "The category that the messages were given")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Turns"),
     QT_TRANSLATE_NOOP("StatsColumn", "Finished turns, stopped and failed ones too")},
    {QT_TRANSLATE_NOOP("StatsColumn", "TTFT"),
     QT_TRANSLATE_NOOP("StatsColumn", "Time to the first token, median (p50)")},
    {QT_TRANSLATE_NOOP("StatsColumn", "p95"),
     QT_TRANSLATE_NOOP("StatsColumn", "Time to the first token that 95 % of the turns stay within")},
    {QT_TRANSLATE_NOOP("StatsColumn", "tok/s"),
     QT_TRANSLATE_NOOP("StatsColumn", "Tokens per second while streaming, median")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Cost"),
     QT_TRANSLATE_NOOP("StatsColumn", "Cost of the replies whose price is known")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Share"), QT_TRANSLATE_NOOP("StatsColumn", "Share of all turns")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Total"),
     QT_TRANSLATE_NOOP("StatsColumn", "Send to the end of the reply, median (p50) of the completed turns")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Total p95"),
     QT_TRANSLATE_NOOP("StatsColumn",
                       "Send to the end of the reply: 95 % of the completed turns stay within it")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Tokens in"),
     QT_TRANSLATE_NOOP("StatsColumn", "Tokens sent to the models")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Tokens out"),
     QT_TRANSLATE_NOOP("StatsColumn", "Tokens that the models wrote, reasoning included")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Errors"),
     QT_TRANSLATE_NOOP("StatsColumn", "Share of turns that no model could answer")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Fallback"),
     QT_TRANSLATE_NOOP("StatsColumn", "Share of turns that another model than the one asked for took over")},
    {QT_TRANSLATE_NOOP("StatsColumn", "Override"),
     QT_TRANSLATE_NOOP("StatsColumn", "Share of this route's messages that you sent to a model of your choice. "
                                      "Known only where the classifier's opinion of them was recorded or "
                                      "you corrected it.")},
};

const QString unknown = u"–"_s;

QString percent(double share)
{
    return formatPercent(share);
}

QString duration(double ms)
{
    return formatDuration(ms);
}

QString dollars(double usd)
{
    return formatCost(usd);
}

QString speed(double tokensPerSecond)
{
    return QLocale().toString(tokensPerSecond, 'f', tokensPerSecond < 10 ? 1 : 0);
}

QString count(double number)
{
    return QLocale().toString(qint64(number));
}

QString tokens(double number)
{
    return number < 10'000 ? count(number)
                           : StatsColumnTexts::tr("%1k").arg(QLocale().toString(number / 1000, 'f', 1));
}

using Format = QString (*)(double);

Format formatOf(int column)
{
    switch (column) {
    case StatsModel::TtftP50:
    case StatsModel::TtftP95:
    case StatsModel::TotalP50:
    case StatsModel::TotalP95:
        return duration;
    case StatsModel::Speed:
        return speed;
    case StatsModel::Cost:
        return dollars;
    case StatsModel::TokensIn:
    case StatsModel::TokensOut:
        return tokens;
    case StatsModel::Turns:
        return count;
    default:
        return percent;
    }
}

} // namespace

QString title(int column)
{
    return StatsColumnTexts::tr(headings[column].title);
}

QString explanation(int column)
{
    return StatsColumnTexts::tr(headings[column].explanation);
}

std::optional<double> figure(const RouteStats &route, int column)
{
    switch (column) {
    case StatsModel::Turns:
        return route.turns;
    case StatsModel::TtftP50:
        return route.ttftP50;
    case StatsModel::TtftP95:
        return route.ttftP95;
    case StatsModel::Speed:
        return route.tokensPerSecond;
    case StatsModel::Cost:
        return route.costUsd;
    case StatsModel::Share:
        return route.share;
    case StatsModel::TotalP50:
        return route.totalP50;
    case StatsModel::TotalP95:
        return route.totalP95;
    case StatsModel::TokensIn:
        return double(route.tokensIn);
    case StatsModel::TokensOut:
        return double(route.tokensOut);
    case StatsModel::Errors:
        return route.errorShare();
    case StatsModel::Fallbacks:
        return route.fallbackShare();
    case StatsModel::Overrides:
        return route.overrideShare;
    }
    return std::nullopt;
}

QString text(const RouteStats &route, int column)
{
    const std::optional<double> value = figure(route, column);
    if (!value)
        return unknown; // of a cost the tool tip says how many turns are unpriced
    const QString plain = formatOf(column)(*value);
    const bool isTokens = column == StatsModel::TokensIn || column == StatsModel::TokensOut;
    const bool isCostOfSome = column == StatsModel::Cost && route.unpriced > 0;
    if (isCostOfSome)
        return u"≥ "_s + plain;
    return isTokens && route.tokensEstimated ? u"≈ "_s + plain : plain;
}

QString note(const RouteStats &route, int column)
{
    if (column == StatsModel::Cost && route.unpriced > 0)
        return StatsColumnTexts::tr("Turns at an unknown price: %1").arg(count(route.unpriced));
    if (column == StatsModel::Errors)
        return StatsColumnTexts::tr("Failed turns: %1").arg(count(route.failed));
    if (column == StatsModel::Fallbacks)
        return StatsColumnTexts::tr("Turns that fell back: %1").arg(count(route.fallbacks));
    return {};
}

} // namespace switchyard::stats_column
