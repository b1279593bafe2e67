// What routing itself adds: from Send to the bytes of the routed request at the server, with the time in which
// the router's own reply was being made taken out. Storing the message, which comes first, is part of it.
#include "tests/bench/bench.h"
#include "tests/bench/stamp_server.h"

#include "app/session/chat_session.h"
#include "app/session/engine.h"
#include "app/stats/percentile.h"

#include <QEventLoop>
#include <QTemporaryDir>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int warmUpTurns = 20, turns = 300, turnsPerChat = 10;

struct Figures {
    QVector<double> overhead, toRouter, toModel; // ms
};

double milliseconds(Moment from, Moment to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

Outcome<Done> oneTurn(ChatSession &session, StampServer &server, Figures &figures)
{
    QEventLoop loop;
    QObject::connect(&session, &ChatSession::turnFinished, &loop, &QEventLoop::quit);
    (void)server.take();
    const Moment sent = std::chrono::steady_clock::now();
    const Outcome<Done> begun = session.send(u"Write a function that reverses a list of stations."_s, Target());
    if (!begun)
        return begun.error();
    loop.exec();
    const QVector<Stamp> stamps = server.take();
    if (stamps.size() != 2 || !stamps[0].router || stamps[1].router)
        return Error{ErrorKind::Internal, u"%1 requests for a turn"_s.arg(stamps.size())};
    figures.toRouter << milliseconds(sent, stamps[0].arrived);
    figures.toModel << milliseconds(stamps[0].answered, stamps[1].arrived);
    figures.overhead << figures.toRouter.constLast() + figures.toModel.constLast();
    return Done();
}

Outcome<Done> manyTurns(Engine &engine, StampServer &server, int count, Figures &figures)
{
    std::unique_ptr<ChatSession> session;
    for (int turn = 0; turn < count; ++turn) {
        if (turn % turnsPerChat == 0)
            session = std::make_unique<ChatSession>(engine, Conversation());
        if (const Outcome<Done> done = oneTurn(*session, server, figures); !done)
            return done;
    }
    return Done();
}

Outcome<Done> run(const Report &report)
{
    StampServer server;
    const Outcome<QUrl> url = server.start();
    if (!url)
        return url.error();
    const QTemporaryDir profile;
    ConnectionChoice choice;
    choice.baseUrl = *url;
    Engine engine(profile.path(), choice);
    if (const Outcome<Done> started = QCoro::waitFor(engine.start()); !started)
        return started;
    Figures warmUp, figures;
    if (const Outcome<Done> done = manyTurns(engine, server, warmUpTurns, warmUp); !done)
        return done;
    if (const Outcome<Done> done = manyTurns(engine, server, turns, figures); !done)
        return done;
    const QString testCase = u"chat of %1 turns"_s.arg(turnsPerChat);
    report.figure(testCase, u"overhead_ms_p50"_s, *percentile(figures.overhead, 0.5));
    report.figure(testCase, u"overhead_ms_p95"_s, *percentile(figures.overhead, 0.95));
    report.figure(testCase, u"send_to_router_ms_p50"_s, *percentile(figures.toRouter, 0.5));
    report.figure(testCase, u"router_to_model_ms_p50"_s, *percentile(figures.toModel, 0.5));
    return Done();
}

} // namespace

extern const Bench routeOverhead;
const Bench routeOverhead{"route-overhead", run};

} // namespace switchyard::bench
