#include "app/provider/fit.h"

#include "app/provider/model_ranking.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RouteFitTexts {
    Q_DECLARE_TR_FUNCTIONS(RouteFit)
};

QVector<Candidate> candidatesOf(const QVector<ProviderModels> &lists, const Catalog &catalog)
{
    QVector<Candidate> candidates;
    for (const ProviderModels &list : lists) {
        for (ModelInfo model : list.models) {
            catalog.describe(model);
            if (model.chats)
                candidates.append({{list.provider, model.id}, model, hintsOf(model.id)});
        }
    }
    return candidates;
}

Work workOf(const Route &route, const Catalog &catalog)
{
    static const QHash<QString, Work> known{{category::simple, Work::Quick},
                                            {category::general, Work::General},
                                            {category::reasoning, Work::Reasoning},
                                            {category::code, Work::Code},
                                            {category::agent, Work::Agent},
                                            {category::vision, Work::Vision},
                                            {category::longContext, Work::LongContext}};
    if (const auto found = known.find(route.category); found != known.end())
        return *found;
    ModelInfo wanted; // a category of the user's own: by what the model was that it was given
    wanted.id = route.target.model;
    catalog.describe(wanted);
    if (hintsOf(wanted.id).coder)
        return Work::Code;
    return wanted.abilities.reasoning.value_or(false) ? Work::Reasoning : Work::General;
}

QString reasonFor(Work work, const Candidate &chosen)
{
    const QString &id = chosen.model.id;
    if (work == Work::Quick)
        return RouteFitTexts::tr("%1: the smallest chat model").arg(id);
    if (work == Work::General || !isMadeFor(work, chosen))
        return RouteFitTexts::tr("%1: the strongest chat model").arg(id);
    switch (work) {
    case Work::Reasoning:
        return RouteFitTexts::tr("%1: made for reasoning").arg(id);
    case Work::Code:
        return RouteFitTexts::tr("%1: made for code").arg(id);
    case Work::Agent:
        return RouteFitTexts::tr("%1: can call tools").arg(id);
    case Work::Vision:
        return RouteFitTexts::tr("%1: can see images").arg(id);
    default:
        return RouteFitTexts::tr("%1: has room for %2 tokens")
            .arg(id, QLocale().toString(chosen.model.contextTokens.value_or(0)));
    }
}

QString lackOf(Work work, qint64 longContextTokens)
{
    if (work == Work::Vision)
        return RouteFitTexts::tr(
            "No connected model is known to see images. Such messages go to the general route.");
    if (work == Work::LongContext) {
        return RouteFitTexts::tr(
                   "No connected model is known to have room for %1 tokens. Such messages go to the general "
                   "route.")
            .arg(QLocale().toString(longContextTokens));
    }
    return RouteFitTexts::tr("No connected provider has a chat model.");
}

class Fitting
{
public:
    Fitting(const QVector<ProviderModels> &lists, const Catalog &catalog, qint64 longContextTokens)
        : m_candidates(candidatesOf(lists, catalog))
        , m_catalog(catalog)
        , m_longContextTokens(longContextTokens)
    {
    }

    void fit(Route &route) const;
    Target fitRouter(const Target &wanted) const;

private:
    const Candidate *sameModel(const Target &wanted) const;
    const Candidate *otherSpelling(const QString &id) const;
    QVector<Target> fitFallbacks(const Route &route) const;

    QVector<Candidate> m_candidates;
    const Catalog &m_catalog;
    qint64 m_longContextTokens;
};

const Candidate *Fitting::sameModel(const Target &wanted) const
{
    if (wanted.model.isEmpty())
        return nullptr;
    for (const Candidate &candidate : m_candidates) {
        if (candidate.target == wanted)
            return &candidate;
    }
    for (const Candidate &candidate : m_candidates) {
        if (candidate.target.model == wanted.model)
            return &candidate;
    }
    return otherSpelling(wanted.model);
}

/// Of several variants at the first provider that has the model, the one with the plainest id.
const Candidate *Fitting::otherSpelling(const QString &id) const
{
    const CatalogEntry *entry = m_catalog.recognise(id);
    const QString bare = id.section(u'/', -1).toLower();
    const Candidate *plainest = nullptr;
    for (const Candidate &candidate : m_candidates) {
        const bool same = entry ? candidate.model.catalogId == entry->id
                                : candidate.target.model.section(u'/', -1).toLower() == bare;
        if (!same || (plainest && plainest->target.provider != candidate.target.provider))
            continue;
        if (!plainest || candidate.target.model.size() < plainest->target.model.size())
            plainest = &candidate;
    }
    return plainest;
}

QVector<Target> Fitting::fitFallbacks(const Route &route) const
{
    QVector<Target> fitted;
    for (const Target &wanted : route.fallbacks) {
        const Candidate *found = sameModel(wanted);
        if (found && !(found->target == route.target) && !fitted.contains(found->target))
            fitted.append(found->target);
    }
    return fitted;
}

void Fitting::fit(Route &route) const
{
    const Candidate *same = sameModel(route.target);
    if (same && same->target == route.target) {
        route.fallbacks = fitFallbacks(route);
        return;
    }
    const Work work = workOf(route, m_catalog);
    const Candidate *proposed = same ? nullptr : bestFor(work, m_candidates, m_longContextTokens);
    if (same) {
        route.target = same->target;
        route.fit = Fit::AsWanted;
        route.fitNote.clear();
    } else if (proposed) {
        route.target = proposed->target;
        route.fit = Fit::Proposed;
        route.fitNote = reasonFor(work, *proposed);
    } else {
        route.target.provider.clear(); // points at nothing, yet what was wanted can be found again later
        route.fit = Fit::Unfilled;
        route.fitNote = lackOf(work, m_longContextTokens);
    }
    route.fallbacks = fitFallbacks(route);
}

Target Fitting::fitRouter(const Target &wanted) const
{
    if (const Candidate *same = sameModel(wanted))
        return same->target;
    const Candidate *smallest = bestFor(Work::Quick, m_candidates, m_longContextTokens);
    return smallest ? smallest->target : Target();
}

} // namespace

RouteTable fitRouteTable(const RouteTable &wanted, const QVector<ProviderModels> &lists, const Catalog &catalog)
{
    const Fitting fitting(lists, catalog, wanted.longContextTokens);
    RouteTable fitted = wanted;
    for (Route &route : fitted.routes)
        fitting.fit(route);
    fitted.router = fitting.fitRouter(wanted.router);
    return fitted;
}

} // namespace switchyard
