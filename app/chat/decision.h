// The record of one turn's routing: what was chosen, by whom, what was tried, what it took and cost.
#pragma once

#include "app/base/error.h"
#include "app/chat/target.h"
#include "app/chat/usage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace switchyard {

enum class DecidedBy { Override, Rule, Local, Llm, Deadline, Breaker, Default };
QString decidedByName(DecidedBy by); // "override", "rule", …
DecidedBy decidedByFromName(const QString &name);

struct CategoryScore {
    QString category;
    double probability = 0;
    bool operator==(const CategoryScore &) const = default;
};

struct Attempt {
    Target target;
    std::optional<Error> error; // nullopt = it answered
    qint64 startMs = 0;         // after the turn began
    qint64 ms = 0;              // until it failed, or until the reply ended
    bool operator==(const Attempt &) const = default;
};

enum class TurnEnd { Running, Complete, Stopped, Failed, Interrupted };

struct RoutingDecision {
    qint64 id = 0;
    qint64 message = 0;      // the reply's id; 0 once its chat was deleted
    qint64 conversation = 0; // likewise
    QDateTime at;

    QString category; // the plain name; "override" for a forced model
    DecidedBy decidedBy = DecidedBy::Default;
    QString reason; // translated: the rule that held, or why the default was taken
    QVector<CategoryScore> scores;
    std::optional<double> margin;

    QString rawRouterAnswer;
    Target router;
    qint64 routerMs = 0; // 0 = not asked
    Usage routerUsage;
    std::optional<double> routerCostUsd;

    Target requested;    // the route's first target, or the forced one
    Target routed;       // the one that answered (the last one tried, when none did)
    QString servedModel; // as the server says; empty = it did not
    QVector<Attempt> attempts;

    std::optional<qint64> ttftMs; // turn begin → first reasoning or answer token of the attempt that answered
    qint64 totalMs = 0;           // turn begin (Send) → end of reply
    qint64 reasoningMs = 0;       // first reasoning token → first answer token
    Usage usage;
    std::optional<double> costUsd; // of the reply alone; nullopt = unknown price
    QString finishReason;
    TurnEnd end = TurnEnd::Running;
    bool simulated = false; // answered by the demo

    QString correction; // category that the user says is right; empty = none
    int rating = 0;     // -1, 0, 1

    bool fallback() const { return routed.isValid() && !(routed == requested); }
    /// "code", or "code->fallback".
    QString label() const;
    /// Model named differently than asked for; prefixes ("vendor/") and date suffixes don't count.
    bool servedMismatch() const;
    /// Tokens per second from the first to the last token; nullopt when there are too few.
    std::optional<double> tokensPerSecond() const;
    bool operator==(const RoutingDecision &) const = default;
};

QString turnEndName(TurnEnd end);
TurnEnd turnEndFromName(const QString &name);
QJsonArray attemptsToJson(const QVector<Attempt> &attempts);
QVector<Attempt> attemptsFromJson(const QJsonArray &json);
QJsonArray scoresToJson(const QVector<CategoryScore> &scores);
QVector<CategoryScore> scoresFromJson(const QJsonArray &json);

} // namespace switchyard
