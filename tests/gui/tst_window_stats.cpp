// The statistics of the window against the server's own log of what it was asked and what it answered.

#include "tests/gui/window_fixture.h"

#include "app/base/format.h"
#include "ui/stats/stats_model.h"

using namespace switchyard;
using namespace switchyard::test;

namespace {

/// What the server did for one turn, as it knows it.
struct ServedTurn {
    QString category;
    int requests = 0, answered = 0, tokensIn = 0, tokensOut = 0;
};

/// A streamed answer that was charged with these tokens.
LlmReply charged(const LlmRequest &request, int tokensIn, int tokensOut)
{
    LlmReply reply = LlmReply::answer(request, {u"Well "_s, u"then"_s});
    const QByteArray usual = R"("usage":{"completion_tokens":2,"prompt_tokens":7,"total_tokens":9})";
    const QByteArray own = "\"usage\":{\"completion_tokens\":" + QByteArray::number(tokensOut) +
                           ",\"prompt_tokens\":" + QByteArray::number(tokensIn) + "}";
    if (!reply.body.contains(usual))
        qFatal("the streamed reply has no usage to replace");
    reply.body.replace(usual, own);
    reply.cuts.clear();
    return reply;
}

} // namespace

class WindowStatsTest : public QObject
{
    Q_OBJECT
private slots:
    void tableEqualsTheServersLog();

private:
    QString cell(const QString &route, StatsModel::Column column) const;
    QStringList routesShown() const;
    int number(const QString &route, StatsModel::Column column) const
    {
        return QLocale().toInt(cell(route, column));
    }
    void compare(const QString &route, const QVector<ServedTurn> &turns);

    QTemporaryDir m_profile;
    Script m_script;
    std::unique_ptr<Program> m_program;
    QVector<ServedTurn> m_log;
};

QString WindowStatsTest::cell(const QString &route, StatsModel::Column column) const
{
    const auto *model = m_program->window.findChild<StatsModel *>();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, StatsModel::Category).data().toString() == route)
            return model->index(row, column).data().toString();
    }
    return {};
}

QStringList WindowStatsTest::routesShown() const
{
    QStringList routes;
    const auto *model = m_program->window.findChild<StatsModel *>();
    for (int row = 0; row < model->rowCount(); ++row)
        routes.append(model->index(row, StatsModel::Category).data().toString());
    return routes;
}

void WindowStatsTest::compare(const QString &route, const QVector<ServedTurn> &turns)
{
    int tokensIn = 0, tokensOut = 0, fallbacks = 0, failed = 0;
    for (const ServedTurn &turn : turns) {
        tokensIn += turn.tokensIn;
        tokensOut += turn.tokensOut;
        failed += turn.answered == 0;
        fallbacks += turn.requests > 1;
    }
    QCOMPARE(number(route, StatsModel::Turns), int(turns.size()));
    QCOMPARE(number(route, StatsModel::TokensIn), tokensIn);
    QCOMPARE(number(route, StatsModel::TokensOut), tokensOut);
    QCOMPARE(cell(route, StatsModel::Fallbacks), formatPercent(double(fallbacks) / double(turns.size())));
    QCOMPARE(cell(route, StatsModel::Errors), formatPercent(double(failed) / double(turns.size())));
}

void WindowStatsTest::tableEqualsTheServersLog()
{
    // The categories of the turns to come; "!" kills every model, "?" the specialist alone, "@" is forced by
    // hand.
    const QStringList plan{u"simple"_s, u"code"_s,    u"simple"_s, u"agent?"_s,   u"general!"_s,
                           u"simple"_s, u"general"_s, u"@"_s,      u"reasoning"_s};
    QString now;
    m_script.router = [&](const LlmRequest &request) {
        const QString name = QString(now).remove(u'!').remove(u'?');
        return LlmReply::answer(request, {name});
    };
    m_script.chat = [&](const LlmRequest &request) {
        ServedTurn &turn = m_log.last();
        ++turn.requests;
        if (now.endsWith(u'!') || (now.endsWith(u'?') && request.model() == model::kimi))
            return LlmReply::error(500, u"out of order"_s);
        ++turn.answered;
        turn.tokensIn = 100 + 37 * int(m_log.size());
        turn.tokensOut = 1000 + 11 * int(m_log.size());
        return charged(request, turn.tokensIn, turn.tokensOut);
    };
    m_program = std::make_unique<Program>(m_profile.path(), m_script.choice());
    QVERIFY(m_program->ready());
    for (const QString &step : plan) {
        now = step;
        ServedTurn turn;
        turn.category = step == u"@"_s ? QString(category::forced) : QString(step).remove(u'!').remove(u'?');
        m_log.append(turn);
        QVERIFY(m_program->sendAndWait(step == u"@"_s ? u"@kimi please"_s : u"message"_s));
    }

    QTRY_COMPARE(number(u"All"_s, StatsModel::Turns), int(plan.size()));
    compare(u"All"_s, m_log);
    QHash<QString, QVector<ServedTurn>> byRoute;
    for (const ServedTurn &turn : std::as_const(m_log))
        byRoute[turn.category].append(turn);
    for (auto route = byRoute.cbegin(); route != byRoute.cend(); ++route)
        compare(route.key(), route.value());
    QCOMPARE(routesShown().size(), byRoute.size() + 1);
    QCOMPARE(cell(u"All"_s, StatsModel::Overrides), formatPercent(1.0 / double(plan.size())));
}

QTEST_MAIN(WindowStatsTest)
#include "tst_window_stats.moc"
