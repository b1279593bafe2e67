#include "app/routing/rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchyard {

namespace {

struct RulesTexts {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

std::optional<RuleMatch> ruleBefore(const RouteTable &table, const Message &message, qint64 promptTokens)
{
    if (message.hasImage() && table.find(category::vision))
        return RuleMatch{category::vision, RulesTexts::tr("The message has a picture.")};
    if (promptTokens > table.longContextTokens && table.find(category::longContext)) {
        const QLocale locale;
        return RuleMatch{category::longContext,
                         RulesTexts::tr("About %1 tokens, past the limit of %2.")
                             .arg(locale.toString(promptTokens), locale.toString(table.longContextTokens))};
    }
    return std::nullopt;
}

std::optional<RuleMatch> ruleAfter(const RouteTable &table, qint64 promptTokens, std::optional<qint64> window)
{
    const Route *route = table.find(category::longContext);
    if (!window || promptTokens <= *window || !route || route->fit == Fit::Unfilled)
        return std::nullopt;
    const QLocale locale;
    return RuleMatch{category::longContext,
                     RulesTexts::tr("About %1 tokens, past the chosen model's window of %2.")
                         .arg(locale.toString(promptTokens), locale.toString(*window))};
}

} // namespace switchyard
