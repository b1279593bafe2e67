#include "ui/controls/bar_chart.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int barHeight = space::s;
constexpr int inset = space::xs; // room for the focus ring
constexpr int leastBar = 2;      // a bar of any length is seen

QString barLine(const BarRow &row)
{
    return row.toolTip.isEmpty() ? row.label + u": "_s + row.value : row.toolTip;
}

} // namespace

BarChart::BarChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &BarChart::copy);
    addAction(copyAction);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BarChart::setRows(const QVector<BarRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    setAccessibleDescription(text());
    updateGeometry();
    update();
}

QString BarChart::text() const
{
    QStringList lines;
    for (const BarRow &row : m_rows)
        lines.append(barLine(row));
    return lines.join(u'\n');
}

void BarChart::copy() const
{
    QApplication::clipboard()->setText(text());
}

int BarChart::rowHeight() const
{
    return QFontMetrics(m_theme.font(Type::Label)).height() + space::s;
}

QSize BarChart::sizeHint() const
{
    const int track = space::xxl * 2;
    return {columnWidth(&BarRow::label) + track + columnWidth(&BarRow::value) + 2 * inset,
            rowHeight() * int(m_rows.size())};
}

QSize BarChart::minimumSizeHint() const
{
    return {space::xxl * 4, sizeHint().height()};
}

int BarChart::columnWidth(QString BarRow::*column) const
{
    const QFontMetrics metrics(m_theme.font(Type::Label));
    int widest = 0;
    for (const BarRow &row : m_rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.*column));
    return widest;
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / rowHeight();
        QToolTip::showText(help->globalPos(), row < m_rows.size() ? barLine(m_rows[row]) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Type::Label));
    const int height = rowHeight();
    for (int i = 0; i < m_rows.size(); ++i)
        paintRow(painter, m_rows[i], {inset, i * height, width() - 2 * inset, height});
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Ink::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), space::xs, space::xs);
    }
}

void BarChart::paintRow(QPainter &painter, const BarRow &row, const QRect &area) const
{
    // The least width of the label keeps the tracks of neighbouring charts in one line.
    const int labelWidth = std::clamp(columnWidth(&BarRow::label), space::xxl * 2 - space::m, width() * 2 / 5);
    const int valueWidth = std::max(columnWidth(&BarRow::value), space::xxl);
    const QRect label(area.left(), area.top(), labelWidth, area.height());
    const QRect value(area.right() + 1 - valueWidth, area.top(), valueWidth, area.height());
    const int left = label.right() + 1 + space::m;
    const QRect track(left, area.center().y() - barHeight / 2, value.left() - space::s - left, barHeight);
    const auto place = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };

    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(m_theme.color(Ink::Text));
    painter.drawText(place(label), Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft),
                     metrics.elidedText(row.label, Qt::ElideRight, labelWidth));
    painter.drawText(place(value),
                     Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignRight), row.value);

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Ink::Hover));
    painter.drawRoundedRect(place(track), barHeight / 2.0, barHeight / 2.0);
    if (row.to < row.from || !row.color.isValid())
        return;
    const int length = std::max(leastBar, qRound((row.to - row.from) * track.width()));
    const int start = std::min(qRound(row.from * track.width()), track.width() - length);
    painter.setBrush(row.color);
    const double round = std::min(barHeight, length) / 2.0;
    painter.drawRoundedRect(place({track.left() + start, track.top(), length, barHeight}), round, round);
}

} // namespace switchyard
