#include "app/chat/route_table.h"
#include "app/stats/percentile.h"
#include "app/stats/stats_query.h"
#include "app/stats/stats_table.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const Target llama{u"demo"_s, u"llama"_s};
const Target coder{u"demo"_s, u"coder"_s};

RoutingDecision turn(const QString &category, qint64 ttft, qint64 total, const Target &target = llama)
{
    RoutingDecision decision;
    decision.category = category;
    decision.requested = decision.routed = target;
    decision.attempts = {{target, {}, 0, total}};
    decision.ttftMs = ttft;
    decision.totalMs = total;
    decision.end = TurnEnd::Complete;
    decision.usage.promptTokens = 100;
    return decision;
}

/// Three simple turns, one of code that fell back, one that failed, one still running.
QVector<RoutingDecision> sampleDay()
{
    QVector<RoutingDecision> turns{turn(category::simple, 200, 1200), turn(category::simple, 300, 2300),
                                   turn(category::simple, 400, 3400), turn(category::code, 1000, 5000, coder)};
    turns[0].usage.completionTokens = 101; // 100 tokens in 1 s
    turns[0].costUsd = 0.25;
    turns[0].routerMs = 150;
    turns[0].routerUsage = {50, 1, 0, 0, false};
    turns[0].routerCostUsd = 0.5;
    turns[1].usage.completionTokens = 101; // 100 tokens in 2 s
    turns[1].costUsd = 0.5;
    turns[1].routerMs = 250;
    turns[1].routerUsage = {60, 2, 0, 0, false};
    turns[2].usage.completionTokens = 31; // 30 tokens in 3 s
    turns[2].usage.estimated = true;
    turns[2].end = TurnEnd::Stopped;
    turns[3].usage.completionTokens = 81; // 80 tokens in 4 s
    turns[3].routed = llama;
    turns[3].simulated = true;

    RoutingDecision failed = turn(category::code, 0, 900, coder);
    failed.ttftMs = std::nullopt;
    failed.usage = {};
    failed.end = TurnEnd::Failed;
    failed.attempts[0].error = Error{ErrorKind::ServerFault, {}};
    RoutingDecision running = turn(category::code, 1, 1);
    running.end = TurnEnd::Running;
    return turns + QVector{failed, running};
}

RoutingDecision forced()
{
    RoutingDecision decision = turn(category::forced, 100, 200);
    decision.decidedBy = DecidedBy::Override;
    return decision;
}

} // namespace

class StatsTableTest : public QObject
{
    Q_OBJECT
private slots:
    void percentiles_data()
    {
        QTest::addColumn<int>("count"); // samples 1 … count, largest first
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        QTest::newRow("one") << 1 << 0.95 << 1.0;
        QTest::newRow("median of two is the lower") << 2 << 0.5 << 1.0;
        QTest::newRow("median of three") << 3 << 0.5 << 2.0;
        QTest::newRow("p95 of 10 is the largest") << 10 << 0.95 << 10.0;
        QTest::newRow("p95 of 20") << 20 << 0.95 << 19.0;
        QTest::newRow("p95 of 100") << 100 << 0.95 << 95.0;
        QTest::newRow("p95 of 101") << 101 << 0.95 << 96.0;
    }

    void percentiles()
    {
        QFETCH(int, count);
        QFETCH(double, share);
        QVector<double> samples;
        for (int value = count; value > 0; --value)
            samples.append(value);
        QTEST(percentile(samples, share).value_or(-1), "expected");
    }

    void nothingHasNoPercentile() { QVERIFY(!percentile({}, 0.5)); }

    void emptyLog()
    {
        const StatsTable table = aggregate({});
        QCOMPARE(table, StatsTable());
        QCOMPARE(table.totals.errorShare(), 0.0);
        QVERIFY(!table.totals.costUsd);
    }

    void routesByHand()
    {
        const StatsTable table = aggregate(sampleDay());
        QCOMPARE(table.routes.size(), 2);

        const RouteStats &simple = table.routes[0];
        QCOMPARE(simple.category, category::simple);
        QCOMPARE(simple.turns, 3);
        QCOMPARE(simple.share, 0.6);
        QCOMPARE(simple.ttftP50.value_or(0), 300.0);
        QCOMPARE(simple.ttftP95.value_or(0), 400.0);
        QCOMPARE(simple.totalP50.value_or(0), 1200.0); // the stopped turn's end is not the model's
        QCOMPARE(simple.totalP95.value_or(0), 2300.0);
        QCOMPARE(simple.tokensPerSecond.value_or(0), 50.0); // of 100, 50 and 10
        QCOMPARE(simple.tokensIn, 300);
        QCOMPARE(simple.tokensOut, 233);
        QVERIFY(simple.tokensEstimated);
        QCOMPARE(simple.costUsd.value_or(0), 0.75);
        QCOMPARE(simple.unpriced, 1);
        QCOMPARE(simple.errorShare(), 0.0);
        QCOMPARE(simple.overrideShare.value_or(-1), 0.0);

        const RouteStats &code = table.routes[1];
        QCOMPARE(code.turns, 2);
        QCOMPARE(code.errorShare(), 0.5);
        QCOMPARE(code.fallbackShare(), 0.5);
        QCOMPARE(code.ttftP50.value_or(0), 1000.0);
        QCOMPARE(code.totalP50.value_or(0), 5000.0);
        QVERIFY(!code.costUsd);     // unknown, never 0
        QCOMPARE(code.unpriced, 1); // the failed turn used no tokens, so it has no price to miss
        QCOMPARE(code.simulated, 1);
    }

    void totalsByHand()
    {
        const RouteStats totals = aggregate(sampleDay()).totals;
        QCOMPARE(totals.category, QString());
        QCOMPARE(totals.turns, 5);
        QCOMPARE(totals.share, 1.0);
        QCOMPARE(totals.ttftP50.value_or(0), 300.0); // of 200, 300, 400, 1000
        QCOMPARE(totals.ttftP95.value_or(0), 1000.0);
        QCOMPARE(totals.totalP50.value_or(0), 2300.0);      // of 1200, 2300, 5000
        QCOMPARE(totals.tokensPerSecond.value_or(0), 20.0); // of 10, 20, 50, 100
        QCOMPARE(totals.tokensIn, 400);
        QCOMPARE(totals.tokensOut, 314);
        QCOMPARE(totals.costUsd.value_or(0), 0.75);
        QCOMPARE(totals.unpriced, 2);
        QCOMPARE(totals.errorShare(), 0.2);
        QCOMPARE(totals.fallbackShare(), 0.2);
        QCOMPARE(totals.overrideShare.value_or(-1), 0.0);
    }

    void routerApart()
    {
        const RouterStats router = aggregate(sampleDay()).totals.router;
        QCOMPARE(router.asked, 2);
        QCOMPARE(router.ms, 400);
        QCOMPARE(router.tokensIn, 110);
        QCOMPARE(router.tokensOut, 3);
        QCOMPARE(router.costUsd.value_or(0), 0.5);
        QCOMPARE(router.unpriced, 1);
    }

    void forcedTurnsCountWhereTheyBelong()
    {
        QVector<RoutingDecision> turns{turn(category::code, 1, 2), turn(category::code, 1, 2),
                                       turn(category::simple, 1, 2), forced(), forced()};
        turns[3].scores = {{category::simple, 0.2}, {category::code, 0.8}};
        turns[4].scores = turns[3].scores;
        turns[4].correction = category::simple; // the user knows better than the classifier
        const StatsTable table = aggregate(turns);
        QCOMPARE(table.totals.overrideShare.value_or(-1), 0.4);
        QHash<QString, double> shares;
        for (const RouteStats &route : table.routes)
            shares[route.category] = route.overrideShare.value_or(-1);
        QCOMPARE(shares, (QHash<QString, double>{
                             {category::code, 1.0 / 3}, {category::simple, 0.5}, {category::forced, 1.0}}));
    }

    void forcedTurnWithoutAnOpinionLeavesRoutesUnknown()
    {
        const StatsTable table = aggregate({turn(category::code, 1, 2), forced()});
        QCOMPARE(table.routes.size(), 2);
        QCOMPARE(table.routes[0].category, category::code);
        QVERIFY(!table.routes[0].overrideShare);
        QCOMPARE(table.totals.overrideShare.value_or(-1), 0.5);
    }

    void ranges_data()
    {
        const QDateTime now(QDate(2026, 3, 31), QTime(12, 0), Qt::UTC);
        QTest::addColumn<StatsQuery::Span>("span");
        QTest::addColumn<QDateTime>("from");
        QTest::newRow("session") << StatsQuery::Span::Session << now.addSecs(-60);
        QTest::newRow("24 h") << StatsQuery::Span::Day << QDateTime(QDate(2026, 3, 30), QTime(12, 0), Qt::UTC);
        QTest::newRow("7 d") << StatsQuery::Span::Week << QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC);
        QTest::newRow("30 d") << StatsQuery::Span::Month << QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QTest::newRow("all") << StatsQuery::Span::All << QDateTime();
    }

    void ranges()
    {
        const QDateTime now(QDate(2026, 3, 31), QTime(12, 0), Qt::UTC);
        QFETCH(StatsQuery::Span, span);
        const DecisionLog::Range range = rangeOf({span, false}, now, now.addSecs(-60), 7);
        QTEST(range.from, "from");
        QVERIFY(range.to.isNull());
        QCOMPARE(range.conversation, 0);
    }

    void unstoredChatIsNotAllChats()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(rangeOf({StatsQuery::Span::All, true}, now, now, 7).conversation, 7);
        QCOMPARE(rangeOf({StatsQuery::Span::All, true}, now, now, 0).conversation, -1);
    }
};

QTEST_GUILESS_MAIN(StatsTableTest)
#include "tst_stats_table.moc"
