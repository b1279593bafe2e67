#include "tests/bench/bench.h"
#include "tests/bench/benches.h"
#include "tests/bench/start_up.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace switchyard::bench {

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

bool run(const Bench &bench)
{
    const Outcome<Done> outcome = bench.run(Report(QString::fromLatin1(bench.name)));
    if (!outcome)
        std::fprintf(stderr, "%s: %s %s\n", bench.name, qPrintable(errorMessage(outcome.error())),
                     qPrintable(outcome.error().detail));
    return bool(outcome);
}

int runAll(const QStringList &names)
{
    QVector<const Bench *> chosen;
    for (const QString &name : names) {
        const Bench *bench = find(name);
        if (!bench) {
            std::fprintf(stderr, "no such benchmark: %s\n", qPrintable(name));
            return 2;
        }
        chosen.append(bench);
    }
    if (names.isEmpty())
        std::copy(std::begin(benches), std::end(benches), std::back_inserter(chosen));
    int failures = 0;
    for (const Bench *bench : chosen)
        failures += !run(*bench);
    return failures ? 1 : 0;
}

} // namespace

} // namespace switchyard::bench

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], switchyard::bench::openWindowOption) == 0)
        return switchyard::bench::openWindow(argc, argv);
    QCoreApplication app(argc, argv);
    return switchyard::bench::runAll(app.arguments().mid(1));
}
