#include "ui/controls/bar_chart.h"
#include "ui/controls/segments.h"
#include "ui/stats/stats_dock.h"
#include "ui/stats/stats_model.h"
#include "ui/stats/stats_view.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

RouteStats route(const QString &category, int turns, double share)
{
    RouteStats stats;
    stats.category = category;
    stats.turns = turns;
    stats.share = share;
    stats.ttftP50 = 200;
    stats.ttftP95 = 400;
    stats.totalP50 = 1800;
    stats.totalP95 = 9400;
    stats.tokensPerSecond = 198.4;
    stats.tokensIn = 12'400;
    stats.tokensOut = 900;
    stats.costUsd = 0.44;
    return stats;
}

StatsTable sample()
{
    StatsTable table;
    table.routes = {route(u"simple"_s, 412, 0.58), route(u"general"_s, 203, 0.28), route(u"code"_s, 95, 0.14)};
    table.routes[0].costUsd = 0.011;
    table.routes[1].tokensEstimated = true;
    table.routes[1].unpriced = 12;
    table.routes[2].costUsd = std::nullopt;
    table.routes[2].unpriced = 95;
    table.routes[2].failed = 19;
    table.routes[2].fallbacks = 38;
    table.totals = route({}, 710, 1);
    table.totals.costUsd = 0.451;
    table.totals.unpriced = 107;
    table.totals.overrideShare = 0.1;
    table.totals.router = {600, 120'000, 30'000, 1200, 0.03, 0};
    table.totals.simulated = 40;
    return table;
}

QString cell(const StatsDock &dock, int row, int column)
{
    return dock.findChild<StatsView *>()->model()->index(row, column).data().toString();
}

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

} // namespace

class StatsDockTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void emptySaysSo()
    {
        StatsDock dock(m_theme);
        QVERIFY(allText(dock).contains(u"No turns"_s));
        QVERIFY(!dock.findChild<StatsView *>()->isVisibleTo(&dock));
        dock.setTable(sample());
        QVERIFY(!allText(dock).contains(u"No turns"_s));
        QVERIFY(dock.findChild<StatsView *>()->isVisibleTo(&dock));
    }

    void cellsAreFormatted()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        QCOMPARE(cell(dock, 0, StatsModel::Category), u"simple"_s);
        QCOMPARE(cell(dock, 0, StatsModel::Turns), u"412"_s);
        QCOMPARE(cell(dock, 0, StatsModel::Share), u"58 %"_s);
        QCOMPARE(cell(dock, 0, StatsModel::TtftP50), u"0.2 s"_s);
        QCOMPARE(cell(dock, 0, StatsModel::TotalP95), u"9.4 s"_s);
        QCOMPARE(cell(dock, 0, StatsModel::Speed), u"198"_s);
        QCOMPARE(cell(dock, 1, StatsModel::TokensIn), u"≈ 12.4k"_s);
        QCOMPARE(cell(dock, 1, StatsModel::Cost), u"≥ $0.44"_s);
        QCOMPARE(cell(dock, 2, StatsModel::Cost), u"–"_s);
        QCOMPARE(cell(dock, 2, StatsModel::Errors), u"20 %"_s);
        QCOMPARE(cell(dock, 2, StatsModel::Fallbacks), u"40 %"_s);
        QCOMPARE(cell(dock, 2, StatsModel::Overrides), u"–"_s);
        QCOMPARE(cell(dock, 3, StatsModel::Category), u"All"_s);
        QCOMPARE(cell(dock, 3, StatsModel::Turns), u"710"_s);
        QCOMPARE(cell(dock, 3, StatsModel::Overrides), u"10 %"_s);
    }

    void everyColumnSortsAndTotalsStayLast()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        auto *view = dock.findChild<StatsView *>();
        for (int column = 0; column < StatsModel::ColumnCount; ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                view->sortByColumn(column, order);
                QCOMPARE(cell(dock, 3, StatsModel::Category), u"All"_s);
            }
        }
        view->sortByColumn(StatsModel::Turns, Qt::AscendingOrder);
        QCOMPARE(cell(dock, 0, StatsModel::Category), u"code"_s);
        view->sortByColumn(StatsModel::Category, Qt::AscendingOrder);
        QCOMPARE(cell(dock, 2, StatsModel::Category), u"simple"_s);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            view->sortByColumn(StatsModel::Cost, order);
            QCOMPARE(cell(dock, 2, StatsModel::Category), u"code"_s); // unknown is neither cheap nor dear
        }
    }

    void cardsSayWhatIsUnknown()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        const QString text = allText(dock);
        QVERIFY2(text.contains(u"1.8 s"_s) && text.contains(u"p95 9.4 s"_s), qPrintable(text));
        QVERIFY2(text.contains(u"$0.48"_s) && text.contains(u"107 turns unpriced"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Routing: 0.2 s"_s) && text.contains(u"$0.03"_s), qPrintable(text));
        QVERIFY2(text.contains(u"40 of 710"_s), qPrintable(text));

        StatsTable unpriced = sample();
        unpriced.totals.costUsd = unpriced.totals.router.costUsd = std::nullopt;
        dock.setTable(unpriced);
        QVERIFY(allText(dock).contains(u"unpriced"_s));
        QVERIFY(!allText(dock).contains(u'$'));
    }

    void sharesAreBars()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        const auto *bars = dock.findChild<BarChart *>();
        QCOMPARE(bars->rows().size(), 3);
        QCOMPARE(bars->rows()[0].to, 0.58);
        QCOMPARE(bars->rows()[0].color, m_theme.category(u"simple"_s).text);
        QCOMPARE(bars->accessibleDescription(), u"simple: 58 %\ngeneral: 28 %\ncode: 14 %"_s);
    }

    void userChoosesTimeAndChats()
    {
        StatsDock dock(m_theme);
        QSignalSpy changed(&dock, &StatsDock::queryChanged);
        auto *segments = dock.findChild<Segments *>();
        for (auto *button : segments->findChildren<QAbstractButton *>()) {
            if (button->text() == u"30 d"_s)
                button->click();
        }
        QCOMPARE(changed.count(), 1);
        QCOMPARE(dock.query(), (StatsQuery{StatsQuery::Span::Month, false}));
        for (auto *button : segments->findChildren<QAbstractButton *>())
            QCOMPARE(button->focusPolicy() == Qt::TabFocus, button->isChecked());
        QToolButton *scope = nullptr;
        for (auto *button : dock.findChildren<QToolButton *>()) {
            if (button->menu())
                scope = button;
        }
        QVERIFY(scope);
        scope->menu()->actions().at(1)->trigger();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(dock.query(), (StatsQuery{StatsQuery::Span::Month, true}));
        QVERIFY(scope->text().startsWith(u"This chat"_s));
        dock.setQuery({StatsQuery::Span::Day, false});
        QCOMPARE(changed.count(), 2);
        QCOMPARE(segments->current(), 1);
    }

    void narrowTableScrollsUnderItsRoutes()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        dock.resize(348, 800);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        auto *view = dock.findChild<StatsView *>();
        QVERIFY(view->horizontalHeader()->length() > view->width());
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, StatsModel::Overrides));
        const QRect last = view->visualRect(view->currentIndex());
        QVERIFY(last.right() <= view->viewport()->width());
        view->setCurrentIndex(view->model()->index(0, StatsModel::Turns));
        QVERIFY(view->visualRect(view->currentIndex()).left() >= view->columnWidth(0));
    }

    void clickOnAHeadingSorts()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        dock.resize(600, 800);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        QHeaderView *header = dock.findChild<StatsView *>()->horizontalHeader();
        const QPoint turns(header->sectionViewportPosition(StatsModel::Turns) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, turns);
        QCOMPARE(cell(dock, 0, StatsModel::Turns), u"95"_s);
        QCOMPARE(header->model()->headerData(StatsModel::Turns, Qt::Horizontal).toString(), u"Turns ↑"_s);
    }

    void rowsCopyAsText()
    {
        StatsDock dock(m_theme);
        dock.setTable(sample());
        auto *view = dock.findChild<StatsView *>();
        view->selectRow(2);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"Route\tTurns\tTTFT\tp95"_s));
        QVERIFY(lines[1].startsWith(u"code\t95\t0.2 s\t0.4 s\t198\t–"_s));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(StatsDockTest)
#include "tst_stats_dock.moc"
