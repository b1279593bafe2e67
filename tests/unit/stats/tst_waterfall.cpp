#include "app/stats/waterfall.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;
using Kind = WaterfallBar::Kind;

namespace {

const Target router{u"demo"_s, u"router"_s};
const Target first{u"demo"_s, u"first"_s};
const Target second{u"demo"_s, u"second"_s};
const Error fault{ErrorKind::ServerFault, u"500"_s, 500};

RoutingDecision routed()
{
    RoutingDecision decision;
    decision.router = router;
    decision.routerMs = 180;
    decision.attempts = {{first, {}, 182, 2500}};
    decision.ttftMs = 600;
    decision.totalMs = 2682;
    decision.end = TurnEnd::Complete;
    return decision;
}

} // namespace

class WaterfallTest : public QObject
{
    Q_OBJECT
private slots:
    void plainTurn()
    {
        QCOMPARE(waterfall(routed()), (QVector<WaterfallBar>{{Kind::Router, router, 0, 180, {}},
                                                             {Kind::Wait, first, 182, 418, {}},
                                                             {Kind::Stream, first, 600, 2082, {}}}));
    }

    void reasoningIsApart()
    {
        RoutingDecision decision = routed();
        decision.routerMs = 0; // forced, or decided by a rule
        decision.reasoningMs = 1000;
        QCOMPARE(waterfall(decision), (QVector<WaterfallBar>{{Kind::Wait, first, 182, 418, {}},
                                                             {Kind::Reasoning, first, 600, 1000, {}},
                                                             {Kind::Stream, first, 1600, 1082, {}}}));
    }

    void stoppedWhileReasoning()
    {
        RoutingDecision decision = routed();
        decision.reasoningMs = 2082;
        decision.attempts[0].error = Error{ErrorKind::Stopped, {}};
        decision.end = TurnEnd::Stopped;
        const QVector<WaterfallBar> bars = waterfall(decision);
        QCOMPARE(bars.size(), 3);
        QCOMPARE(bars[2], (WaterfallBar{Kind::Reasoning, first, 600, 2082, {}}));
    }

    void everyFailedAttemptHasItsBar()
    {
        RoutingDecision decision = routed();
        decision.attempts = {{first, fault, 182, 100}, {first, fault, 300, 50}, {second, {}, 350, 2332}};
        const QVector<WaterfallBar> bars = waterfall(decision);
        QCOMPARE(bars.size(), 5);
        QCOMPARE(bars[1], (WaterfallBar{Kind::Failed, first, 182, 100, fault}));
        QCOMPARE(bars[2], (WaterfallBar{Kind::Failed, first, 300, 50, fault}));
        QCOMPARE(bars[3], (WaterfallBar{Kind::Wait, second, 350, 250, {}}));
        QCOMPARE(bars[4], (WaterfallBar{Kind::Stream, second, 600, 2082, {}}));
    }

    void brokenOffStreamKeepsItsError()
    {
        RoutingDecision decision = routed();
        decision.attempts[0].error = fault;
        decision.end = TurnEnd::Failed;
        const QVector<WaterfallBar> bars = waterfall(decision);
        QCOMPARE(bars.constLast(), (WaterfallBar{Kind::Stream, first, 600, 2082, fault}));
    }

    void noTokenAtAll()
    {
        RoutingDecision decision = routed();
        decision.ttftMs = std::nullopt;
        decision.attempts[0].error = Error{ErrorKind::Stopped, {}};
        QCOMPARE(waterfall(decision).constLast(), (WaterfallBar{Kind::Wait, first, 182, 2500, {}}));
        decision.attempts[0].error = fault;
        QCOMPARE(waterfall(decision).constLast(), (WaterfallBar{Kind::Failed, first, 182, 2500, fault}));
    }

    void runningTurnShowsWhatIsKnown()
    {
        RoutingDecision decision = routed();
        decision.end = TurnEnd::Running;
        decision.totalMs = 0;
        decision.attempts[0].ms = 0;
        QCOMPARE(waterfall(decision), (QVector<WaterfallBar>{{Kind::Router, router, 0, 180, {}},
                                                             {Kind::Wait, first, 182, 418, {}}}));
        QCOMPARE(waterfall(RoutingDecision()), QVector<WaterfallBar>());
    }
};

QTEST_GUILESS_MAIN(WaterfallTest)
#include "tst_waterfall.moc"
