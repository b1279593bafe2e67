#include "app/provider/model_ranking.h"

#include <QRegularExpression>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

bool has(const QString &id, const QRegularExpression &words)
{
    return words.match(id).hasMatch();
}

bool isReasoner(const Candidate &candidate)
{
    return candidate.model.abilities.reasoning.value_or(false);
}

/// Models built around an eye are weak talkers, unlike large ones that can see as well.
bool isMadeForPictures(const Candidate &candidate)
{
    static const QRegularExpression words(
        u"llava|moondream|vision|\\bvl\\b|vl\\b|pixtral|internvl|minicpm-v"_s);
    return has(candidate.model.id.toLower(), words);
}

/// Snapshots, previews and costly or narrow variants: only when nothing plainer is there.
double oddness(const QString &id)
{
    static const QRegularExpression odd(u"preview|search|\\bpro\\b|\\bexp\\b|\\baudio|:free|latest$"_s);
    static const QRegularExpression dated(u"\\b20\\d\\d-?\\d\\d|-\\d{4}$"_s);
    return (has(id, odd) ? 20 : 0) + (has(id, dated) ? 2 : 0) + double(id.size()) / 1000;
}

/// "gpt-4.1" → 4.1; 0 when the name has no generation.
double generation(const QString &id)
{
    static const QRegularExpression number(
        u"(?:gpt-|claude-(?:[a-z]+-)?|gemini-|grok-|(?:^|/)o)(\\d+(?:\\.\\d+)?)"_s);
    return number.match(id).captured(1).toDouble();
}

/// Billions of parameters, guessed from the name where nobody states them.
double parametersOf(const Candidate &candidate)
{
    if (candidate.model.billions)
        return *candidate.model.billions;
    const QString id = candidate.model.id.toLower();
    static const QRegularExpression tiny(u"\\b(?:nano|tiny)\\b"_s);
    if (has(id, tiny))
        return 4;
    return candidate.hints.small ? 8 : 100;
}

double strength(const Candidate &candidate)
{
    const QString id = candidate.model.id.toLower();
    return std::min(parametersOf(candidate), 400.0) + 10 * generation(id) - oddness(id);
}

double talker(const Candidate &candidate)
{
    return strength(candidate) - (isReasoner(candidate) ? 4000 : 0) - (candidate.hints.coder ? 3000 : 0) -
           (isMadeForPictures(candidate) ? 2000 : 0);
}

double quickness(const Candidate &candidate)
{
    const QString id = candidate.model.id.toLower();
    return talker(candidate) - strength(candidate) - parametersOf(candidate) - generation(id) / 10 -
           oddness(id) / 100;
}

double suitability(Work work, const Candidate &candidate)
{
    constexpr double made = 10'000;
    switch (work) {
    case Work::Quick:
        return quickness(candidate);
    case Work::Reasoning:
    case Work::Code:
        return isMadeFor(work, candidate) ? made + strength(candidate) : talker(candidate);
    case Work::LongContext:
        return double(candidate.model.contextTokens.value_or(0)) + talker(candidate);
    case Work::Agent:
        return talker(candidate) + (isMadeFor(work, candidate) ? 500 : 0) -
               (candidate.model.abilities.tools == false ? made : 0);
    case Work::General:
    case Work::Vision:
        break;
    }
    return talker(candidate);
}

bool canDo(Work work, const Candidate &candidate, qint64 longContextTokens)
{
    if (work == Work::Vision)
        return candidate.model.abilities.vision.value_or(false);
    return work != Work::LongContext || candidate.model.contextTokens.value_or(0) >= longContextTokens;
}

} // namespace

bool isMadeFor(Work work, const Candidate &candidate)
{
    switch (work) {
    case Work::Reasoning:
        return isReasoner(candidate);
    case Work::Code:
        return candidate.hints.coder;
    case Work::Agent:
        return candidate.model.abilities.tools.value_or(false);
    case Work::Vision:
        return candidate.model.abilities.vision.value_or(false);
    default:
        return true;
    }
}

const Candidate *bestFor(Work work, const QVector<Candidate> &candidates, qint64 longContextTokens)
{
    const Candidate *best = nullptr;
    for (const Candidate &candidate : candidates) {
        if (!canDo(work, candidate, longContextTokens))
            continue;
        if (!best || suitability(work, candidate) > suitability(work, *best))
            best = &candidate;
    }
    return best;
}

} // namespace switchyard
