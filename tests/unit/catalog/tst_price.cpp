#include "app/catalog/catalog.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

class PriceTest : public QObject
{
    Q_OBJECT
private slots:
    void unknownStaysUnknown()
    {
        QVERIFY(!Price{}.cost({.promptTokens = 10, .completionTokens = 5}));
        QVERIFY(!(Price{{}, 1.0, {}, {}}.cost({.promptTokens = 1})));
        QCOMPARE(Price{}.cost({}), 0.0);
    }

    void publishedInputPriceAlone()
    {
        const Outcome<Catalog> catalog = Catalog::load();
        QVERIFY(catalog);
        const Price llama = catalog->find(u"meta-llama/llama-3.1-8b-instruct"_s)->facts.price;
        QCOMPARE(llama.cost({.promptTokens = 1'000'000}), 0.02);
        QVERIFY(!llama.cost({.promptTokens = 1'000'000, .completionTokens = 1}));
    }

    void allSides()
    {
        const Price price{.input = 3e-6, .output = 15e-6, .cachedInput = 0.3e-6, .reasoning = 20e-6};
        const Usage usage{
            .promptTokens = 1000, .completionTokens = 500, .reasoningTokens = 200, .cachedTokens = 400};
        const double expected = 600 * 3e-6 + 400 * 0.3e-6 + 300 * 15e-6 + 200 * 20e-6;
        QVERIFY(qAbs(*price.cost(usage) - expected) < 1e-12);
    }

    void cachedAndReasoningFallBack()
    {
        const Price price{2e-6, 4e-6, {}, {}};
        const Usage usage{
            .promptTokens = 100, .completionTokens = 50, .reasoningTokens = 20, .cachedTokens = 40};
        QVERIFY(qAbs(*price.cost(usage) - (100 * 2e-6 + 50 * 4e-6)) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(PriceTest)
#include "tst_price.moc"
