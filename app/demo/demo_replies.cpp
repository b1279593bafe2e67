#include "app/demo/demo_replies.h"

#include "app/demo/demo_code.h"
#include "app/demo/demo_templates.h"

#include <QHash>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isGerman(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(?:ich|bitte|wie|was|ist|der|die|das|und|mir|ein|eine|für|nicht|danke|hallo|"
        "guten|schreib|mit|auf|warum|kann)\\b|[äöüß]"_s,
        QRegularExpression::CaseInsensitiveOption);
    int hits = 0;
    for (auto hit = words.globalMatch(text); hit.hasNext(); hit.next())
        ++hits;
    return hits >= 2 || (hits == 1 && text.size() < 20);
}

/// The file of templates that fits what a model is for.
QString roleOf(const CatalogEntry &entry)
{
    static const QHash<QString, QString> roles{
        {u"meta-llama/llama-3.1-8b-instruct"_s, u"quick"_s},
        {u"deepseek/deepseek-reasoner"_s, u"reasoning"_s},
        {u"qwen/qwen3-coder"_s, u"code"_s},
        {u"moonshotai/kimi-k2-5"_s, u"agent"_s},
        {u"meta-llama/llama-4-scout"_s, u"pictures"_s},
        {u"minimax/minimax-m2.5"_s, u"document"_s},
        {u"z-ai/glm-4.7-flash"_s, u"summary"_s},
        {u"qwen/qwen3-235b-a22b"_s, u"considered"_s},
    };
    return roles.value(entry.id, u"general"_s);
}

QString firstWords(const QString &text)
{
    static const QRegularExpression unquotable(u"\\[\\[.*?\\]\\]|[`*_#|<>\\[\\]]"_s);
    QString line = text.left(400).remove(unquotable).simplified();
    if (line.size() <= 60)
        return line;
    return line.left(line.lastIndexOf(u' ', 56) > 20 ? line.lastIndexOf(u' ', 56) : 56) + u'…';
}

/// Takes <think>…</think> out of a text.
QString takeThoughts(QString &text)
{
    static const QRegularExpression thoughts(u"<think>\\n(.*?)\\n</think>\\n"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString found = thoughts.match(text).captured(1);
    text.remove(thoughts);
    return found;
}

} // namespace

DemoReply demoReply(const CatalogEntry &entry, const QStringList &userTexts, uint turn)
{
    const QString message = userTexts.value(userTexts.size() - 1);
    const bool german = isGerman(message);
    const QString role = roleOf(entry);
    DemoReply reply;
    if (role == "code"_L1) {
        reply.answer = demoCode(userTexts, german, turn);
    } else {
        const DemoTemplates templates = demoTemplates(role, german);
        reply.answer = templates.opening + "\n\n"_L1 + templates.pick(message, turn).text;
    }
    reply.reasoning = takeThoughts(reply.answer);
    // The user's words come last: what they hold is never taken for a placeholder.
    for (QString *text : {&reply.reasoning, &reply.answer})
        text->replace("{{model}}"_L1, entry.name).replace("{{words}}"_L1, firstWords(message));
    return reply;
}

QStringList demoTokens(const QString &text)
{
    static const QRegularExpression token(u"\\s*\\S{1,5}|\\s+$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QStringList tokens;
    for (auto match = token.globalMatch(text); match.hasNext();)
        tokens.append(match.next().captured());
    return tokens;
}

QString demoParagraph(uint number)
{
    static const DemoTemplates more = demoTemplates(u"more"_s);
    return "\n\n"_L1 + more.pick({}, number).text;
}

} // namespace switchyard
