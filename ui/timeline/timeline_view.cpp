#include "ui/timeline/timeline_view.h"

#include "ui/controls/icon_button.h"
#include "ui/controls/steady_scroll_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/text_search.h"
#include "ui/timeline/text_selector.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/user_row.h"

#include <QLabel>
#include <QScrollBar>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jumpSize = 36;
constexpr int nearby = 200;   // px beyond what is seen that are laid out too
constexpr int mostPasses = 8; // each lays out what the one before moved into sight

qsizetype placeOf(const QVector<Row> &rows, qint64 message)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [message](const Row &row) { return row.message.id == message; });
    return found == rows.end() ? -1 : found - rows.begin();
}

} // namespace

TimelineView::TimelineView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_column(new RowColumn(theme, *viewport(), this))
    , m_selector(new TextSelector(*this, *m_column, this))
    , m_search(new TextSearch(*m_column, this))
    , m_empty(new QLabel(viewport()))
    , m_jump(new IconButton(theme, u"arrow-down"_s, tr("Jump to the newest message"), this))
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setObjectName(u"transcript"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::RichText);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new SteadyScrollBar(Qt::Vertical));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    TimelineAccessible::install();
    m_jump->hide();
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(0);
    connect(&m_relayout, &QTimer::timeout, this, &TimelineView::layOut);
    connect(m_jump, &QToolButton::clicked, this, &TimelineView::jumpDown);
    connect(&theme, &Theme::changed, this, &TimelineView::restyle);
    connect(m_search, &TextSearch::wanted, this, &TimelineView::reveal);
    connectColumn();
    restyle();
}

TimelineView::~TimelineView()
{
    delete m_column; // its rows are the viewport's children, which goes first otherwise
}

void TimelineView::connectColumn()
{
    connect(m_column, &RowColumn::heightChanged, &m_relayout, qOverload<>(&QTimer::start));
    connect(m_column, &RowColumn::lastGrew, this,
            [this](int px) { m_unread += m_textComes && !m_following ? px : 0; });
    connect(m_column, &RowColumn::badgeClicked, this, &TimelineView::badgeClicked);
    connect(m_column, &RowColumn::retryRequested, this, &TimelineView::retryRequested);
    connect(m_column, &RowColumn::retryWithRequested, this, &TimelineView::retryWithRequested);
    connect(m_column, &RowColumn::editRequested, this, &TimelineView::editRequested);
    connect(m_column, &RowColumn::versionRequested, this, &TimelineView::versionRequested);
    connect(m_column, &RowColumn::continueRequested, this, &TimelineView::continueRequested);
}

void TimelineView::setRows(const QVector<Row> &rows)
{
    const QVector<Row> &old = m_column->rows();
    const qsizetype above = old.isEmpty() ? 0 : placeOf(rows, old.constFirst().message.id);
    if (above > 0) {
        m_column->prepend(rows.first(above));
        m_selector->rowsAdded(int(above));
        m_anchor.row += int(above);
    }
    int same = 0;
    while (same < std::min(old.size(), rows.size()) && old[same].message.id == rows[same].message.id)
        ++same;
    if (same == 0)
        m_following = true;
    if (same < old.size())
        m_selector->clear();
    m_column->truncate(same);
    for (int i = 0; i < same; ++i) {
        if (!(old[i] == rows[i]))
            m_column->update(i, rows[i]);
    }
    m_column->append(rows.sliced(same));
    if (!rows.isEmpty() && rows.constLast().message.state == MessageState::Streaming)
        m_following = true; // who sends something wants to see what comes of it
    m_search->rowsChanged();
    m_empty->setVisible(rows.isEmpty());
    layOut();
}

void TimelineView::updateRow(int index, const Row &row)
{
    if (index < 0 || index >= m_column->count())
        return;
    m_textComes = true; // what grows now is no mere guess of a height that proves wrong
    m_column->update(index, row);
    m_search->refresh(index);
    layOut();
    m_textComes = false;
}

int TimelineView::wantedTop() const
{
    const int lowest = std::max(0, m_column->height() - viewport()->height());
    return m_following ? lowest : std::clamp(m_column->yOf(m_anchor), 0, lowest);
}

void TimelineView::layOut()
{
    if (std::exchange(m_layingOut, true))
        return;
    const int side = extent::transcriptMargin(QWidget::width()); // as the composer has it
    const int other = std::max(0, side - (QWidget::width() - viewport()->width()));
    const int view = viewport()->height();
    m_column->setWidth(std::max(1, viewport()->width() - side - other));
    for (int pass = 0; pass < mostPasses; ++pass) {
        const int top = wantedTop();
        if (!m_column->prepare(top - nearby, top + view + nearby))
            break;
    }
    const int top = wantedTop();
    m_column->keepOnly(top - 2 * view, top + 3 * view);
    m_column->place(isRightToLeft() ? other : side, top);
    m_empty->setGeometry(viewport()->rect().adjusted(space::xl, 0, -space::xl, 0));
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_column->height() - view));
    bar->setPageStep(view);
    bar->setSingleStep(2 * m_theme.font(Type::Body).pixelSize());
    bar->setValue(top);
    m_layingOut = false;
    placeJump();
}

void TimelineView::scrollContentsBy(int, int)
{
    if (m_layingOut)
        return;
    const QScrollBar *bar = verticalScrollBar();
    m_following = bar->value() >= bar->maximum() - 1;
    m_anchor = m_column->anchorAt(bar->value());
    if (m_following)
        m_unread = 0;
    layOut();
    // A row that came into sight has another height than was guessed: the place may lie in the one below it.
    m_anchor = m_column->anchorAt(bar->value());
    if (bar->value() < viewport()->height())
        emit earlierWanted(false);
}

TimelineView::Place TimelineView::place() const
{
    const QVector<Row> &rows = m_column->rows();
    return {m_following, m_anchor.row < rows.size() ? rows[m_anchor.row].message.id : 0, m_anchor.at};
}

int TimelineView::indexOf(qint64 message) const
{
    return int(placeOf(rows(), message));
}

QRect TimelineView::rowRect(int index) const
{
    if (index < 0 || index >= rows().size())
        return {};
    const int top = m_column->topOf(index), height = m_column->topOf(index + 1) - top;
    return {viewport()->mapToGlobal(QPoint(0, top - verticalScrollBar()->value())),
            QSize(viewport()->width(), height)};
}

void TimelineView::setPlace(const Place &place)
{
    const int row = indexOf(place.message);
    m_following = place.following || row < 0;
    m_anchor = {std::max(0, row), place.at};
    layOut();
}

void TimelineView::goTo(const RowColumn::Anchor &anchor)
{
    m_following = false;
    m_anchor = anchor;
    layOut();
}

void TimelineView::reveal(int row, BlockPosition at)
{
    const auto place = [&] {
        RowWidget *widget = m_column->make(row);
        return m_column->topOf(row) + widget->yInRow(widget->body()) + widget->body().caret(at).top();
    };
    const int view = viewport()->height(), top = verticalScrollBar()->value();
    if (place() > top + space::xl && place() < top + view - space::xxl && m_column->made(row))
        return;
    goTo({row, {at.block, 0}}); // lays the block out, so that the line is known
    verticalScrollBar()->setValue(place() - view / 3);
}

void TimelineView::setEmptyState(const QString &title, const QString &text)
{
    m_empty->setText(u"<p><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
}

void TimelineView::beginEdit(qint64 message)
{
    if (const int i = indexOf(message); i >= 0) {
        const int top = verticalScrollBar()->value();
        if (m_column->topOf(i) < top || m_column->topOf(i + 1) > top + viewport()->height())
            goTo({i, {-1, -int(space::l)}});
        if (auto *row = qobject_cast<UserRow *>(m_column->make(i)))
            row->beginEdit();
        layOut();
    }
}

void TimelineView::jumpDown()
{
    m_following = true;
    m_unread = 0;
    layOut();
}

/// A row that grows wants no new layout of the scroll area: rows are placed by layOut().
bool TimelineView::viewportEvent(QEvent *event)
{
    return event->type() == QEvent::LayoutRequest || QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void TimelineView::placeJump()
{
    if (m_following)
        return m_jump->hide();
    const int line = qRound(1.5 * m_theme.font(Type::Body).pixelSize());
    const int lines = m_unread / line;
    m_jump->setText(lines > 0 ? tr("New lines: %1").arg(QLocale().toString(lines)) : QString());
    m_jump->setToolButtonStyle(lines > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_jump->setFixedSize(lines > 0 ? m_jump->sizeHint().width() + space::l : jumpSize, jumpSize);
    const QRect area = viewport()->geometry();
    m_jump->move(area.center().x() - m_jump->width() / 2, area.bottom() - jumpSize - space::m);
    m_jump->show();
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
    m_relayout.start(); // once the rows have heard of it too
}

} // namespace switchyard
