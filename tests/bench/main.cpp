#include "tests/bench/bench.h"
#include "tests/bench/benches.h"
#include "tests/bench/load_server.h"
#include "tests/bench/start_up.h"
#include "tests/bench/window_case.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

#define DECLARE(name) extern const Bench name;
SWITCHYARD_BENCHES(DECLARE)
#undef DECLARE

namespace {

#define LISTED(name) &name,
constexpr const Bench *benches[] = {SWITCHYARD_BENCHES(LISTED)};
#undef LISTED

const Bench *find(const QString &name)
{
    const auto *found = std::find_if(std::begin(benches), std::end(benches), [&](const Bench *bench) {
        return name == QLatin1StringView(bench->name);
    });
    return found == std::end(benches) ? nullptr : *found;
}

struct Choice {
    QVector<const Bench *> chosen;
    QString onlyCase;
    LoadSource source;
};

bool run(const Bench &bench, const Choice &choice)
{
    const Outcome<Done> outcome = bench.runCase ? runCases(bench, choice.onlyCase, choice.source)
                                                : bench.run(Report(QString::fromLatin1(bench.name)));
    if (!outcome)
        std::fprintf(stderr, "%s: %s %s\n", bench.name, qPrintable(errorMessage(outcome.error())),
                     qPrintable(outcome.error().detail));
    return bool(outcome);
}

/// Nothing when a benchmark's name is unknown.
std::optional<Choice> choose(const QCoreApplication &app)
{
    QCommandLineParser parser;
    const QCommandLineOption baseUrl(u"base-url"_s, u"Replies come from this OpenAI-compatible server"_s,
                                     u"URL"_s);
    const QCommandLineOption model(u"model"_s, u"and its model"_s, u"ID"_s);
    const QCommandLineOption onlyCase(u"case"_s, u"This case alone, of those that need the window"_s,
                                      u"CASE"_s);
    parser.addHelpOption();
    parser.addOptions({baseUrl, model, onlyCase});
    parser.addPositionalArgument(u"NAME"_s, u"Benchmarks; without one, all"_s, u"[NAME…]"_s);
    parser.process(app);
    Choice choice{{}, parser.value(onlyCase), {QUrl(parser.value(baseUrl)), parser.value(model)}};
    for (const QString &name : parser.positionalArguments()) {
        const Bench *bench = find(name);
        if (!bench) {
            std::fprintf(stderr, "no such benchmark: %s\n", qPrintable(name));
            return std::nullopt;
        }
        choice.chosen.append(bench);
    }
    if (choice.chosen.isEmpty())
        std::copy(std::begin(benches), std::end(benches), std::back_inserter(choice.chosen));
    return choice;
}

int runChosen(const QCoreApplication &app)
{
    const std::optional<Choice> choice = choose(app);
    if (!choice)
        return 2;
    const auto failures = std::count_if(choice->chosen.begin(), choice->chosen.end(),
                                        [&](const Bench *bench) { return !run(*bench, *choice); });
    return failures ? 1 : 0;
}

int runCaseOf(int argc, char **argv)
{
    const Bench *bench = argc > 2 ? find(QString::fromLocal8Bit(argv[2])) : nullptr;
    return bench && bench->runCase ? runCaseHere(*bench, argc, argv) : 2;
}

} // namespace

} // namespace switchyard::bench

int main(int argc, char *argv[])
{
    using namespace switchyard::bench;
    const char *first = argc > 1 ? argv[1] : "";
    if (qstrcmp(first, openWindowOption) == 0)
        return openWindow(argc, argv);
    if (qstrcmp(first, serveLoadOption) == 0)
        return serveLoad(argc, argv);
    if (qstrcmp(first, windowCaseOption) == 0)
        return runCaseOf(argc, argv);
    QCoreApplication app(argc, argv);
    return runChosen(app);
}
