#include "app/routing/router.h"

#include "app/provider/provider_registry.h"
#include "app/routing/rules.h"
#include "app/text/tokens.h"

namespace switchyard {

namespace {

void note(const Classification &answer, RoutingDecision &decision)
{
    decision.decidedBy = answer.decidedBy;
    decision.reason = answer.reason;
    decision.scores = answer.scores;
    decision.margin = answer.margin;
    decision.rawRouterAnswer = answer.rawAnswer;
    decision.router = answer.router;
    decision.routerMs = answer.ms;
    decision.routerUsage = answer.usage;
}

} // namespace

Router::Router(ProviderRegistry &providers, Classifier &classifier, Cooldown &cooldown)
    : m_providers(providers)
    , m_classifier(classifier)
    , m_cooldown(cooldown)
{
}

RoutePlan Router::forced(const Target &target) const
{
    RoutePlan plan;
    plan.decision.category = category::forced;
    plan.decision.decidedBy = DecidedBy::Override;
    plan.decision.requested = target;
    QVector<Target> rest = fallbackChain(m_table, category::general);
    rest.removeAll(target);
    plan.chain = m_cooldown.awake(rest);
    plan.chain.prepend(target); // what a person asks for by hand is tried even while it rests
    return plan;
}

void Router::choose(RoutePlan &plan, const QString &category) const
{
    const QVector<Target> chain = fallbackChain(m_table, category);
    plan.decision.category = category;
    plan.decision.requested = chain.value(0);
    plan.chain = m_cooldown.awake(chain);
}

QCoro::Task<RoutePlan> Router::plan(RouteInput input, StopToken stop)
{
    RoutePlan plan;
    const Route *longRoute = m_table.find(category::longContext);
    const Target longContext = longRoute ? longRoute->target : Target();
    if (input.forced.isValid()) {
        plan = forced(input.forced);
        plan.longContext = longContext;
        co_return plan;
    }

    const qint64 promptTokens = estimateTokens(input.messages, input.systemPrompt);
    plan.longContext = longContext;
    if (const auto rule = ruleBefore(m_table, input.messages.constLast(), promptTokens)) {
        plan.decision.decidedBy = DecidedBy::Rule;
        plan.decision.reason = rule->reason;
        choose(plan, rule->category);
        co_return plan;
    }

    ClassifierInput question;
    question.message = input.messages.constLast();
    question.history = input.messages.first(input.messages.size() - 1);
    question.table = m_table;
    const Classification answer = co_await m_classifier.classify(question, stop);
    RoutingDecision &decision = plan.decision;
    note(answer, decision);
    if (const std::optional<ModelInfo> model = m_providers.find(answer.router); model && answer.ms > 0)
        decision.routerCostUsd = model->price.cost(answer.usage);
    choose(plan, answer.category);

    const std::optional<ModelInfo> chosen = m_providers.find(decision.requested);
    const std::optional<qint64> window = chosen ? chosen->contextTokens : std::nullopt;
    if (const auto rule = ruleAfter(m_table, promptTokens, window)) {
        decision.decidedBy = DecidedBy::Rule;
        decision.reason = rule->reason;
        choose(plan, rule->category);
    }
    co_return plan;
}

} // namespace switchyard
