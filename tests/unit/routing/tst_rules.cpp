#include "app/routing/rules.h"

#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

namespace {

RouteTable visionTable()
{
    RouteTable table = smallTable();
    table.routes.append(routeTo(category::vision, {u"one"_s, u"eyes"_s}, RouteKind::Rule));
    return table;
}

Message picture()
{
    Message message = userMessage(u"What is this?"_s);
    message.parts.append(ImagePart{u"image/png"_s, "bytes"});
    return message;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT
private slots:
    void noneHoldsForPlainText() { QVERIFY(!ruleBefore(visionTable(), userMessage(u"Hi"_s), 10)); }

    void picturesGoToVision()
    {
        const auto rule = ruleBefore(visionTable(), picture(), 1'010);
        QVERIFY(rule);
        QCOMPARE(rule->category, category::vision);
        QVERIFY(!rule->reason.isEmpty());
        QVERIFY2(!ruleBefore(smallTable(), picture(), 1'010), "a table without that route has no such rule");
    }

    void longPromptsGoToLongContext()
    {
        RouteTable table = smallTable();
        table.longContextTokens = 500;
        QVERIFY(!ruleBefore(table, userMessage(u"Hi"_s), 500));
        const auto rule = ruleBefore(table, userMessage(u"Hi"_s), 501);
        QVERIFY(rule);
        QCOMPARE(rule->category, category::longContext);
        QVERIFY(rule->reason.contains(u"501"_s));
        table.routes.removeLast();
        QVERIFY(!ruleBefore(table, userMessage(u"Hi"_s), 501));
    }

    void pictureBeforeLength()
    {
        RouteTable table = visionTable();
        table.longContextTokens = 500;
        QCOMPARE(ruleBefore(table, picture(), 5'000)->category, category::vision);
    }

    void theChosenModelsWindow()
    {
        RouteTable table = smallTable();
        QVERIFY(!ruleAfter(table, 8'000, std::nullopt));
        QVERIFY(!ruleAfter(table, 8'000, 8'000));
        const auto rule = ruleAfter(table, 8'001, 8'000);
        QVERIFY(rule);
        QCOMPARE(rule->category, category::longContext);
        table.routes.last().fit = Fit::Unfilled;
        QVERIFY2(!ruleAfter(table, 8'001, 8'000), "a route without a model helps nobody");
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
