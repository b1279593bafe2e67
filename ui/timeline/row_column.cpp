#include "ui/timeline/row_column.h"

#include "ui/theme/theme.h"
#include "ui/timeline/reply_row.h"
#include "ui/timeline/user_row.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace switchyard {

namespace {

constexpr int mostSpare = 16;

} // namespace

RowColumn::RowColumn(const Theme &theme, QWidget &place, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_place(place)
{
}

RowColumn::~RowColumn()
{
    qDeleteAll(m_made); // they use the highlighter
    qDeleteAll(m_spare);
}

void RowColumn::truncate(int count)
{
    for (const int index : m_made.keys()) {
        if (index >= count)
            drop(index);
    }
    m_rows.resize(count);
    m_heights.truncate(count);
}

void RowColumn::append(const QVector<Row> &rows)
{
    for (const Row &row : rows) {
        m_rows.append(row);
        m_heights.append(estimate(row));
    }
}

void RowColumn::prepend(const QVector<Row> &rows)
{
    QVector<int> heights;
    for (const Row &row : rows)
        heights.append(estimate(row));
    for (int i = 0; i < count(); ++i)
        heights.append(m_heights.at(i));
    m_heights.reset(heights);
    m_rows = rows + m_rows;
    QHash<int, RowWidget *> made;
    forEachMade([&](int index, RowWidget *row) { made.insert(index + int(rows.size()), row); });
    m_made = made;
}

void RowColumn::update(int index, const Row &row)
{
    if (m_rows[index].message.role != row.message.role)
        drop(index);
    m_rows[index] = row;
    if (RowWidget *widget = made(index))
        widget->setRow(row);
    else
        setHeight(index, estimate(row));
}

int RowColumn::topOf(int index) const
{
    return space::l + m_heights.before(index);
}

int RowColumn::indexAt(int y) const
{
    return m_heights.indexAt(y - space::l);
}

int RowColumn::estimate(const Row &row) const
{
    constexpr int around = 72; // badge and buttons
    const int line = qRound(1.5 * m_theme.font(Type::Body).pixelSize());
    const int perLine = std::max(20, m_width / std::max(1, line / 3));
    return around + space::xl + line * int(1 + row.message.text().size() / perLine);
}

void RowColumn::setHeight(int index, int height)
{
    const int before = m_heights.at(index);
    m_heights.set(index, height);
    if (height != before && index + 1 == count())
        emit lastGrew(height - before);
}

bool RowColumn::prepare(int top, int bottom)
{
    bool changed = false;
    for (int i = std::max(0, indexAt(top)); i < count() && topOf(i) <= bottom; ++i) {
        const int y = topOf(i);
        const int height = make(i)->prepare(m_width, top - y, bottom - y) + space::xl;
        changed |= height != m_heights.at(i);
        setHeight(i, height);
    }
    return changed;
}

void RowColumn::place(int left, int top)
{
    QList<int> order = m_made.keys();
    std::sort(order.begin(), order.end());
    // A row moves to where none is any more: then it is copied there.
    if (!order.isEmpty() && topOf(order.constFirst()) - top > m_made[order.constFirst()]->y())
        std::reverse(order.begin(), order.end());
    for (const int index : std::as_const(order)) {
        RowWidget *row = m_made[index];
        row->setGeometry(left, topOf(index) - top, m_width, m_heights.at(index) - space::xl);
        row->show();
    }
}

void RowColumn::keepOnly(int top, int bottom)
{
    const QWidget *focus = QApplication::focusWidget();
    for (const int index : m_made.keys()) {
        const bool outside = topOf(index + 1) < top || topOf(index) > bottom;
        if (outside && !(focus && m_made[index]->isAncestorOf(focus))) // what is being edited stays
            drop(index);
    }
}

RowWidget *RowColumn::make(int index)
{
    if (RowWidget *row = made(index))
        return row;
    const Role role = m_rows[index].message.role;
    RowWidget *row = takeSpare(role);
    if (!row)
        row = newRow(role);
    row->setRow(m_rows[index]);
    m_made.insert(index, row);
    emit rowMade(index, row);
    return row;
}

RowWidget *RowColumn::newRow(Role role)
{
    RowWidget *row = nullptr;
    if (role == Role::User)
        row = new UserRow(m_theme, m_highlighter, &m_place);
    else
        row = new ReplyRow(m_theme, m_highlighter, &m_place);
    connect(row, &RowWidget::badgeClicked, this, &RowColumn::badgeClicked);
    connect(row, &RowWidget::retryRequested, this, &RowColumn::retryRequested);
    connect(row, &RowWidget::retryWithRequested, this, &RowColumn::retryWithRequested);
    connect(row, &RowWidget::editRequested, this, &RowColumn::editRequested);
    connect(row, &RowWidget::versionRequested, this, &RowColumn::versionRequested);
    connect(row, &RowWidget::continueRequested, this, &RowColumn::continueRequested);
    connect(row, &RowWidget::heightChanged, this, &RowColumn::heightChanged);
    return row;
}

RowWidget *RowColumn::takeSpare(Role role)
{
    for (RowWidget *&spare : m_spare) {
        if ((role == Role::User) == (qobject_cast<UserRow *>(spare) != nullptr)) {
            RowWidget *row = std::exchange(spare, m_spare.constLast());
            m_spare.removeLast();
            return row;
        }
    }
    return nullptr;
}

void RowColumn::drop(int index)
{
    RowWidget *row = m_made.take(index);
    if (!row)
        return;
    row->hide();
    if (m_spare.size() < mostSpare)
        m_spare.append(row);
    else
        row->deleteLater(); // a click in it may have brought us here
}

RowColumn::Anchor RowColumn::anchorAt(int y) const
{
    const int index = indexAt(y);
    if (index < 0)
        return {};
    RowWidget *row = made(index);
    const int within = y - topOf(index);
    return {index, row ? row->anchorAt(within) : BlockPosition{-1, within}};
}

int RowColumn::yOf(const Anchor &anchor) const
{
    if (m_rows.isEmpty())
        return 0;
    const int index = std::clamp(anchor.row, 0, count() - 1);
    RowWidget *row = made(index);
    const int within = row ? row->yOf(anchor.at) : anchor.at.block < 0 ? anchor.at.offset : 0;
    return topOf(index) + within;
}

} // namespace switchyard
