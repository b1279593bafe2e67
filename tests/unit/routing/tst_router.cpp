#include "app/routing/router.h"

#include "tests/support/await.h"
#include "tests/support/connected.h"

#include <QtTest>

using namespace switchyard;
using namespace switchyard::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Says what it is told to, and counts how often it was asked.
class Told : public Classifier
{
public:
    QCoro::Task<Classification> classify(ClassifierInput input, StopToken) override
    {
        ++asked;
        lastInput = input;
        const Classification given = answer; // co_return moves out of what it is given
        co_return given;
    }

    Classification answer;
    ClassifierInput lastInput;
    int asked = 0;
};

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_connected = std::make_unique<Connected>();
        m_told = Told();
        m_told.answer.category = u"code"_s;
        m_told.answer.decidedBy = DecidedBy::Llm;
        m_told.answer.router = {u"one"_s, u"small"_s};
        m_told.answer.ms = 7;
        m_cooldown = Cooldown();
        m_router = std::make_unique<Router>(m_connected->providers, m_told, m_cooldown);
        m_router->setTable(smallTable());
    }

    void cleanup()
    {
        m_router.reset();
        m_connected.reset();
    }

    void theClassifiersCategory()
    {
        m_told.answer.rawAnswer = u"Code."_s;
        const RoutePlan plan = this->plan({userMessage(u"Hi"_s)});
        QCOMPARE(plan.decision.category, u"code"_s);
        QCOMPARE(plan.decision.decidedBy, DecidedBy::Llm);
        QCOMPARE(plan.decision.rawRouterAnswer, u"Code."_s);
        QCOMPARE(plan.decision.routerMs, 7);
        QCOMPARE(plan.decision.requested, coder);
        QCOMPARE(plan.chain, (QVector<Target>{coder, broad}));
        QCOMPARE(plan.longContext, wide);
    }

    void theTurnsBeforeGoAlong()
    {
        (void)plan({userMessage(u"one"_s), userMessage(u"two"_s), userMessage(u"three"_s)});
        QCOMPARE(m_told.lastInput.message.text(), u"three"_s);
        QCOMPARE(m_told.lastInput.history.size(), 2);
        QCOMPARE(m_told.lastInput.table, smallTable());
    }

    void aForcedModelAsksNoClassifier()
    {
        const Target own{u"two"_s, u"own"_s};
        const RoutePlan plan = this->plan({userMessage(u"Hi"_s)}, own);
        QCOMPARE(m_told.asked, 0);
        QCOMPARE(plan.decision.category, category::forced);
        QCOMPARE(plan.decision.decidedBy, DecidedBy::Override);
        QCOMPARE(plan.decision.requested, own);
        QCOMPARE(plan.chain, (QVector<Target>{own, broad}));
        QCOMPARE(plan.longContext, wide);
    }

    void aForcedModelIsTriedWhileItRests()
    {
        m_cooldown.failed(broad);
        QCOMPARE(plan({userMessage(u"Hi"_s)}, broad).chain.constFirst(), broad);
    }

    void aRuleAsksNoClassifier()
    {
        RouteTable table = smallTable();
        table.longContextTokens = 20;
        m_router->setTable(table);
        const RoutePlan plan = this->plan({userMessage(u"words and words "_s.repeated(50))});
        QCOMPARE(m_told.asked, 0);
        QCOMPARE(plan.decision.category, category::longContext);
        QCOMPARE(plan.decision.decidedBy, DecidedBy::Rule);
        QCOMPARE(plan.chain, (QVector<Target>{wide, broad}));
    }

    void theChosenModelsWindowIsTooSmall()
    {
        ModelInfo model;
        model.id = coder.model;
        model.contextTokens = 20;
        m_connected->providers.setModels(u"one"_s, {model});
        const RoutePlan plan = this->plan({userMessage(u"words and words "_s.repeated(50))});
        QCOMPARE(m_told.asked, 1);
        QCOMPARE(plan.decision.category, category::longContext);
        QCOMPARE(plan.decision.decidedBy, DecidedBy::Rule);
        QCOMPARE(plan.decision.routerMs, 7);
    }

    void restingTargetsAreSkipped()
    {
        m_cooldown.failed(coder);
        const RoutePlan plan = this->plan({userMessage(u"Hi"_s)});
        QCOMPARE(plan.decision.requested, coder);
        QCOMPARE(plan.chain, QVector<Target>{broad});
    }

    void whatTheRoutersAnswerCost()
    {
        m_told.answer.usage.promptTokens = 100;
        m_told.answer.usage.completionTokens = 2;
        QVERIFY(!plan({userMessage(u"Hi"_s)}).decision.routerCostUsd);
        ModelInfo model;
        model.id = u"small"_s;
        model.price.input = 0.25;
        model.price.output = 0.5;
        m_connected->providers.setModels(u"one"_s, {model});
        QCOMPARE(plan({userMessage(u"Hi"_s)}).decision.routerCostUsd, std::optional(26.0));
    }

private:
    RoutePlan plan(const QVector<Message> &messages, const Target &forced = {})
    {
        RouteInput input;
        input.messages = messages;
        input.forced = forced;
        return await(m_router->plan(input, std::make_shared<StopSource>()));
    }

    const Target coder{u"one"_s, u"coder"_s}, broad{u"two"_s, u"broad"_s}, wide{u"two"_s, u"long"_s};
    std::unique_ptr<Connected> m_connected;
    Told m_told;
    Cooldown m_cooldown;
    std::unique_ptr<Router> m_router;
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
