#include "app/demo/demo_router.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Case {
    const char *category, *text;
    const char *before = nullptr; // the user's turn before
    const char *reply = nullptr;  // the assistant's answer to it
};

const QVector<OfferedCategory> fiveRoutes = offeredCategories(
    u"Name one.\n- simple: greetings\n- general: all else\n- reasoning: maths\n- code: programs\n- agent: tools\n"_s);

QVector<DemoTurn> turnsOf(const Case &sample)
{
    QVector<DemoTurn> turns;
    if (sample.before)
        turns.append({true, QString::fromUtf8(sample.before)});
    if (sample.reply)
        turns.append({false, QString::fromUtf8(sample.reply)});
    turns.append({true, QString::fromUtf8(sample.text)});
    return turns;
}

const Case cases[] = {
    {"simple", "hi"},
    {"simple", "good morning!"},
    {"simple", "thanks, that helped a lot"},
    {"simple", "What is the capital of Norway?"},
    {"simple", "who wrote Faust"},
    {"simple", "what does gg mean"},
    {"simple", "when was the Eiffel Tower built?"},
    {"simple", "Is this review positive or negative: \"Broke after two days, never again.\""},
    {"simple", "how do you say bread in French"},
    {"simple", "what are your opening hours"},
    {"simple", "Wie heißt die Hauptstadt von Portugal?"},
    {"simple", "Hallo, wie geht's?"},
    {"simple", "danke dir!"},
    {"general", "Summarise the causes of the First World War in a paragraph"},
    {"general", "Write a cover letter for a job as a nurse"},
    {"general", "Should I rent or buy a flat in a city like Berlin?"},
    {"general", "Write a story about a mathematician who falls in love"},
    {"general", "pros and cons of a four-day week"},
    {"general", "Is python worth learning for a career change? Give me your advice"},
    {"general", "Rewrite this politely: send me the money now or else"},
    {"general", "Compare the health systems of Sweden and Canada"},
    {"general", "ideas for my daughter's tenth birthday party, she likes horses"},
    {"general", "Erkläre mir den Unterschied zwischen Aktien und Anleihen"},
    {"general", "Schreib einen Brief an meinen Vermieter wegen der Heizung"},
    {"general", "a poem about autumn, four lines, a bit sad"},
    {"reasoning", "Prove that the square root of 2 is irrational"},
    {"reasoning", "A train leaves at 9:40 at 80 km/h, another at 10:10 at 120 km/h. When does it catch up?"},
    {"reasoning", "solve x^2 - 5x + 6 = 0"},
    {"reasoning", "I have 3 apples, eat 1, buy 12 more and give away a quarter of them. How many are left?"},
    {"reasoning", "Three people say the others lie. Exactly one tells the truth. Who? Think step by step"},
    {"reasoning", "What's the probability of at least one six in four rolls?"},
    {"reasoning", "You have 12 balls, one is heavier. How do you find it in 3 weighings? It's a puzzle"},
    {"reasoning", "A shirt costs 40 after 20% off, what was the price before?"},
    {"reasoning", "Beweise, dass es unendlich viele Primzahlen gibt"},
    {"reasoning", "Berechne die Zinsen für 5000 Euro bei 3 Prozent über 4 Jahre"},
    {"reasoning", "integral of x * e^x"},
    {"code", "write a python function that reverses a list"},
    {"code", "Why do I get TypeError: undefined is not a function in this?\nitems.map(x => x.id);"},
    {"code", "regex for matching an ISO date"},
    {"code", "refactor this class to use dependency injection"},
    {"code", "SELECT name FROM users WHERE id = 3 is slow, how can I speed up this query?"},
    {"code", "bash script that renames all .jpeg to .jpg"},
    {"code", "my docker container exits with code 137"},
    {"code", "fix:\n```cpp\nint main() { return x; }\n```"},
    {"code", "Schreib eine Funktion in Rust, die Palindrome erkennt"},
    {"code", "unit tests for a linked list in Java"},
    {"agent", "book me a table for two at an Italian place tomorrow at 8pm"},
    {"agent", "search the web for the latest iPhone prices and make a table"},
    {"agent", "what's the weather in Oslo right now"},
    {"agent", "find three cheap flights to Lisbon, then email me the best one"},
    {"agent", "remind me to call mum at 6"},
    {"agent", "delete the duplicates in my downloads folder"},
    {"agent", "check my calendar and schedule a call with Ana"},
    {"agent", "Such mir im Internet die aktuellen Strompreise heraus"},
    {"agent", "Schick Peter eine Mail, dass ich später komme"},
    {"code", "now in Rust", "write a function that reverses a list",
     "```python\ndef f(x): return x[::-1]\n```"},
    {"code", "and with error handling?", "write a python script that reads a csv",
     "```python\nimport csv\n```"},
    {"reasoning", "yes, go on", "Prove by induction that 1+2+…+n = n(n+1)/2", "Base case done. Go on?"},
    {"reasoning", "why is that?", "what is the probability of two aces in a row", "It is 1/221."},
    {"general", "make it shorter", "Write a cover letter for a job as a nurse", "Dear Sir or Madam, …"},
    {"simple", "thanks!", "Prove that 2 is prime", "2 has no divisors but 1 and 2."},
    {"agent", "yes please do", "search for hotels in Rome and book me the cheapest", "Shall I book it?"},
    {"general", "mach weiter", "Schreib mir ein Gedicht über den Herbst", "Blätter fallen …"},
    {"simple", "ok cool", "fix this python function", "```python\npass\n```"},
};

} // namespace

class DemoRouterTest : public QObject
{
    Q_OBJECT
private slots:
    void readsTheOffer()
    {
        const QVector<OfferedCategory> offered = offeredCategories(
            u"Pick one:\n- simple: greetings: hi\n- my poems : verses\n* code: programs\nAnswer: the name"_s);
        QCOMPARE(offered.size(), 3);
        QCOMPARE(offered[0].description, u"greetings: hi"_s);
        QCOMPARE(offered[1].name, u"my poems"_s);
        QVERIFY(offeredCategories(u"You are a helpful assistant."_s).isEmpty());
    }

    void mostMessagesGoWhereTheyBelong()
    {
        int right = 0;
        QStringList wrong;
        for (const Case &sample : cases) {
            const QString picked = pickCategory(fiveRoutes, turnsOf(sample));
            if (picked == QLatin1StringView(sample.category))
                ++right;
            else
                wrong.append(QString::fromUtf8(sample.text) + u" → "_s + picked);
        }
        const double share = double(right) / double(std::size(cases));
        qInfo("%.1f %% of %d", share * 100, int(std::size(cases)));
        QVERIFY2(share >= 0.85, qPrintable(wrong.join(u'\n')));
    }

    void ownCategories()
    {
        const QVector<OfferedCategory> offered = offeredCategories(
            u"- general: all else\n- recipes: cooking, baking, ingredients\n- pets: cats, dogs, veterinary questions"_s);
        QCOMPARE(pickCategory(offered, {{true, u"my cat won't eat, shall I see a veterinary doctor?"_s}}),
                 u"pets"_s);
        QCOMPARE(pickCategory(offered, {{true, u"a recipe for lentil soup"_s}}), u"recipes"_s);
        QCOMPARE(pickCategory(offered, {{true, u"hello"_s}}), u"general"_s);
    }

    void onlyWhatIsOffered()
    {
        const QVector<OfferedCategory> twoTiers = offeredCategories(u"- simple: small\n- general: else"_s);
        QCOMPARE(pickCategory(twoTiers, {{true, u"write a python function"_s}}), u"general"_s);
        const QVector<OfferedCategory> strange = offeredCategories(u"- alpha: x\n- beta: y"_s);
        QCOMPARE(pickCategory(strange, {{true, u"hello there"_s}}), u"alpha"_s);
    }
};

QTEST_GUILESS_MAIN(DemoRouterTest)
#include "tst_demo_router.moc"
