#include "app/demo/demo_replies.h"

#include "app/catalog/name_hints.h"

#include <QRegularExpression>

#include <span>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// %1: the user's first words, %2: the model's name.
using Templates = std::span<const char *const>;

constexpr const char *notes[] = {"*Simulated reply – the demo plays %2, no model was asked.*\n\n",
                                 "*Simulierte Antwort – die Demo spielt %2, kein Modell wurde gefragt.*\n\n"};

constexpr const char *quick[] = {
    "Short answer to “%1”: a real %2 would say it here in a sentence or two, about a second after you pressed "
    "Send.",
    "You wrote “%1”. Small, clear messages like this one are what %2 is for: greetings, facts, tags.",
    "Got it – “%1”. The smallest model is enough for that, and it is the quickest to answer.",
};

constexpr const char *quickGerman[] = {
    "Kurz zu „%1“: Ein echtes %2 würde hier in ein, zwei Sätzen antworten.",
    "„%1“ – für so kurze Fragen genügt das kleinste Modell, und es antwortet am schnellsten.",
};

constexpr const char *code[] = {
    "For “%1” a sketch in Python:\n\n```python\nfrom dataclasses import dataclass\n\n\n@dataclass\nclass "
    "Task:\n"
    "    request: str\n    done: bool = False\n\n    def finish(self) -> \"Task\":\n        \"\"\"Return a "
    "finished copy; "
    "the original stays as it was.\"\"\"\n        return Task(self.request, done=True)\n\n\nif __name__ == "
    "\"__main__\":\n"
    "    print(Task(\"demo\").finish())\n```\n\nThree things to look at:\n\n1. **Names first** – the type says "
    "what the data "
    "is.\n2. **No hidden state** – `finish` returns a new value.\n3. **A test** belongs beside "
    "it:\n\n```python\n"
    "def test_finish():\n    assert Task(\"x\").finish().done\n```\n",
    "About “%1”: I would narrow it down before changing anything.\n\n| Step | Command | What it tells "
    "|\n|---|---|---|\n"
    "| Reproduce | `pytest -k demo -x` | does it fail every time? |\n| Bisect | `git bisect run ./check` | "
    "since when? |\n"
    "| Inspect | `git show --stat` | what else changed? |\n\nThen the fix is usually small:\n\n```cpp\n"
    "if (const auto found = items.find(key); found != items.end())\n    return found->second;\nreturn "
    "std::nullopt;\n```\n\n"
    "The check comes *before* the access, and the caller sees the missing case in the type.\n",
    "“%1”, as a shell script:\n\n```bash\n#!/usr/bin/env bash\nset -euo pipefail\n\nfor file in \"$@\"; do\n"
    "    printf '%s\\t%s\\n' \"$(wc -l < \"$file\")\" \"$file\"\ndone | sort -rn | head\n```\n\n- `set -euo "
    "pipefail` ends it at "
    "the first error.\n- Quotes keep names with spaces whole.\n- `sort -rn | head` shows the ten longest.\n",
};

constexpr const char *reasoning[] = {
    "Taking “%1” step by step:\n\n1. **What is given.** Write down each quantity with its unit.\n2. **What is "
    "asked.** One "
    "unknown, called *x*.\n3. **The relation.** Everything given goes into one equation.\n4. **Solve** for "
    "*x*, keeping the "
    "units.\n5. **Check** by putting *x* back in.\n\n> If step 5 fails, the slip is nearly always in step "
    "3.\n\n**Result:** "
    "a real %2 would state it here, with its check.",
    "“%1” – let me set it out.\n\n| Case | Assumption | Follows |\n|---|---|---|\n| A | the claim holds | no "
    "contradiction |\n"
    "| B | the claim fails | contradicts what is given |\n\nCase B is ruled out, so case A remains. ∎\n\nThe "
    "argument uses each "
    "premise *once*; that is a good sign that none is missing.",
};

constexpr const char *thoughts[] = {
    "The user asks: %1. First I separate what is given from what is wanted. Two readings are possible; the "
    "plain one fits "
    "better. I try a small case to see the pattern, then the general one. The small case works out. Let me "
    "double-check the "
    "units and the borders before I answer.",
    "So the question is: %1. I could guess, but better to derive it. Suppose the opposite and look for a "
    "contradiction. "
    "There is one in the second step. Wait, does it depend on the order? No. Good, then the answer can be put "
    "shortly.",
};

constexpr const char *agent[] = {
    "Plan for “%1”:\n\n- [x] Understand the goal\n- [x] Choose the tools\n- [ ] Call them, one result leading "
    "to the next\n"
    "- [ ] Report\n\n**Step 1 – search.** Would ask a search tool for the key words.\n**Step 2 – read.** Would "
    "open the two "
    "best hits.\n**Step 3 – act.** Would do what you asked, and ask before anything that cannot be "
    "undone.\n\nThe demo has no "
    "tools, so nothing was looked up or changed.",
    "To get “%1” done, these calls would be made:\n\n```json\n[\n  {\"tool\": \"search\", \"query\": \"…\"},\n"
    "  {\"tool\": \"open\", \"result\": 1},\n  {\"tool\": \"write\", \"confirm\": true}\n]\n```\n\nEach waits "
    "for the one before it. "
    "In the demo they stay a plan.",
};

constexpr const char *pictures[] = {
    "In the picture that goes with “%1” a real %2 would describe:\n\n- **Foreground** – the main subject and "
    "what it does\n"
    "- **Background** – place, light, time of day\n- **Text** – whatever can be read\n\nThe demo does not look "
    "at images.",
    "“%1”: I would start with the overall scene, then go through the picture from left to right, and answer "
    "your question "
    "last. The demo itself sees nothing.",
};

constexpr const char *general[] = {
    "You asked: “%1”. Here is how I would go about it.\n\n## In short\nThere is no single right answer, but "
    "there is a sensible "
    "order: the goal first, then the limits, then the choice.\n\n## What matters\n\n| Aspect | Speaks for it | "
    "Speaks against "
    "it |\n|---|---|---|\n| Effort | small to begin with | grows with every exception |\n| Cost | known in "
    "advance | paid before "
    "the benefit |\n| Risk | can be undone | needs someone to watch |\n\n## Next step\nTry the smallest "
    "version for a week, "
    "and decide on what you *measured*, not on what you hoped.",
    "“%1” has more than one side:\n\n- **The obvious one.** Most people begin here, and it carries quite "
    "far.\n- **The one that "
    "is overlooked.** What happens when it goes well and grows?\n- **The people in it.** Who has to live with "
    "the result?\n\n"
    "Weighing the three, I would begin with the second: it is the one that is expensive to change later.\n\n> "
    "A good plan today "
    "beats a perfect one next month.",
    "Let me take “%1” apart.\n\n1. **Where things stand.** Note what is certain, and mark what is only "
    "assumed.\n2. **What you "
    "want.** One sentence is enough; if it needs two, it is two goals.\n3. **Ways there.** At least three, one "
    "of them doing "
    "nothing.\n4. **A test.** How would you notice early that a way is wrong?\n\nWith that written down, the "
    "choice often makes "
    "itself.",
};

constexpr const char *generalGerman[] = {
    "Zu „%1“ würde ich so vorgehen:\n\n1. **Ziel klären.** Ein Satz genügt.\n2. **Grenzen nennen.** Zeit, "
    "Geld, Menschen.\n"
    "3. **Wege vergleichen.** Mindestens drei, einer davon: nichts tun.\n\n| Weg | Aufwand | Gewinn "
    "|\n|---|---|---|\n"
    "| abwarten | gering | gering |\n| klein beginnen | mittel | gut sichtbar |\n| alles auf einmal | hoch | "
    "ungewiss |\n\n"
    "Klein zu beginnen ist meist der beste Rat.",
};

constexpr const char *paragraphs[] = {
    "\n\nOne more thought on that: what is easy to undo may be tried at once, what is not deserves a second "
    "look.",
    "\n\nFor comparison, the opposite choice: less work now, and more of it later, when it is harder to see "
    "where it came from.",
    "\n\nA detail that is often missed: the exception should be written down as well, or it becomes the rule "
    "by itself.",
    "\n\nTo sum this part up: begin small, measure, and keep what works.",
};

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

Templates templatesFor(const CatalogEntry &entry, bool german)
{
    const Abilities &abilities = entry.facts.abilities;
    if (hintsOf(entry.id).coder)
        return code;
    if (abilities.reasoning.value_or(false))
        return reasoning;
    if (abilities.tools.value_or(false))
        return agent;
    if (abilities.vision.value_or(false))
        return pictures;
    if (entry.facts.billions.value_or(100) <= 10)
        return german ? Templates(quickGerman) : Templates(quick);
    return german ? Templates(generalGerman) : Templates(general);
}

QString firstWords(const QString &text)
{
    static const QRegularExpression unquotable(u"\\[\\[.*?\\]\\]|[`*_#|<>\\[\\]]"_s);
    QString line = text.left(400).remove(unquotable).simplified();
    if (line.size() <= 60)
        return line;
    return line.left(line.lastIndexOf(u' ', 56) > 20 ? line.lastIndexOf(u' ', 56) : 56) + u'…';
}

QString pick(Templates templates, uint turn)
{
    return QString::fromUtf8(templates[turn % templates.size()]);
}

} // namespace

DemoReply demoReply(const CatalogEntry &entry, const QString &userText, uint turn)
{
    const bool german = isGerman(userText);
    const QString words = firstWords(userText);
    const QString note = QString::fromUtf8(notes[german ? 1 : 0]).replace("%2"_L1, entry.name);
    DemoReply reply;
    if (entry.facts.abilities.reasoning.value_or(false))
        reply.reasoning = pick(thoughts, turn).replace("%1"_L1, words);
    reply.answer = pick(templatesFor(entry, german), turn).replace("%2"_L1, entry.name).replace("%1"_L1, words);
    reply.answer.prepend(note);
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
    return pick(paragraphs, number);
}

} // namespace switchyard
