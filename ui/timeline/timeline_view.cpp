#include "ui/timeline/timeline_view.h"

#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/reply_row.h"
#include "ui/timeline/user_row.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsAtOnce = 24;
constexpr int jumpSize = 36;
constexpr auto frameTime = 33ms;

} // namespace

TimelineView::TimelineView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_jump(new IconButton(theme, u"arrow-down"_s, tr("Jump to the newest message"), this))
{
    auto *content = new QWidget;
    content->setObjectName(u"transcript"_s);
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(space::xl);
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::RichText);
    m_column->addWidget(m_empty, 1);
    m_column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    m_jump->setFixedSize(jumpSize, jumpSize);
    m_jump->hide();
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(frameTime);
    connect(&m_frame, &QTimer::timeout, this, &TimelineView::showPending);
    connect(m_jump, &QToolButton::clicked, this, &TimelineView::jumpDown);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::onScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &TimelineView::onRangeChanged);
    connect(&theme, &Theme::changed, this, &TimelineView::restyle);
    restyle();
}

void TimelineView::setRows(const QVector<Row> &rows)
{
    int same = 0;
    while (same < std::min(m_rows.size(), rows.size()) && m_rows[same].message.id == rows[same].message.id)
        ++same;
    if (same == 0 || same < m_first)
        return showOther(rows);
    removeRowsFrom(same);
    for (int i = 0; i < same; ++i) {
        if (!(m_rows[i] == rows[i]))
            updateRow(i, rows[i]);
    }
    if (!rows.isEmpty() && rows.constLast().message.state == MessageState::Streaming)
        m_following = true; // who sends something wants to see what comes of it
    appendRows(rows.sliced(same));
}

void TimelineView::showOther(const QVector<Row> &rows)
{
    removeRowsFrom(0);
    m_following = true;
    m_jump->hide();
    m_first = std::max(0, int(rows.size()) - rowsAtOnce);
    m_rows = rows.first(m_first);
    appendRows(rows.sliced(m_first));
}

TimelineView::Place TimelineView::place() const
{
    const QScrollBar *bar = verticalScrollBar();
    return {m_following, bar->maximum() - bar->value()};
}

void TimelineView::setPlace(const Place &place)
{
    m_following = place.following;
    if (place.following)
        return;
    QScrollBar *bar = verticalScrollBar();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    while (m_first > 0 && bar->maximum() < place.fromBottom)
        showEarlier();
    bar->setValue(bar->maximum() - place.fromBottom);
}

void TimelineView::appendRows(const QVector<Row> &rows)
{
    for (const Row &row : rows) {
        m_rows.append(row);
        m_widgets.append(makeRow(row));
        m_column->insertWidget(int(m_widgets.size()) - 1, m_widgets.last());
    }
    m_empty->setVisible(m_rows.isEmpty());
}

void TimelineView::updateRow(int index, const Row &row)
{
    if (index < 0 || index >= m_rows.size())
        return;
    const bool otherRole = m_rows[index].message.role != row.message.role;
    m_rows[index] = row;
    if (otherRole && index >= m_first) {
        delete m_widgets[index - m_first];
        m_widgets[index - m_first] = makeRow(row);
        m_column->insertWidget(index - m_first, m_widgets[index - m_first]);
        return;
    }
    if (row.message.state == MessageState::Streaming && m_frame.isActive()) {
        m_pending.insert(index);
        return;
    }
    m_pending.remove(index);
    showRow(index);
    m_frame.start();
}

void TimelineView::setEmptyState(const QString &title, const QString &text)
{
    m_empty->setText(u"<p><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
}

void TimelineView::beginEdit(qint64 message)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].message.id != message)
            continue;
        while (i < m_first)
            showEarlier();
        if (auto *row = qobject_cast<UserRow *>(m_widgets[i - m_first])) {
            row->beginEdit();
            ensureWidgetVisible(row);
        }
    }
}

void TimelineView::jumpDown()
{
    m_following = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_jump->hide();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width();
    const int side = extent::transcriptMargin(QWidget::width()); // as the composer has it
    const int bar = QWidget::width() - width;
    m_column->setContentsMargins(side, space::l, std::max(0, side - bar), space::l);
    QScrollArea::resizeEvent(event);
    placeJump();
}

RowWidget *TimelineView::makeRow(const Row &row)
{
    RowWidget *widget = nullptr;
    if (row.message.role == Role::User)
        widget = new UserRow(m_theme, this);
    else
        widget = new ReplyRow(m_theme, this);
    widget->setRow(row);
    connect(widget, &RowWidget::badgeClicked, this, &TimelineView::badgeClicked);
    connect(widget, &RowWidget::retryRequested, this, &TimelineView::retryRequested);
    connect(widget, &RowWidget::retryWithRequested, this, &TimelineView::retryWithRequested);
    connect(widget, &RowWidget::editRequested, this, &TimelineView::editRequested);
    connect(widget, &RowWidget::versionRequested, this, &TimelineView::versionRequested);
    connect(widget, &RowWidget::continueRequested, this, &TimelineView::continueRequested);
    return widget;
}

void TimelineView::removeRowsFrom(int index)
{
    // Deleted later, since a click in one of them may have brought us here.
    while (m_first + m_widgets.size() > index && !m_widgets.isEmpty()) {
        RowWidget *widget = m_widgets.takeLast();
        m_column->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_rows.resize(index);
    m_pending.removeIf([index](int row) { return row >= index; });
}

void TimelineView::showEarlier()
{
    const QScrollBar *bar = verticalScrollBar();
    const int fromBottom = bar->maximum() - bar->value();
    m_addingAbove = true;
    const int first = std::max(0, m_first - rowsAtOnce);
    for (int i = m_first - 1; i >= first; --i) {
        m_widgets.prepend(makeRow(m_rows[i]));
        m_column->insertWidget(0, m_widgets.first());
        m_widgets.first()->show(); // else it would be laid out only later
    }
    m_first = first;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    verticalScrollBar()->setValue(bar->maximum() - fromBottom);
    m_addingAbove = false;
}

void TimelineView::showPending()
{
    if (m_pending.isEmpty())
        return;
    for (const int index : std::exchange(m_pending, {}))
        showRow(index);
    m_frame.start();
}

void TimelineView::showRow(int index)
{
    if (index >= m_first)
        m_widgets[index - m_first]->setRow(m_rows[index]);
}

void TimelineView::onScrolled()
{
    if (m_addingAbove)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_following = bar->value() >= bar->maximum() - 1;
    m_jump->setVisible(!m_following);
    if (m_first > 0 && bar->value() < viewport()->height())
        showEarlier();
}

void TimelineView::onRangeChanged()
{
    if (m_following && !m_addingAbove)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void TimelineView::placeJump()
{
    const QRect area = viewport()->geometry();
    m_jump->move(area.center().x() - jumpSize / 2, area.bottom() - jumpSize - space::m);
    m_jump->raise();
}

void TimelineView::restyle()
{
    const QString round = u"QToolButton { background: %1; border: 1px solid %2; border-radius: %3px; }"
                          "QToolButton:hover { background: %4; }"_s;
    m_jump->setStyleSheet(round.arg(m_theme.color(Ink::Surface).name(), m_theme.color(Ink::Border).name())
                              .arg(jumpSize / 2)
                              .arg(m_theme.color(Ink::Hover).name()));
    setStyleSheet(u"#transcript { background: %1 }"_s.arg(m_theme.color(Ink::Surface).name()));
    m_empty->setFont(m_theme.font(Type::Body));
}

} // namespace switchyard
