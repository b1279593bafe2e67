#include "app/chat/decision.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<DecidedBy, QLatin1StringView> decidedByNames[] = {
    {DecidedBy::Override, "override"_L1}, {DecidedBy::Rule, "rule"_L1},
    {DecidedBy::Local, "local"_L1},       {DecidedBy::Llm, "llm"_L1},
    {DecidedBy::Deadline, "deadline"_L1}, {DecidedBy::Breaker, "breaker"_L1},
    {DecidedBy::Default, "default"_L1},
};
constexpr std::pair<TurnEnd, QLatin1StringView> turnEndNames[] = {
    {TurnEnd::Running, "running"_L1},         {TurnEnd::Complete, "complete"_L1},
    {TurnEnd::Stopped, "stopped"_L1},         {TurnEnd::Failed, "failed"_L1},
    {TurnEnd::Interrupted, "interrupted"_L1},
};

template<typename Pairs, typename Key>
QString nameOf(const Pairs &pairs, Key key)
{
    for (const auto &[value, name] : pairs) {
        if (value == key)
            return name;
    }
    return {};
}

template<typename Pairs, typename Key>
Key valueOf(const Pairs &pairs, const QString &name, Key fallback)
{
    for (const auto &[value, text] : pairs) {
        if (text == name)
            return value;
    }
    return fallback;
}

/// "qwen/Qwen3-Coder:free" and "qwen3-coder-2025-07-22" are the same model under another spelling.
QString bareModelName(const QString &id)
{
    static const QRegularExpression suffix(
        u"(:[a-z]+|-20\\d\\d-?\\d\\d-?\\d\\d|-(0[1-9]|1[0-2])[0-3]\\d|@.*)+$"_s);
    QString bare = id.section(u'/', -1).toLower();
    return bare.remove(suffix);
}

} // namespace

QString decidedByName(DecidedBy by)
{
    return nameOf(decidedByNames, by);
}

DecidedBy decidedByFromName(const QString &name)
{
    return valueOf(decidedByNames, name, DecidedBy::Default);
}

QString turnEndName(TurnEnd end)
{
    return nameOf(turnEndNames, end);
}

TurnEnd turnEndFromName(const QString &name)
{
    return valueOf(turnEndNames, name, TurnEnd::Complete);
}

QString RoutingDecision::label() const
{
    return fallback() ? category + "->fallback"_L1 : category;
}

bool RoutingDecision::servedMismatch() const
{
    return !servedModel.isEmpty() && bareModelName(servedModel) != bareModelName(routed.model);
}

std::optional<double> RoutingDecision::tokensPerSecond() const
{
    if (!ttftMs || usage.completionTokens < 2 || attempts.isEmpty())
        return std::nullopt;
    const qint64 streamMs = totalMs - *ttftMs;
    if (streamMs <= 0)
        return std::nullopt;
    return double(usage.completionTokens - 1) * 1000 / double(streamMs);
}

QJsonArray attemptsToJson(const QVector<Attempt> &attempts)
{
    QJsonArray json;
    for (const Attempt &attempt : attempts) {
        QJsonObject object = toJson(attempt.target);
        if (attempt.error) {
            object[u"error"] = errorName(attempt.error->kind);
            object[u"detail"] = attempt.error->detail;
            object[u"status"] = attempt.error->httpStatus;
            object[u"retryAfterMs"] = attempt.error->retryAfterMs;
        }
        object[u"startMs"] = attempt.startMs;
        object[u"ms"] = attempt.ms;
        json.append(object);
    }
    return json;
}

QVector<Attempt> attemptsFromJson(const QJsonArray &json)
{
    QVector<Attempt> attempts;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        Attempt attempt;
        attempt.target = targetFromJson(object);
        if (object.contains(u"error"))
            attempt.error = Error{errorFromName(object[u"error"].toString()), object[u"detail"].toString(),
                                  object[u"status"].toInt(), object[u"retryAfterMs"].toInt(-1)};
        attempt.startMs = object[u"startMs"].toInteger();
        attempt.ms = object[u"ms"].toInteger();
        attempts.append(attempt);
    }
    return attempts;
}

QJsonArray scoresToJson(const QVector<CategoryScore> &scores)
{
    QJsonArray json;
    for (const CategoryScore &score : scores)
        json.append(QJsonObject{{u"category"_s, score.category}, {u"probability"_s, score.probability}});
    return json;
}

QVector<CategoryScore> scoresFromJson(const QJsonArray &json)
{
    QVector<CategoryScore> scores;
    for (const QJsonValue &value : json)
        scores.append({value[u"category"].toString(), value[u"probability"].toDouble()});
    return scores;
}

} // namespace switchyard
