#include "tests/bench/workload_messages.h"

#include "app/chat/message.h"
#include "app/text/tokens.h"

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

QVector<MessageKind> workloadKinds()
{
    return {
        {u"simple"_s,
         600,
         {u"Hello!"_s, u"What is the capital of Portugal?"_s, u"thanks, that was all"_s,
          u"Who wrote The Magic Mountain?"_s, u"What are your opening hours?"_s,
          u"how do I reset my password"_s,
          u"Is this review positive or negative: “The kettle broke after two days, never again.”"_s,
          u"When was the first railway in Germany opened?"_s, u"What does ETA mean?"_s,
          u"Wie heißt die Hauptstadt von Norwegen?"_s, u"Where is Lake Como?"_s, u"good morning"_s}},
        {u"general"_s,
         300,
         {u"Summarise the advantages and drawbacks of night trains for business travellers."_s,
          u"Write a friendly letter to our neighbours about the noise of the building works next week."_s,
          u"Compare heat pumps and gas heating for an old farmhouse."_s,
          u"Should I rent or buy a flat if I may move again in a few years? What would you advise?"_s,
          u"Rewrite this more politely: you have ignored my complaint twice, answer at last."_s,
          u"Explain how the European emissions trading works and whom it affects."_s,
          u"Schreib eine Einladung zum Sommerfest unseres Vereins, herzlich, nicht zu lang."_s,
          u"I was charged twice for my order, please look into what may have happened and what I can do."_s,
          u"Ideas for a team outing of a dozen people who do not like sports"_s,
          u"Write a short story about a lighthouse keeper who finds a letter."_s}},
        {u"reasoning"_s,
         70,
         {u"A train leaves at 9:40 at 80 km/h, a second one at 10:10 at 120 km/h. When does it catch up?"_s,
          u"Prove that the sum of two odd numbers is even."_s, u"Solve x^2 - 7x + 12 = 0."_s,
          u"Of 12 coins one is lighter. How do I find it with 3 weighings of a balance?"_s,
          u"What is the probability of at least one six in four throws of a die?"_s,
          u"If 5 machines make 5 parts in 5 minutes, how long do 100 machines need for 100 parts?"_s,
          u"Anna is twice as old as Ben was when Anna was as old as Ben is now. Ben is 18. How old is Anna?"_s,
          u"Calculate the derivative of x^3 * sin(x) step by step."_s,
          u"Three boxes are all labelled wrongly. From how many must I draw to know them all? Reason step by step."_s,
          u"How many different committees of 3 can be formed from 9 people?"_s}},
        {u"code"_s,
         30,
         {u"Write a Python function that merges two sorted lists."_s,
          u"Why does this JavaScript throw a TypeError: const x = null; console.log(x.length);"_s,
          u"A regular expression for German postcodes, please, with a test."_s,
          u"Refactor this C++ loop: for (int i = 0; i < v.size(); i++) { sum += v[i]; }"_s,
          u"SQL query: the three customers with the most orders in each country"_s,
          u"Our API returns 500 to multipart form data with UTF-8 file names. How do I debug the endpoint?"_s,
          u"Write unit tests for a stack class in Rust."_s,
          u"A bash script that renames all .jpeg files of a folder to .jpg"_s,
          u"Convert this Java method to Kotlin: int add(int a, int b) { return a + b; }"_s,
          u"Write a Dockerfile for a small Go service."_s}},
    };
}

QString systemPromptFor(const QString &message, qint64 promptTokens)
{
    static const QStringList rules{
        u"You answer on behalf of a small company that sells household goods. "_s,
        u"Be friendly and brief, and keep to the facts that you are sure of. "_s,
        u"Address people formally unless they do otherwise. "_s,
        u"When something is missing in a question, say what it is and ask for it. "_s,
        u"Never promise a delivery date, and never name other customers. "_s,
        u"Complaints are taken seriously, whoever may be at fault. "_s,
        u"Answer in the language of the question, without headings. "_s,
        u"If you do not know something, say so plainly and name who may know it. "_s};
    const QVector<Message> messages{userMessage(message)};
    QString prompt;
    for (qsizetype rule = 0; estimateTokens(messages, prompt) < promptTokens; ++rule)
        prompt += rules[rule % rules.size()];
    return prompt;
}

} // namespace switchyard::bench
