#include "ui/badge/route_badge.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

Row coderRow()
{
    Row row;
    row.message.role = Role::Assistant;
    row.modelName = u"Qwen3 Coder"_s;
    RoutingDecision decision;
    decision.category = u"code"_s;
    decision.decidedBy = DecidedBy::Llm;
    decision.requested = decision.routed = {u"demo"_s, u"qwen/qwen3-coder"_s};
    decision.attempts.append({decision.routed, std::nullopt, 300, 2600});
    decision.routerMs = 300;
    decision.ttftMs = 400;
    decision.totalMs = 2912;
    decision.usage = {40, 212, 0, 0, false};
    decision.costUsd = 0.0004;
    decision.end = TurnEnd::Complete;
    row.decision = decision;
    return row;
}

} // namespace

class tst_Badge : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysRouteModelAndFigures();
    void saysUnpricedAndSimulated();
    void chips_data();
    void chips();
    void whileRunningShowsNoCost();
    void escapesWhatServersSay();
    void isReachedAndPressedByKeyboard();
    void wrapsWhenNarrow();
};

void tst_Badge::saysRouteModelAndFigures()
{
    const BadgeText text = badgeText(coderRow());
    QCOMPARE(text.pill, u"code · Qwen3 Coder"_s);
    QCOMPARE(text.meta, u"0.4 s · 84 tokens/s · 212 tokens · $0.0004"_s);
    QVERIFY(text.chips.isEmpty());
    QCOMPARE(text.sentence, u"routed to Qwen3 Coder because code, decided by the LLM router; "
                            "0.4 s to first token, 84 tokens/s, 212 tokens, $0.0004"_s);
    QVERIFY(text.card.contains(u"qwen/qwen3-coder"));
}

void tst_Badge::saysUnpricedAndSimulated()
{
    Row row = coderRow();
    row.decision->costUsd.reset();
    row.decision->simulated = true;
    const BadgeText text = badgeText(row);
    QVERIFY(text.meta.endsWith(u"unpriced"));
    QVERIFY(text.sentence.endsWith(u"; simulated reply"));
    QCOMPARE(text.chips.size(), 1);
    QCOMPARE(text.chips[0].text, u"simulated"_s);
    QVERIFY(!text.chips[0].warning);
}

void tst_Badge::chips_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<QString>("routed");
    QTest::addColumn<QString>("served");
    QTest::addColumn<QStringList>("chips");
    QTest::addColumn<bool>("warning");
    const QString asked = u"qwen/qwen3-coder"_s;
    QTest::newRow("none") << MessageState::Complete << asked << u"qwen3-coder-2025-07-22"_s << QStringList()
                          << false;
    QTest::newRow("fallback") << MessageState::Complete << u"other"_s << u"other"_s
                              << QStringList{u"fallback"_s} << true;
    QTest::newRow("served") << MessageState::Complete << asked << u"tiny"_s << QStringList{u"served tiny"_s}
                            << true;
    QTest::newRow("interrupted") << MessageState::Interrupted << asked << QString()
                                 << QStringList{u"interrupted"_s} << true;
    QTest::newRow("stopped") << MessageState::Stopped << asked << QString() << QStringList{u"stopped"_s}
                             << false;
}

void tst_Badge::chips()
{
    QFETCH(MessageState, state);
    QFETCH(QString, routed);
    QFETCH(QString, served);
    QFETCH(bool, warning);
    Row row = coderRow();
    row.message.state = state;
    row.decision->routed.model = routed;
    row.decision->servedModel = served;
    const BadgeText text = badgeText(row);
    QStringList texts;
    for (const BadgeChip &chip : text.chips) {
        texts.append(chip.text);
        QCOMPARE(chip.warning, warning);
        QVERIFY(!chip.icon.isEmpty());
    }
    QTEST(texts, "chips");
}

void tst_Badge::whileRunningShowsNoCost()
{
    Row row = coderRow();
    row.decision->end = TurnEnd::Running;
    QCOMPARE(badgeText(row).meta, u"0.4 s"_s);
    row.decision->ttftMs.reset();
    QVERIFY(badgeText(row).meta.isEmpty());
    row.decision.reset();
    row.phase = u"routing…"_s;
    QVERIFY(badgeText(row).pill.isEmpty());
    QCOMPARE(badgeText(row).sentence, u"routing…"_s);
}

void tst_Badge::escapesWhatServersSay()
{
    Row row = coderRow();
    row.decision->servedModel = u"<img src='http://x'>"_s;
    QVERIFY(!badgeText(row).card.contains(u"<img"));
}

void tst_Badge::isReachedAndPressedByKeyboard()
{
    Theme theme;
    RouteBadge badge(theme);
    badge.setRow(coderRow());
    QCOMPARE(badge.accessibleName(), badgeText(coderRow()).sentence);
    QVERIFY(badge.focusPolicy() & Qt::TabFocus);
    QSignalSpy clicked(&badge, &QAbstractButton::clicked);
    badge.show();
    QTest::keyClick(&badge, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void tst_Badge::wrapsWhenNarrow()
{
    Theme theme;
    RouteBadge badge(theme);
    badge.setRow(coderRow());
    QCOMPARE(badge.heightForWidth(720), badge.sizeHint().height());
    QVERIFY(badge.heightForWidth(320) > badge.heightForWidth(720));
}

QTEST_MAIN(tst_Badge)
#include "tst_badge.moc"
