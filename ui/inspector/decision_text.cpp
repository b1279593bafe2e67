#include "ui/inspector/decision_text.h"

#include "app/base/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace switchyard::decision_text {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InspectorTexts {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString shortName(const Target &target)
{
    return target.model.section(u'/', -1);
}

QString fullName(const Target &target)
{
    return target.isValid() ? InspectorTexts::tr("%1 at %2").arg(target.model, target.provider) : QString();
}

/// As much of the router's answer as fits a sentence.
QString quoted(const QString &answer)
{
    constexpr int most = 48;
    const QString line = answer.simplified();
    return u"“"_s + (line.size() > most ? line.left(most) + u"…"_s : line) + u"”"_s;
}

QString sentence(const QString &text)
{
    return text.isEmpty() || text.back().isPunct() ? text : text + u'.';
}

QString whyDefault(const RoutingDecision &decision)
{
    if (!decision.rawRouterAnswer.isEmpty())
        return InspectorTexts::tr("The router answered %1, which names no route, so the message went to “%2”.")
            .arg(quoted(decision.rawRouterAnswer), decision.category);
    const QString went = InspectorTexts::tr("The message went to “%1”, the default.").arg(decision.category);
    return decision.reason.isEmpty() ? went : went + u' ' + sentence(decision.reason);
}

QString whyLocal(const RoutingDecision &decision)
{
    for (const CategoryScore &score : decision.scores) {
        if (score.category == decision.category)
            return InspectorTexts::tr("The classifier on this device decided, %1 sure.")
                .arg(formatPercent(score.probability));
    }
    return InspectorTexts::tr("The classifier on this device decided.");
}

void addTokens(QVector<Fact> &facts, const Usage &usage)
{
    const auto add = [&](const QString &name, qint64 tokens) {
        if (tokens > 0)
            facts.append({name, formatTokens(tokens, usage.estimated)});
    };
    add(InspectorTexts::tr("Sent"), usage.promptTokens);
    add(InspectorTexts::tr("of it cached"), usage.cachedTokens);
    add(InspectorTexts::tr("Received"), usage.completionTokens);
    add(InspectorTexts::tr("of it reasoning"), usage.reasoningTokens);
    if (usage.estimated)
        facts.append(
            {InspectorTexts::tr("Counted"), InspectorTexts::tr("here, since the server sent no usage")});
}

void addCosts(QVector<Fact> &facts, const RoutingDecision &decision)
{
    facts.append({InspectorTexts::tr("Cost of the reply"), formatCost(decision.costUsd)});
    if (decision.routerMs <= 0)
        return;
    facts.append({InspectorTexts::tr("Cost of routing"), formatCost(decision.routerCostUsd)});
    const Usage &usage = decision.routerUsage;
    const qint64 tokens = usage.promptTokens + usage.completionTokens;
    if (tokens > 0)
        facts.append({InspectorTexts::tr("Routing took"),
                      InspectorTexts::tr("%1, %2").arg(formatDuration(double(decision.routerMs)),
                                                       formatTokens(tokens, usage.estimated))});
}

void addModels(QVector<Fact> &facts, const RoutingDecision &decision)
{
    facts.append({InspectorTexts::tr("Asked for"), fullName(decision.requested)});
    if (decision.fallback())
        facts.append({InspectorTexts::tr("Went to"), fullName(decision.routed)});
    if (decision.servedModel.isEmpty())
        return;
    const bool mismatch = decision.servedMismatch();
    const QString served =
        mismatch ? InspectorTexts::tr("%1: not the model that was asked for").arg(decision.servedModel)
                 : decision.servedModel;
    facts.append({InspectorTexts::tr("Server says"), served, false, mismatch});
}

} // namespace

QString why(const RoutingDecision &decision)
{
    switch (decision.decidedBy) {
    case DecidedBy::Override:
        return InspectorTexts::tr("You chose the model for this message, so no router was asked.");
    case DecidedBy::Rule:
        return decision.reason.isEmpty()
                   ? InspectorTexts::tr("A rule decided, before any router was asked.")
                   : InspectorTexts::tr("A rule decided: %1").arg(sentence(decision.reason));
    case DecidedBy::Local:
        return whyLocal(decision);
    case DecidedBy::Llm:
        return InspectorTexts::tr("The router %1 answered %2 in %3.")
            .arg(shortName(decision.router), quoted(decision.rawRouterAnswer),
                 formatDuration(double(decision.routerMs)));
    case DecidedBy::Deadline:
        return InspectorTexts::tr("The router %1 had not answered after %2, so the message went to “%3”.")
            .arg(shortName(decision.router), formatDuration(double(decision.routerMs)), decision.category);
    case DecidedBy::Breaker:
        return InspectorTexts::tr("The router failed several times in a row and is given a pause, "
                                  "so the message went to “%1” without asking.")
            .arg(decision.category);
    case DecidedBy::Default:
        break;
    }
    return whyDefault(decision);
}

QString outcome(const RoutingDecision &decision)
{
    QStringList sentences;
    if (decision.end == TurnEnd::Failed && !decision.ttftMs)
        sentences.append(InspectorTexts::tr("No model could answer."));
    else if (decision.end == TurnEnd::Failed)
        sentences.append(InspectorTexts::tr("The reply broke off."));
    else if (decision.fallback())
        sentences.append(InspectorTexts::tr("%1 could not answer; %2 took over.")
                             .arg(shortName(decision.requested), shortName(decision.routed)));
    if (decision.end == TurnEnd::Stopped)
        sentences.append(InspectorTexts::tr("You stopped the reply."));
    if (decision.end == TurnEnd::Interrupted)
        sentences.append(InspectorTexts::tr("The program ended in the middle of the reply."));
    return sentences.join(u' ');
}

QVector<Fact> facts(const RoutingDecision &decision)
{
    QVector<Fact> facts;
    if (!decision.rawRouterAnswer.isEmpty())
        facts.append({InspectorTexts::tr("Router's answer"), decision.rawRouterAnswer, true});
    if (!decision.correction.isEmpty())
        facts.append({InspectorTexts::tr("Your correction"), decision.correction});
    addModels(facts, decision);
    addTokens(facts, decision.usage);
    if (const std::optional<double> speed = decision.tokensPerSecond())
        facts.append({InspectorTexts::tr("Pace"), formatSpeed(*speed)});
    addCosts(facts, decision);
    if (!decision.finishReason.isEmpty())
        facts.append({InspectorTexts::tr("Finish reason"), decision.finishReason, true});
    if (decision.totalMs > 0)
        facts.append({InspectorTexts::tr("Send to end"), formatDuration(double(decision.totalMs))});
    return facts;
}

QStringList attempts(const RoutingDecision &decision)
{
    QStringList lines;
    const auto well = [](const Attempt &attempt) { return !attempt.error; };
    if (decision.attempts.size() < 2 && std::all_of(decision.attempts.begin(), decision.attempts.end(), well))
        return lines;
    for (const Attempt &attempt : decision.attempts) {
        const QString ended = attempt.error ? errorMessage(*attempt.error) : InspectorTexts::tr("Answered.");
        QString line = InspectorTexts::tr("%1. %2, after %3: %4")
                           .arg(QString::number(lines.size() + 1), fullName(attempt.target),
                                formatDuration(double(attempt.ms)), ended);
        if (attempt.error && !attempt.error->detail.isEmpty())
            line += u" ("_s + attempt.error->detail.simplified().left(200) + u')';
        lines.append(line);
    }
    return lines;
}

QString barName(const WaterfallBar &bar)
{
    switch (bar.kind) {
    case WaterfallBar::Kind::Router:
        return InspectorTexts::tr("router");
    case WaterfallBar::Kind::Failed:
        return InspectorTexts::tr("failed: %1").arg(shortName(bar.target));
    case WaterfallBar::Kind::Wait:
        return InspectorTexts::tr("wait");
    case WaterfallBar::Kind::Reasoning:
        return InspectorTexts::tr("reasoning");
    case WaterfallBar::Kind::Stream:
        break;
    }
    return bar.error ? InspectorTexts::tr("broke off") : InspectorTexts::tr("stream");
}

QString barExplanation(const WaterfallBar &bar)
{
    const QString text = InspectorTexts::tr("%1: %2, from %3 (%4)")
                             .arg(barName(bar), formatDuration(double(bar.ms)),
                                  formatDuration(double(bar.startMs)), fullName(bar.target));
    return bar.error ? text + u". "_s + errorMessage(*bar.error) : text;
}

} // namespace switchyard::decision_text
