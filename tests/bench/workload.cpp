// A thousand requests, routed and, for comparison, all sent to one model: the real router and client against
// the demo's models at their paces, compressed in time. Some of them run uncompressed as well.
#include "tests/bench/bench.h"
#include "tests/bench/workload_messages.h"

#include "app/session/engine.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cmath>
#include <map>
#include <random>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double speed = 3; // how much faster than life: more, and our own milliseconds would count too much
constexpr int atOnce = 48;  // turns side by side
constexpr int tokensIn = 500, tokensOut = 200;
constexpr qsizetype uncompressed = 20; // requests that run at their real pace too
const QString testCase = u"llm"_s;
const QString singleModel = u"deepseek/deepseek-chat-v3-0324"_s;

struct Job {
    QString intended, text;
    RoutingDecision decision;
    double ms = 0; // in real time, whatever the speed
};

QVector<Job> makeJobs()
{
    QVector<Job> jobs;
    for (const MessageKind &kind : workloadKinds()) {
        for (int request = 0; request < kind.requests; ++request) {
            Job job;
            job.intended = kind.category;
            job.text = kind.texts[request % kind.texts.size()] + u" [[tokens=%1]]"_s.arg(tokensOut);
            jobs << job;
        }
    }
    std::shuffle(jobs.begin(), jobs.end(), std::mt19937(1)); // as they would come, and the same in every run
    return jobs;
}

/// Runs all jobs, several at once, each as the turn of a chat of its own.
class Runner
{
public:
    Runner(Engine &engine, double atSpeed, const Target &forced)
        : m_engine(engine)
        , m_speed(atSpeed)
        , m_forced(forced)
    {
        engine.connections().setDemoSpeed(atSpeed);
    }

    Outcome<Done> run(QVector<Job> &jobs)
    {
        m_jobs = &jobs;
        m_next = 0;
        return QCoro::waitFor(runAll());
    }

private:
    QCoro::Task<Outcome<Done>> runAll()
    {
        std::vector<QCoro::Task<Outcome<Done>>> lanes;
        for (int lane = 0; lane < atOnce; ++lane)
            lanes.push_back(runLane());
        Outcome<Done> all = Done();
        for (auto &lane : lanes) {
            const Outcome<Done> done = co_await lane;
            if (!done)
                all = done;
        }
        co_return all;
    }

    QCoro::Task<Outcome<Done>> runLane()
    {
        while (m_next < m_jobs->size()) {
            const qsizetype number = m_next++;
            TurnInput input;
            input.messages = {userMessage(m_jobs->at(number).text)};
            input.systemPrompt = systemPromptFor(m_jobs->at(number).text, tokensIn);
            input.forced = m_forced;
            TurnSink sink = [](const TurnEvent &) {};
            QElapsedTimer time;
            time.start();
            const TurnResult result =
                co_await m_engine.turns().run(input, sink, std::make_shared<StopSource>());
            if (result.error)
                co_return *result.error;
            (*m_jobs)[number].ms = double(time.nsecsElapsed()) / 1e6 * m_speed;
            (*m_jobs)[number].decision = result.decision;
            (*m_jobs)[number].decision.routerMs = std::llround(double(result.decision.routerMs) * m_speed);
        }
        co_return Done();
    }

    Engine &m_engine;
    double m_speed;
    Target m_forced;
    QVector<Job> *m_jobs = nullptr;
    qsizetype m_next = 0;
};

template<typename Value>
double mean(const QVector<Job> &jobs, Value value)
{
    double sum = 0;
    for (const Job &job : jobs)
        sum += value(job);
    return jobs.isEmpty() ? 0 : sum / double(jobs.size());
}

double meanMs(const QVector<Job> &jobs)
{
    return mean(jobs, [](const Job &job) { return job.ms; });
}

/// The models that the table's routes use, at the pace that the demo plays them.
Outcome<Done> reportConstants(const Report &report, const RouteTable &table)
{
    const Outcome<Catalog> catalog = Catalog::load();
    if (!catalog)
        return catalog.error();
    report.figure(u"assumed"_s, u"compression_times"_s, speed);
    report.figure(u"assumed"_s, u"turns_at_once"_s, atOnce);
    for (const Route &route : table.classified()) {
        const CatalogEntry *entry = catalog->find(route.target.model);
        if (!entry || !entry->pace)
            return Error{ErrorKind::ModelGone, route.target.model};
        const QString played = u"%1: %2, %3"_s.arg(route.category, entry->name,
                                                   entry->pace->assumed ? u"assumed"_s : u"published"_s);
        report.figure(played, u"ttft_s"_s, entry->pace->ttftSeconds);
        report.figure(played, u"tokens_per_s"_s, entry->pace->tokensPerSecond);
    }
    return Done();
}

void reportRouted(const Report &report, const QVector<Job> &jobs)
{
    std::map<QString, QVector<Job>> byCategory;
    for (const Job &job : jobs)
        byCategory[job.decision.category] << job;
    for (const auto &[category, chosen] : byCategory) {
        report.figure(testCase, category + u"_requests"_s, double(chosen.size()));
        report.figure(testCase, category + u"_mean_ms"_s, meanMs(chosen));
    }
    const auto right = [](const Job &job) { return job.decision.category == job.intended ? 100.0 : 0.0; };
    report.figure(testCase, u"accuracy_pct"_s, mean(jobs, right));
    const auto routerMs = [](const Job &job) { return double(job.decision.routerMs); };
    report.figure(testCase, u"router_ms"_s, mean(jobs, routerMs));
    report.figure(testCase, u"mean_tokens_in"_s,
                  mean(jobs, [](const Job &job) { return double(job.decision.usage.promptTokens); }));
    report.figure(testCase, u"mean_tokens_out"_s,
                  mean(jobs, [](const Job &job) { return double(job.decision.usage.completionTokens); }));
}

/// As many of each category as in the whole, to the nearest request.
QVector<Job> sampleOf(const QVector<Job> &jobs)
{
    std::map<QString, qsizetype> left;
    for (const MessageKind &kind : workloadKinds())
        left[kind.category] = std::max<qsizetype>(std::llround(double(kind.requests * uncompressed) / 1000), 1);
    constexpr qsizetype step = 37; // spread over the whole run
    QVector<Job> sample;
    for (qsizetype at = 0; at < jobs.size(); ++at) {
        const Job &job = jobs[at * step % jobs.size()];
        if (left[job.intended]-- > 0)
            sample << job;
    }
    return sample;
}

Outcome<Done> compareUncompressed(const Report &report, Engine &engine, const QVector<Job> &routed)
{
    const QVector<Job> compressed = sampleOf(routed);
    QVector<Job> real = compressed;
    if (const Outcome<Done> done = Runner(engine, 1, Target()).run(real); !done)
        return done;
    const double difference = std::abs(meanMs(compressed) - meanMs(real)) / meanMs(real) * 100;
    report.figure(testCase, u"uncompressed_requests"_s, double(real.size()));
    report.figure(testCase, u"uncompressed_mean_ms"_s, meanMs(real));
    report.figure(testCase, u"uncompressed_diff_pct"_s, difference);
    if (difference > 3)
        return Error{ErrorKind::Internal, u"the compressed times are %1 % off"_s.arg(difference)};
    return Done();
}

Outcome<Done> run(const Report &report)
{
    const QTemporaryDir profile;
    ConnectionChoice choice;
    choice.provider = u"demo"_s;
    Engine engine(profile.path(), choice);
    if (const Outcome<Done> started = QCoro::waitFor(engine.start()); !started)
        return started;
    if (const Outcome<Done> told = reportConstants(report, engine.routes().table()); !told)
        return told;

    QVector<Job> warmUp = makeJobs().first(2 * atOnce); // opens the connections
    if (const Outcome<Done> done = Runner(engine, speed, Target()).run(warmUp); !done)
        return done;
    QVector<Job> routed = makeJobs();
    if (const Outcome<Done> done = Runner(engine, speed, Target()).run(routed); !done)
        return done;
    reportRouted(report, routed);
    QVector<Job> single = makeJobs();
    if (const Outcome<Done> done = Runner(engine, speed, Target{u"demo"_s, singleModel}).run(single); !done)
        return done;
    report.figure(testCase, u"routed_mean_ms"_s, meanMs(routed));
    report.figure(testCase, u"single_mean_ms"_s, meanMs(single));
    report.figure(testCase, u"reduction_pct"_s, (1 - meanMs(routed) / meanMs(single)) * 100);
    return compareUncompressed(report, engine, routed);
}

} // namespace

extern const Bench workload;
const Bench workload{"workload", run};

} // namespace switchyard::bench
