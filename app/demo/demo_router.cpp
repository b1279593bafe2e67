#include "app/demo/demo_router.h"

#include "app/chat/route_table.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

using Scores = QHash<QString, double>;

struct Clue {
    QLatin1StringView category;
    double weight; // of each different hit, at most three count
    QRegularExpression words;
};

QRegularExpression anyOf(const char *words)
{
    return QRegularExpression(u"(?<![\\w])(?:"_s + QString::fromUtf8(words) + u")"_s,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

const QVector<Clue> &clues()
{
    using namespace category;
    static const QVector<Clue> all{
        {code, 6, anyOf("```|#include|Traceback|def \\w+\\(|SELECT .+ FROM|at \\w+\\.java:|console\\.log")},
        {code, 3,
         anyOf("python|java(?:script)?\\b|typescript|rust\\b|c\\+\\+|c#|golang|kotlin|swift\\b|php\\b|ruby|"
               "haskell|sql\\b|"
               "bash\\b|html|css\\b|regex|regul(?:ar exp|äre[rn]? "
               "ausdr)|docker|kubernetes|git\\b|npm\\b|pandas|numpy|"
               "react\\b|qt\\b|cmake|makefile|yaml|json\\b|webhook|powershell|vba\\b|excel formula|latex")},
        {code, 2,
         anyOf("functions?\\b|funktion|method\\b|compil|debug|refactor|unit "
               "tests?|script\\b|skript|endpoint|api\\b|code\\b|"
               "bug\\b|stack "
               "?trace|segfault|(?:type|value|key|null\\w*)(?:error|exception)|exception\\b|array\\b|"
               "recursi|rekursi|loop\\b|linked list|binary search|null "
               "?pointer|programm\\b|variable|deadlock|query\\b")},
        {reasoning, 4,
         anyOf("prove\\b|proof\\b|theorem|integral|integrate\\b|derivative|equation|probability|puzzle|riddle|"
               "step by step|knights and knaves|prime number|contrapositive|induction|eigenvalue|beweis|"
               "wahrscheinlichkeit|rätsel|gleichung|ableitung|schritt für schritt|logic(?:al)? "
               "(?:problem|question)")},
        {reasoning, 2.5,
         anyOf(
             "how "
             "(?:many|much|long|far|fast|old)\\b|calculate|compute\\b|solve\\b|minimi[sz]e|maximi[sz]e|deduce|"
             "weigh(?:s|ings?)?\\b|per hour|km/h|speed of|interest rate|divided|remainder|odds\\b|"
             "berechne|wie (?:viele?|lange|weit|schnell)|löse\\b|zinsen|percent|prozent")},
        {agent, 3.5,
         anyOf(
             "search (?:the|for|online|my)|search\\b.*(?:web|online|internet)|look up|google\\b|browse|book "
             "(?:me|a|an|the|us)\\b|"
             "order me|reserve\\b|schedule\\b|remind me|send "
             "(?:an?|the|this|him|her|them|it)\\b|download|scrape|"
             "latest\\b|right now|news\\b|weather|stock price|exchange rate|in my (?:calendar|inbox|folder)|"
             "my (?:calendar|inbox|downloads|files)|cancel my|create a (?:ticket|calendar)|deploy|run "
             "(?:the|this|a|all) |"
             "such(?:e)? (?:mir|im|nach|in)|recherchier|buche\\b|reservier|schick|wetter|aktuelle|nachrichten|"
             "bestell|erinner|kalender|lösche|verschieb")},
        {agent, 2,
         anyOf("and then|then (?:send|save|put|email|post|write it)|find (?:me "
               ")?(?:the|a|three|flights?|cheap)|today'?s|"
               "tomorrow|current\\b|check (?:whether|if|my|the)|rename|delete\\b|upload|post it|flights?\\b|"
               "und dann|danach|heute\\b|morgen früh|finde (?:mir|die)")},
        {general, 3,
         anyOf("summari[sz]e|rewrite|rephrase|explain|compare|essay|letter\\b|cover letter|translate|pros and "
               "cons|"
               "brainstorm|ideas\\b|story\\b|poem\\b|advice|should i\\b|recommend|analy[sz]e|difference "
               "between|draft\\b|"
               "blog|speech\\b|outline|help me (?:write|plan|decide)|why "
               "(?:do|did|does|are|is)\\b|erklär|vergleich|"
               "zusammenfass|fasse\\b|gedicht|geschichte\\b|brief\\b|ratschlag|soll(?:te)? "
               "ich|unterschied|übersetz|formulier")},
        {simple, 6,
         anyOf(
             "^(?:hi|hello|hey|yo|hallo|moin|servus|good (?:morning|evening|night)|guten (?:tag|morgen|abend)|"
             "thanks?|thank you|thx|danke|ok(?:ay)?|cool|great|bye|tschüss|lol|nice)\\b[^?]{0,40}$")},
        {simple, 4,
         anyOf(
             "how are you|who are you|what(?:'s| is) your name|wie geht'?s|sentiment|spam|positive or negative|"
             "classify|extract the|tag this|label this|opening hours|reset my password|öffnungszeiten")},
        {simple, 3,
         anyOf("^(?:what(?:'s| is| are| does)|who(?:'s| is| was| wrote| invented)|when (?:is|was|did)|where "
               "(?:is|was)|"
               "which (?:country|planet|city)|is (?:a|the)\\b|define|capital of|how do you (?:say|spell)|was "
               "(?:ist|heißt|"
               "bedeutet)|wer (?:ist|war|hat)|wann (?:ist|war)|wo (?:ist|liegt)|wie heißt)\\b.{0,60}$")},
    };
    return all;
}

bool clueMatches(const QString &text, const QRegularExpression &words)
{
    return words.match(text).hasMatch();
}

int wordCount(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return int(text.split(space, Qt::SkipEmptyParts).size());
}

/// What the numbers and signs in a text say.
void addShape(Scores &scores, const QString &text)
{
    static const QRegularExpression number(u"(?<![\\w.])\\d+(?:[.,]\\d+)?"_s);
    static const QRegularExpression formula(u"\\d\\s*[-+*/^=<>]\\s*\\d|[a-z]\\^\\d|\\d[xyn]\\b|[√∫∑≤≥]"_s);
    static const QRegularExpression brackets(u"[{};]\\s*(?:\\n|$)|=>|\\w\\(\\w*\\)|</\\w+>|\\w+\\.\\w+\\("_s);
    int numbers = 0;
    for (auto hit = number.globalMatch(text); hit.hasNext(); hit.next())
        ++numbers;
    if (numbers >= 2)
        scores[category::reasoning] += std::min(numbers, 4) * 0.9;
    if (clueMatches(text, formula))
        scores[category::reasoning] += 3;
    if (clueMatches(text, brackets))
        scores[category::code] += 3;
    const int words = wordCount(text);
    if (words <= 6)
        scores[category::simple] += 1.5;
    scores[category::general] += words > 25 ? 2 : 1;
}

/// Talk about a subject is no task in it, and asking how is not having it done.
void weighNearMisses(Scores &scores, const QString &text)
{
    static const QRegularExpression talk =
        anyOf("story|poem|essay|joke|history of|career|salary|should i learn|worth "
              "learning|novel|song\\b|blog|who (?:invented|"
              "created|wrote)|gedicht|geschichte|witz|lohnt es sich|opinion|what is a\\b|what does \\w+ stand "
              "for|was ist ein");
    static const QRegularExpression asksHow =
        anyOf("how (?:do|can|should|would) (?:i|you|we)|how to|wie (?:kann|bestelle|buche) (?:ich|man)");
    if (clueMatches(text, talk)) {
        scores[category::code] *= 0.35;
        scores[category::reasoning] *= 0.35;
    }
    if (clueMatches(text, asksHow))
        scores[category::agent] *= 0.3;
}

Scores scoresOf(const QString &text)
{
    Scores scores;
    for (const Clue &clue : clues()) {
        QStringList hits;
        for (auto hit = clue.words.globalMatch(text); hit.hasNext() && hits.size() < 3;) {
            const QString word = hit.next().captured().toLower();
            if (!hits.contains(word))
                hits.append(word);
        }
        scores[clue.category] += clue.weight * double(hits.size());
    }
    addShape(scores, text);
    weighNearMisses(scores, text);
    return scores;
}

/// Categories of the user's own: by the words of their names and descriptions.
double ownScore(const OfferedCategory &own, const QString &text)
{
    static const QRegularExpression notLetter(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString lower = text.toLower();
    double score = 0;
    for (const QString &word : own.name.toLower().split(notLetter, Qt::SkipEmptyParts)) {
        QString stem = word.size() > 4 && word.endsWith(u's') ? word.chopped(1) : word;
        score += stem.size() >= 3 && lower.contains(stem) ? 6 : 0;
    }
    for (const QString &word : own.description.toLower().split(notLetter, Qt::SkipEmptyParts)) {
        const QString stem = word.endsWith(u's') ? word.chopped(1) : word;
        score += stem.size() >= 5 && lower.contains(stem) ? 2.5 : 0;
    }
    return score;
}

QString bestOf(const Scores &scores)
{
    QString best = category::general;
    for (auto score = scores.begin(); score != scores.end(); ++score) {
        if (score.value() > scores.value(best))
            best = score.key();
    }
    return best;
}

/// "yes, go on", "and why?": words that mean nothing without the turn before.
bool leansOnHistory(const QString &text)
{
    static const QRegularExpression leaning =
        anyOf("^(?:yes|yep|sure|go "
              "on|continue|more\\b|and\\b|but\\b|why\\b|now\\b|again|same\\b|shorter|longer|simpler|try again|"
              "what about|how about|do it|please do|the (?:first|second|last)|make it|can "
              "you|next\\b|ja\\b|weiter|mach|und\\b|"
              "aber\\b|warum|jetzt|nochmal|kürzer|länger|das gleiche|genauer)");
    static const QRegularExpression pronoun = anyOf("it\\b|that\\b|this\\b|them\\b|one\\b|es\\b|das\\b");
    return wordCount(text) <= 10 &&
           (clueMatches(text, leaning) || (wordCount(text) <= 6 && clueMatches(text, pronoun)));
}

QString judge(const QVector<OfferedCategory> &offered, const QVector<DemoTurn> &turns)
{
    static const QRegularExpression fence(u"```"_s);
    QVector<DemoTurn> before = turns;
    while (!before.isEmpty() && !before.constLast().byUser)
        before.removeLast();
    if (before.isEmpty())
        return category::general;
    const QString text = before.takeLast().text.trimmed();
    Scores scores = scoresOf(text);
    for (const OfferedCategory &own : offered) {
        if (!scores.contains(own.name))
            scores[own.name] = ownScore(own, text);
    }
    const bool polite = scores[category::simple] >= 6;
    if (!before.isEmpty() && !polite && leansOnHistory(text)) {
        if (before.constLast().text.contains(fence))
            scores[category::code] += 4;
        scores[judge(offered, before)] += 5;
    }
    return bestOf(scores);
}

} // namespace

QVector<OfferedCategory> offeredCategories(const QString &systemPrompt)
{
    static const QRegularExpression line(u"^\\s*[-*]\\s*[\"`]?([^:\"`\\n]{1,60}?)[\"`]?\\s*:\\s*(.*)$"_s,
                                         QRegularExpression::MultilineOption);
    QVector<OfferedCategory> offered;
    for (auto match = line.globalMatch(systemPrompt); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        offered.append({found.captured(1).trimmed().toLower(), found.captured(2).trimmed()});
    }
    return offered;
}

QVector<DemoTurn> turnsInQuestion(const QString &question)
{
    static const QRegularExpression frame(
        u"^(?:Conversation so far:\\n(.*)\\n\\n)?Message to classify:\\n(.*)\\n\\nCategory:$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression turnStart(u"^\\[(user|assistant)\\] "_s,
                                              QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = frame.match(question);
    if (!match.hasMatch())
        return {DemoTurn{true, question}};
    QVector<DemoTurn> turns;
    const QString before = match.captured(1);
    auto starts = turnStart.globalMatch(before);
    while (starts.hasNext()) {
        const QRegularExpressionMatch start = starts.next();
        const qsizetype end = starts.hasNext() ? starts.peekNext().capturedStart() : before.size();
        const QString text = before.mid(start.capturedEnd(), end - start.capturedEnd()).trimmed();
        turns.append({start.captured(1) == "user"_L1, text});
    }
    turns.append({true, match.captured(2)});
    return turns;
}

QString pickCategory(const QVector<OfferedCategory> &offered, const QVector<DemoTurn> &turns)
{
    const auto offers = [&offered](const QString &name) {
        return std::any_of(offered.begin(), offered.end(),
                           [&](const OfferedCategory &own) { return own.name == name; });
    };
    const QString picked = judge(offered, turns);
    if (offers(picked))
        return picked;
    return offers(category::general) ? QString(category::general) : offered.constFirst().name;
}

} // namespace switchyard
