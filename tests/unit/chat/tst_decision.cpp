#include "app/chat/decision.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray stored(const QJsonArray &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson()).array();
}

} // namespace

class DecisionTest : public QObject
{
    Q_OBJECT
private slots:
    void attemptsSurviveJson()
    {
        const Error error{ErrorKind::RateLimited, u"slow down"_s, 429, 7000};
        const QVector<Attempt> attempts{{{u"p"_s, u"m"_s}, error, 5, 120},
                                        {{u"q"_s, u"n"_s}, Error{ErrorKind::NoConnection, {}, 0, -1}, 125, 3},
                                        {{u"q"_s, u"o"_s}, std::nullopt, 128, 4'000'000'000}};
        QCOMPARE(attemptsFromJson(stored(attemptsToJson(attempts))), attempts);
    }

    void scoresSurviveJson()
    {
        const QVector<CategoryScore> scores{{u"code"_s, 0.75}, {u"simple"_s, 0.1}, {u"my own"_s, 0.15}};
        QCOMPARE(scoresFromJson(stored(scoresToJson(scores))), scores);
    }

    void names()
    {
        for (int by = 0; by <= int(DecidedBy::Default); ++by)
            QCOMPARE(decidedByFromName(decidedByName(DecidedBy(by))), DecidedBy(by));
        QCOMPARE(decidedByName(DecidedBy::Llm), u"llm"_s);
        for (int end = 0; end <= int(TurnEnd::Interrupted); ++end)
            QCOMPARE(turnEndFromName(turnEndName(TurnEnd(end))), TurnEnd(end));
    }

    void label()
    {
        RoutingDecision decision;
        decision.category = u"code"_s;
        decision.requested = {u"p"_s, u"coder"_s};
        QCOMPARE(decision.label(), u"code"_s);
        decision.routed = decision.requested;
        QCOMPARE(decision.label(), u"code"_s);
        decision.routed = {u"p"_s, u"general"_s};
        QCOMPARE(decision.label(), u"code->fallback"_s);
        decision.routed = {u"other"_s, u"coder"_s};
        QVERIFY(decision.fallback());
    }

    void servedMismatch_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("served");
        QTest::addColumn<bool>("mismatch");
        const auto row = [](const QString &asked, const QString &served, bool mismatch) {
            QTest::addRow("%s / %s", qPrintable(asked), qPrintable(served)) << asked << served << mismatch;
        };
        row(u"qwen/qwen3-coder"_s, {}, false);
        row(u"qwen/qwen3-coder"_s, u"qwen/qwen3-coder"_s, false);
        row(u"qwen/qwen3-coder"_s, u"Qwen/Qwen3-Coder"_s, false);
        row(u"qwen/qwen3-coder"_s, u"accounts/x/models/qwen3-coder"_s, false);
        row(u"qwen/qwen3-coder:free"_s, u"qwen3-coder-2025-07-22"_s, false);
        row(u"qwen3-coder"_s, u"qwen3-coder-2025-07-22:free"_s, false);
        row(u"claude-x"_s, u"claude-x-20250929"_s, false);
        row(u"gpt-4"_s, u"gpt-4-0613"_s, false);
        row(u"llama3:8b"_s, u"llama3:70b"_s, true);
        row(u"gpt-4o"_s, u"gpt-4o-mini-2024-07-18"_s, true);
        row(u"qwen/qwen3-coder"_s, u"deepseek/deepseek-chat"_s, true);
    }

    void servedMismatch()
    {
        QFETCH(QString, asked);
        RoutingDecision decision;
        decision.routed = {u"p"_s, asked};
        QFETCH(QString, served);
        decision.servedModel = served;
        QTEST(decision.servedMismatch(), "mismatch");
    }

    void tokensPerSecond()
    {
        RoutingDecision decision;
        QVERIFY(!decision.tokensPerSecond());
        decision.attempts.append(Attempt());
        decision.ttftMs = 500;
        decision.totalMs = 2500;
        decision.usage.completionTokens = 101;
        QCOMPARE(decision.tokensPerSecond(), 50.0);
        decision.usage.completionTokens = 1;
        QVERIFY(!decision.tokensPerSecond());
        decision.usage.completionTokens = 101;
        decision.totalMs = 500;
        QVERIFY(!decision.tokensPerSecond());
    }
};

QTEST_GUILESS_MAIN(DecisionTest)
#include "tst_decision.moc"
