#include "app/demo/demo_code.h"

#include "app/demo/demo_templates.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Signs {
    DemoLanguage language;
    QString named; // patterns
    QString shown;
};

const QVector<Signs> &languages()
{
    static const QVector<Signs> all{
        {{u"python"_s, u"Python"_s},
         u"python|pytest|pandas|numpy|django|py\\b"_s,
         u"^\\s*def \\w+\\(|^from \\w+ import|Traceback \\(|print\\("_s},
        {{u"rust"_s, u"Rust"_s}, u"rust\\b|cargo\\b"_s, u"\\bfn \\w+|let mut |impl \\w+|println!"_s},
        {{u"typescript"_s, u"TypeScript"_s},
         u"typescript|angular|tsx?\\b"_s,
         u": (?:string|number|boolean)\\b|^interface \\w+ \\{"_s},
        {{u"javascript"_s, u"JavaScript"_s},
         u"javascript|node(?:\\.?js)?\\b|react\\b|jsx?\\b"_s,
         u"console\\.log|=> |\\b(?:const|let) \\w+ = |document\\."_s},
        {{u"cpp"_s, u"C++"_s}, u"c\\+\\+|cpp\\b|qt\\b"_s, u"#include|std::|int main\\("_s},
        {{u"go"_s, u"Go"_s},
         u"golang|goroutine|go (?:function|program|code|struct|test)|(?<=\\bin |```)go\\b"_s,
         u"^func \\w*|^package \\w+$|:= "_s},
        {{u"java"_s, u"Java"_s},
         u"java\\b|spring boot|junit"_s,
         u"public (?:static|class|void)|System\\.out"_s},
        {{u"sql"_s, u"SQL"_s},
         u"\\w*sql(?:ite)?\\b|postgres"_s,
         u"\\bselect\\b.+\\bfrom\\b|group by|inner join"_s},
        {{u"bash"_s, u"Bash"_s},
         u"bash\\b|shell\\b|sh\\b|zsh\\b|command line|kommandozeile"_s,
         u"^#!/\\S*sh|^\\$ |\\| (?:grep|sort|awk)"_s},
        {{u"html"_s, u"HTML"_s}, u"html5?\\b|css\\b|web ?(?:page|site|seite)"_s, u"</?\\w+>|<(?:div|p|a)\\b"_s},
    };
    return all;
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::MultilineOption |
                                           QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

std::optional<DemoLanguage> languageOf(const QString &message)
{
    const auto first = [&](auto suits) {
        const auto found = std::find_if(languages().begin(), languages().end(), suits);
        return found == languages().end() ? std::nullopt : std::optional(found->language);
    };
    auto language = first([&](const Signs &signs) {
        return matches(message, u"\\b(?:in|into|to|nach|auf) (?:%1)"_s.arg(signs.named));
    });
    if (!language)
        language = first([&](const Signs &signs) { return matches(message, u"\\b(?:%1)"_s.arg(signs.named)); });
    if (!language)
        language = first([&](const Signs &signs) { return matches(message, signs.shown); });
    return language;
}

/// "now in Rust", "and a test for it": few words that leave out what was said before.
bool goesOn(const QString &message)
{
    static const QRegularExpression subject(u"\\b(?:an?|one|eine?n?)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return message.simplified().count(u' ') < 6 && !subject.match(message).hasMatch();
}

} // namespace

DemoLanguage demoLanguage(const QString &message)
{
    return languageOf(message).value_or(languages().first().language);
}

QString demoCode(const QStringList &userTexts, bool german, uint turn)
{
    const QString asked = userTexts.value(userTexts.size() - 1);
    const QString before = goesOn(asked) ? userTexts.value(userTexts.size() - 2) : QString();
    const auto named = languageOf(asked);
    const DemoLanguage language = named ? *named : demoLanguage(before);
    const DemoTemplates samples = demoTemplates("code-"_L1 + language.file);
    DemoTemplates prose = demoTemplates(u"code"_s, german);
    prose.sections.removeIf([&](const DemoTemplate &section) { return !samples.has(section.name); });
    const DemoTemplate *section = &prose.pick(asked, turn);
    if (section->words.pattern().isEmpty())
        section = &prose.pick(before, turn);
    QString reply = prose.opening + "\n\n"_L1 + section->text;
    reply.replace("{{language}}"_L1, language.title);
    return reply.replace("{{code}}"_L1, samples.named(section->name, turn).text);
}

} // namespace switchyard
