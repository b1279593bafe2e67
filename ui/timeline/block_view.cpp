#include "ui/timeline/block_view.h"

#include "ui/timeline/code_layout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>

namespace switchyard {

using markdown::Block;

namespace {

constexpr int copiedMs = 2'000; // the check mark after copying

}

BlockView::BlockView(const Theme &theme, Highlighter &highlighter, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new BlockColumn(theme, highlighter, this))
{
    setMouseTracking(true);
    setAttribute(Qt::WA_StaticContents); // what changes is said by update()
    m_copiedTime.setSingleShot(true);
    m_copiedTime.setInterval(copiedMs);
    connect(&m_copiedTime, &QTimer::timeout, this, [this] { showCopied(-1); });
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_column, &BlockColumn::laidOut, this,
            [this](int top, int bottom) { update(0, top, width(), bottom - top); });
    connect(m_column, &BlockColumn::changed, this, [this](int top, int bottom) {
        update(0, top, width(), bottom - top);
        updateGeometry();
    });
}

void BlockView::setQuiet(bool quiet)
{
    m_column->setQuiet(quiet);
}

void BlockView::setGround(Ink ink)
{
    m_ground = ink;
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void BlockView::startOver()
{
    m_sideways.clear();
    m_copied = -1;
}

void BlockView::setBlocks(const QVector<markdown::BlockPointer> &blocks)
{
    if (m_column->setBlocks(blocks)) // it is painted when it is laid out
        updateGeometry();
}

void BlockView::prepare(int width, int top, int bottom)
{
    m_width = width;
    if (m_column->prepare(width, top, bottom))
        updateGeometry();
}

QSize BlockView::sizeHint() const
{
    return {m_width, m_column->height()};
}

BlockPosition BlockView::positionAt(QPoint at) const
{
    const int index = m_column->indexAt(at.y());
    if (index < 0 || at.y() < 0)
        return {};
    if (at.y() >= m_column->height())
        return end();
    const BlockLayout *layout = m_column->layout(index);
    const QPoint within = at - QPoint(0, m_column->topOf(index));
    return {index, layout && within.y() >= 0 ? layout->offsetAt(within, scrolled(index)) : 0};
}

BlockPosition BlockView::end() const
{
    const auto &blocks = this->blocks();
    if (blocks.isEmpty())
        return {};
    return {int(blocks.size()) - 1, int(selectableText(*blocks.constLast()).size())};
}

QString BlockView::linkAt(QPoint at) const
{
    const int index = m_column->indexAt(at.y());
    const BlockLayout *layout = index < 0 ? nullptr : m_column->layout(index);
    return layout ? layout->linkAt(at - QPoint(0, m_column->topOf(index)), scrolled(index)) : QString();
}

QRect BlockView::caret(BlockPosition position) const
{
    if (position.block < 0 || position.block >= m_column->count())
        return {};
    const BlockLayout *layout = m_column->layout(position.block);
    const QRect place = layout ? layout->caret(position.offset) : QRect(0, 0, 1, 1);
    return place.translated(0, m_column->topOf(position.block));
}

void BlockView::setSelection(BlockPosition from, BlockPosition to)
{
    if (m_from == from && m_to == to)
        return;
    m_from = from;
    m_to = to;
    update();
}

void BlockView::setHits(const QVector<QVector<Marks::Range>> &hits, BlockPosition current)
{
    m_hits = hits;
    m_currentHit = current;
    update();
}

int BlockView::scrolled(int index) const
{
    return m_sideways.of(m_column->firstPiece(index), overflow(index));
}

Marks BlockView::marksOf(int index) const
{
    Marks marks;
    if (m_from < m_to && index >= m_from.block && index <= m_to.block) {
        const int length = int(selectableText(*blocks()[index]).size());
        marks.selected = {index == m_from.block ? m_from.offset : 0,
                          index == m_to.block ? std::min(m_to.offset, length) : length};
    }
    marks.hits = m_hits.value(index);
    if (index == m_currentHit.block)
        marks.current = m_currentHit.offset;
    return marks;
}

void BlockView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRect area = event->rect();
    if (m_ground)
        painter.fillRect(area, m_theme.color(*m_ground));
    for (int i = std::max(0, m_column->indexAt(area.top())); i < m_column->count(); ++i) {
        if (m_column->topWithGap(i) > area.bottom())
            break;
        paintBlock(painter, i, area);
    }
}

void BlockView::paintBlock(QPainter &painter, int index, const QRect &clip) const
{
    const BlockLayout *layout = m_column->layout(index);
    if (!layout)
        return;
    const int top = m_column->topOf(index);
    BlockLayout::View view;
    view.clip = clip.translated(0, -top);
    view.marks = marksOf(index);
    view.scrolled = scrolled(index);
    view.gap = top - m_column->topWithGap(index);
    view.opens = m_column->firstPiece(index) == index;
    view.closes = m_column->isLastPiece(index);
    view.hovered = m_hovered == index;
    view.copied = m_copied == index;
    painter.translate(0, top);
    layout->paint(painter, view);
    painter.translate(0, -top);
    if (view.closes && overflow(index) > 0)
        m_sideways.paint(painter, m_theme, placeOf(index), m_column->firstPiece(index), overflow(index));
}

/// The piece, over its whole width.
QRect BlockView::placeOf(int index) const
{
    const int top = m_column->topOf(index);
    return {0, top, width(), m_column->bottomOf(index) - top};
}

int BlockView::overflow(int index) const
{
    return m_column->overflow(m_column->firstPiece(index));
}

int BlockView::copyMarkAt(QPoint at) const
{
    const int index = m_column->indexAt(at.y());
    if (index < 0 || blocks()[index]->kind != Block::Kind::Code || m_column->firstPiece(index) != index)
        return -1;
    return copyMark(placeOf(index), m_theme).contains(at) ? index : -1;
}

void BlockView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = event->button() == Qt::LeftButton ? m_column->indexAt(at.y()) : -1;
    if (index < 0)
        return event->ignore();
    if (copyMarkAt(at) >= 0)
        copyCode(index);
    else if (m_column->isLastPiece(index) &&
             m_sideways.press(at, placeOf(index), m_column->firstPiece(index), overflow(index)))
        update();
    else
        event->ignore();
}

void BlockView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_sideways.dragging())
        return event->ignore();
    m_sideways.release();
    update();
}

void BlockView::copyCode(int index)
{
    QString code;
    for (const markdown::BlockPointer &piece : m_column->pieces(index)) {
        if (piece->continues && !piece->sameLine)
            code += u'\n';
        code += piece->code;
    }
    QGuiApplication::clipboard()->setText(code);
    showCopied(index);
    m_copiedTime.start();
}

void BlockView::showCopied(int index)
{
    m_copied = index;
    setToolTip(index < 0 ? QString() : tr("Copied"));
    update();
}

void BlockView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_sideways.dragging()) {
        m_sideways.dragTo(at.x());
        return update();
    }
    const int hovered = copyMarkAt(at);
    if (hovered != std::exchange(m_hovered, hovered))
        update();
    const QString link = linkAt(at);
    setToolTip(hovered < 0 ? link : hovered == m_copied ? tr("Copied") : tr("Copy code"));
    setCursor(hovered >= 0 || !link.isEmpty() ? Qt::PointingHandCursor : Qt::IBeamCursor);
    event->ignore();
}

void BlockView::leaveEvent(QEvent *)
{
    if (std::exchange(m_hovered, -1) >= 0)
        update();
}

void BlockView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool sideways =
        std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    const int index = m_column->indexAt(event->position().toPoint().y());
    const int beyond = index < 0 ? 0 : overflow(index);
    if (!sideways || beyond <= 0)
        return event->ignore(); // up and down move the transcript
    const int by = (delta.x() != 0 ? delta.x() : delta.y()) / 2;
    m_sideways.moveBy(m_column->firstPiece(index), -by, beyond);
    update();
}

} // namespace switchyard
