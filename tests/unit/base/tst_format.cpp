#include "app/base/format.h"

#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT
private slots:
    void durations_data()
    {
        QTest::addColumn<double>("ms");
        QTest::addColumn<QString>("inEnglish");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("microseconds") << 0.06 << u"0.06 ms"_s << u"0,06 ms"_s;
        QTest::newRow("few") << 3.14 << u"3.1 ms"_s << u"3,1 ms"_s;
        QTest::newRow("tens") << 34.0 << u"34 ms"_s << u"34 ms"_s;
        QTest::newRow("tenths") << 400.0 << u"0.4 s"_s << u"0,4 s"_s;
        QTest::newRow("seconds") << 4540.0 << u"4.5 s"_s << u"4,5 s"_s;
        QTest::newRow("rounds up to ten") << 9960.0 << u"10 s"_s << u"10 s"_s;
        QTest::newRow("many seconds") << 12'400.0 << u"12 s"_s << u"12 s"_s;
        QTest::newRow("rounds up to a minute") << 59'700.0 << u"1 min 0 s"_s << u"1 min 0 s"_s;
        QTest::newRow("minutes") << 200'000.0 << u"3 min 20 s"_s << u"3 min 20 s"_s;
    }

    void durations()
    {
        QFETCH(double, ms);
        QTEST(formatDuration(ms, english), "inEnglish");
        QTEST(formatDuration(ms, german), "inGerman");
    }

    void costs_data()
    {
        QTest::addColumn<double>("usd");
        QTest::addColumn<QString>("inEnglish");
        QTest::newRow("dollars") << 1.84 << u"$1.84"_s;
        QTest::newRow("nothing") << 0.0 << u"$0.00"_s;
        QTest::newRow("half") << 0.5 << u"$0.50"_s;
        QTest::newRow("parts of a cent") << 0.0004 << u"$0.0004"_s;
        QTest::newRow("millionths") << 0.000002 << u"$0.000002"_s;
        QTest::newRow("thousands") << 1234.5 << u"$1,234.50"_s;
    }

    void costs()
    {
        QFETCH(double, usd);
        QTEST(formatCost(usd, english), "inEnglish");
    }

    void costElsewhere()
    {
        QCOMPARE(formatCost(1.84, german).replace(QChar::Nbsp, u' '), u"1,84 $"_s);
        QCOMPARE(formatCost(std::nullopt, english), u"unpriced"_s);
    }

    void tokens_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<bool>("estimated");
        QTest::addColumn<QString>("inEnglish");
        QTest::addColumn<QString>("inGerman");
        QTest::newRow("one") << qint64(1) << false << u"1 token"_s << u"1 token"_s;
        QTest::newRow("some") << qint64(61) << false << u"61 tokens"_s << u"61 tokens"_s;
        QTest::newRow("grouped") << qint64(9999) << false << u"9,999 tokens"_s << u"9.999 tokens"_s;
        QTest::newRow("thousands") << qint64(12'400) << false << u"12.4k tokens"_s << u"12,4k tokens"_s;
        QTest::newRow("almost a million") << qint64(999'990) << false << u"1.0M tokens"_s << u"1,0M tokens"_s;
        QTest::newRow("estimated") << qint64(61) << true << u"≈ 61 tokens"_s << u"≈ 61 tokens"_s;
    }

    void tokens()
    {
        QFETCH(qint64, count);
        QFETCH(bool, estimated);
        QTEST(formatTokens(count, estimated, english), "inEnglish");
        QTEST(formatTokens(count, estimated, german), "inGerman");
    }

    void speedsAndShares()
    {
        QCOMPARE(formatSpeed(198.4, english), u"198 tokens/s"_s);
        QCOMPARE(formatSpeed(7.2, german), u"7,2 tokens/s"_s);
        QCOMPARE(formatPercent(0.934, english), u"93 %"_s);
        QCOMPARE(formatPercent(0.004, german), u"0,4 %"_s);
        QCOMPARE(formatPercent(0, english), u"0 %"_s);
        QCOMPARE(formatPercent(1, english), u"100 %"_s);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
