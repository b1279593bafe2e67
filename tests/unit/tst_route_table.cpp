#include "app/chat/route_table.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

RouteTable fiveRoutes()
{
    RouteTable table;
    for (const char *name : {"simple", "general", "reasoning", "code", "agent"}) {
        Route route;
        route.category = QString::fromLatin1(name);
        route.description = u"what belongs to "_s + route.category;
        route.target = {u"demo"_s, u"model-for-"_s + route.category};
        table.routes.append(route);
    }
    Route vision;
    vision.category = category::vision;
    vision.kind = RouteKind::Rule;
    vision.target = {u"demo"_s, u"eyes"_s};
    table.routes.append(vision);
    table.router = {u"demo"_s, u"model-for-simple"_s};
    return table;
}

} // namespace

class RouteTableTest : public QObject
{
    Q_OBJECT
private slots:
    void jsonKeepsEverything()
    {
        RouteTable table = fiveRoutes();
        table.preset = u"five"_s;
        table.longContextTokens = 42;
        table.routes[0].fallbacks = {{u"a"_s, u"b"_s}};
        table.routes[1].fit = Fit::Proposed;
        table.routes[1].fitNote = u"because"_s;
        const Outcome<RouteTable> read = routeTableFromJson(toJson(table));
        QVERIFY(read);
        QCOMPARE(*read, table);
    }

    void chainEndsAtGeneral()
    {
        const RouteTable table = fiveRoutes();
        const QVector<Target> code = fallbackChain(table, category::code);
        QCOMPARE(code.size(), 2);
        QCOMPARE(code[0].model, u"model-for-code"_s);
        QCOMPARE(code[1].model, u"model-for-general"_s);
        QCOMPARE(fallbackChain(table, category::general).size(), 1);
        QCOMPARE(fallbackChain(table, u"unheard of"_s).constFirst().model, u"model-for-general"_s);
    }

    void ownFallbacksReplaceTheDefault()
    {
        RouteTable table = fiveRoutes();
        table.routes[3].fallbacks = {{u"x"_s, u"y"_s}, {u"demo"_s, u"model-for-code"_s}};
        const QVector<Target> chain = fallbackChain(table, category::code);
        QCOMPARE(chain, (QVector<Target>{{u"demo"_s, u"model-for-code"_s}, {u"x"_s, u"y"_s}}));
    }

    void unfilledRouteStartsAtGeneral()
    {
        RouteTable table = fiveRoutes();
        table.routes[2].fit = Fit::Unfilled;
        table.routes[2].target = {};
        QCOMPARE(fallbackChain(table, category::reasoning).constFirst().model, u"model-for-general"_s);
    }

    void badTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << u" "_s;
        QTest::newRow("doubled") << u"simple"_s;
        QTest::newRow("upper case") << u"Poems"_s;
        QTest::newRow("our own word") << u"override"_s;
    }

    void badTables()
    {
        QFETCH(QString, name);
        RouteTable table = fiveRoutes();
        table.routes[4].category = name;
        const Outcome<Done> valid = validate(table);
        QVERIFY(!valid);
        QCOMPARE(valid.error().kind, ErrorKind::BadRequest);
        QVERIFY(!valid.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RouteTableTest)
#include "tst_route_table.moc"
