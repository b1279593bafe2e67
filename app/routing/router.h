// Decides where one message goes: override, rules, classifier, route table.
#pragma once

#include "app/classify/classifier.h"
#include "app/routing/cooldown.h"

namespace switchyard {

class ProviderRegistry;

struct RouteInput {
    QVector<Message> messages; // the whole prompt, oldest first; the last one is the message to route
    QString systemPrompt;
    Target forced; // by the user; invalid = Auto
};

struct RoutePlan {
    RoutingDecision decision; // what was chosen, by whom and why; requested is the chain's own first target
    QVector<Target> chain;    // to be tried in this order; empty: no provider has anything
    Target longContext;       // for a prompt that proves too long; may be invalid
};

class Router
{
public:
    Router(ProviderRegistry &providers, Classifier &classifier, Cooldown &cooldown);

    void setTable(const RouteTable &table) { m_table = table; }
    const RouteTable &table() const { return m_table; }

    QCoro::Task<RoutePlan> plan(RouteInput input, StopToken stop);

private:
    RoutePlan forced(const Target &target) const;
    void choose(RoutePlan &plan, const QString &category) const;

    ProviderRegistry &m_providers;
    Classifier &m_classifier;
    Cooldown &m_cooldown;
    RouteTable m_table;
};

} // namespace switchyard
