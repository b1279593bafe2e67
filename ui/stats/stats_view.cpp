#include "ui/stats/stats_view.h"

#include "ui/stats/stats_column.h"
#include "ui/stats/stats_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A hairline under each row, and no frame around the current cell unless the keyboard is here.
class RowDelegate : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          m_theme.color(Ink::Border));
    }

private:
    const Theme &m_theme;
};

} // namespace

StatsView::StatsView(StatsModel *model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_frozen(new QTableView(this))
{
    setModel(model);
    m_frozen->setModel(model);
    m_frozen->setSelectionModel(selectionModel());
    prepare(this);
    prepare(m_frozen);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int column = 1; column < StatsModel::ColumnCount; ++column)
        m_frozen->setColumnHidden(column, true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Figures of each route"));

    for (QHeaderView *header : {horizontalHeader(), m_frozen->horizontalHeader()}) {
        connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            horizontalHeader()->setSortIndicator(column, order);
            m_frozen->horizontalHeader()->setSortIndicator(column, order);
        });
    }
    connect(model, &QAbstractItemModel::modelReset, this, &StatsView::fit);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &StatsView::fit);
    sortByColumn(StatsModel::Turns, Qt::DescendingOrder);
    fit();
}

void StatsView::prepare(QTableView *view)
{
    view->setItemDelegate(new RowDelegate(m_theme, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setEditTriggers(NoEditTriggers);
    view->setSelectionBehavior(SelectRows);
    view->setSortingEnabled(true);
    view->horizontalHeader()->setSortIndicatorShown(false); // the model's headings show it
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setMinimumSectionSize(space::xl);
}

void StatsView::fit()
{
    const int rowHeight = QFontMetrics(m_theme.font(Type::Label)).height() + space::l;
    for (QTableView *view : {static_cast<QTableView *>(this), m_frozen}) {
        // Opaque, since the other columns scroll below the frozen one.
        view->setStyleSheet(u"QTableView { background: %1; }"_s.arg(m_theme.color(Ink::Window).name()));
        view->horizontalHeader()->setFont(m_theme.font(Type::Label));
        view->verticalHeader()->setMinimumSectionSize(rowHeight);
        view->verticalHeader()->setDefaultSectionSize(rowHeight);
        view->resizeColumnsToContents();
    }
    placeFrozen();
    updateGeometry();
}

void StatsView::placeFrozen()
{
    m_frozen->setColumnWidth(0, columnWidth(0));
    const int left = layoutDirection() == Qt::RightToLeft ? width() - columnWidth(0) : 0;
    m_frozen->setGeometry(left, 0, columnWidth(0), viewport()->geometry().bottom() + 1);
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
}

QSize StatsView::sizeHint() const
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {horizontalHeader()->length(),
            horizontalHeader()->sizeHint().height() + verticalHeader()->length() + bar};
}

QSize StatsView::minimumSizeHint() const
{
    return {columnWidth(0) + space::xxl * 2, sizeHint().height()};
}

void StatsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
    updateGeometry();
}

/// The frozen column must not hide the cell that the keyboard moved to.
void StatsView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (index.column() == 0)
        return;
    QTableView::scrollTo(index, hint);
    const QRect cell = visualRect(index);
    QScrollBar *bar = horizontalScrollBar();
    if (layoutDirection() == Qt::LeftToRight && cell.left() < columnWidth(0))
        bar->setValue(bar->value() + cell.left() - columnWidth(0));
    if (layoutDirection() == Qt::RightToLeft && cell.right() > viewport()->width() - columnWidth(0))
        bar->setValue(bar->value() + viewport()->width() - columnWidth(0) - cell.right());
}

void StatsView::keyPressEvent(QKeyEvent *event)
{
    if (event == QKeySequence::Copy)
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

/// Tab-separated with a heading, as spreadsheets take it.
void StatsView::copySelection() const
{
    const auto line = [](auto cell) {
        QStringList cells;
        for (int column = 0; column < StatsModel::ColumnCount; ++column)
            cells.append(cell(column));
        return cells.join(u'\t');
    };
    QStringList lines{line([&](int column) { return stats_column::title(column); })};
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row))
            lines.append(line([&](int column) { return model()->index(row, column).data().toString(); }));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace switchyard
