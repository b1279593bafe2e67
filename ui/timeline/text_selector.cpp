#include "ui/timeline/text_selector.h"

#include "ui/timeline/row_column.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QUrl>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Other schemes start programs: a reply is a stranger's text.
void openLink(const QString &link)
{
    const QUrl url(link);
    const QString scheme = url.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
        QDesktopServices::openUrl(url);
}

} // namespace

TextSelector::TextSelector(QAbstractScrollArea &area, RowColumn &column, QObject *parent)
    : QObject(parent)
    , m_area(area)
    , m_column(column)
{
    area.viewport()->installEventFilter(this);
    connect(&column, &RowColumn::rowMade, this, &TextSelector::mark);
}

bool TextSelector::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        return selectWord(*static_cast<QMouseEvent *>(event));
    case QEvent::ContextMenu:
        openMenu(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    default:
        return false;
    }
}

TextSelection::Place TextSelector::textAt(QPoint at)
{
    const int index = m_column.indexAt(at.y() + m_area.verticalScrollBar()->value());
    if (index < 0)
        return {};
    const BlockView &body = m_column.make(index)->body();
    const QPoint within = body.mapFrom(m_area.viewport(), at);
    return {index, within.y() < 0 ? BlockPosition() : body.positionAt(within)};
}

QString TextSelector::linkAt(QPoint at)
{
    const TextSelection::Place place = textAt(at);
    if (place.row < 0)
        return {};
    const BlockView &body = m_column.make(place.row)->body();
    return body.linkAt(body.mapFrom(m_area.viewport(), at));
}

bool TextSelector::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const TextSelection::Place place = textAt(event.position().toPoint());
    const int patience = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    const bool third = m_sinceDoubleClick.isValid() && m_sinceDoubleClick.elapsed() < patience;
    m_sinceDoubleClick.invalidate();
    if (third)
        selectBlock(place);
    else if (event.modifiers() & Qt::ShiftModifier)
        m_selection.extend(place);
    else
        m_selection.begin(place);
    show();
    return true;
}

bool TextSelector::drag(const QMouseEvent &event)
{
    if (!(event.buttons() & Qt::LeftButton))
        return false;
    const QPoint at = event.position().toPoint();
    const int height = m_area.viewport()->height();
    QScrollBar *bar = m_area.verticalScrollBar();
    if (at.y() < 0)
        bar->setValue(bar->value() + at.y() / 4);
    else if (at.y() > height)
        bar->setValue(bar->value() + (at.y() - height) / 4);
    m_selection.extend(textAt(QPoint(at.x(), std::clamp(at.y(), 0, height - 1))));
    show();
    return true;
}

bool TextSelector::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (m_selection.isEmpty())
        openLink(linkAt(event.position().toPoint()));
    else if (clipboard->supportsSelection())
        clipboard->setText(m_selection.plainText(m_column.rows()), QClipboard::Selection);
    return true;
}

bool TextSelector::selectWord(const QMouseEvent &event)
{
    const TextSelection::Place place = textAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || place.row < 0)
        return false;
    const markdown::BlockPointer block = m_column.make(place.row)->body().blocks().value(place.at.block);
    if (!block)
        return true;
    const Marks::Range word = wordAt(selectableText(*block), place.at.offset);
    m_selection.set({place.row, {place.at.block, word.from}}, {place.row, {place.at.block, word.to}});
    m_sinceDoubleClick.start();
    show();
    return true;
}

void TextSelector::selectBlock(const TextSelection::Place &place)
{
    if (place.row < 0)
        return;
    const markdown::BlockPointer block = m_column.make(place.row)->body().blocks().value(place.at.block);
    const int length = block ? int(selectableText(*block).size()) : 0;
    m_selection.set({place.row, {place.at.block, 0}}, {place.row, {place.at.block, length}});
}

void TextSelector::selectAll()
{
    if (m_column.count() == 0)
        return;
    m_selection.set({0, {}}, {m_column.count() - 1, {std::numeric_limits<int>::max(), 0}});
    show();
}

void TextSelector::clear()
{
    m_selection.clear();
    show();
}

void TextSelector::mark(int index, RowWidget *row) const
{
    const auto [from, to] = m_selection.within(index, row->body());
    row->body().setSelection(from, to);
}

void TextSelector::show() const
{
    m_column.forEachMade([this](int index, RowWidget *row) { mark(index, row); });
}

void TextSelector::copy() const
{
    if (isEmpty())
        return;
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(m_selection.plainText(m_column.rows()));
    data->setHtml(m_selection.html(m_column.rows()));
    QGuiApplication::clipboard()->setMimeData(data);
}

void TextSelector::copyMarkdown() const
{
    QGuiApplication::clipboard()->setText(m_selection.markdown(m_column.rows()));
}

void TextSelector::openMenu(QPoint globalPos)
{
    QMenu menu;
    const QString link = linkAt(m_area.viewport()->mapFromGlobal(globalPos));
    if (!link.isEmpty())
        menu.addAction(tr("Copy link"), this, [link] { QGuiApplication::clipboard()->setText(link); });
    menu.addAction(tr("Copy"), this, &TextSelector::copy)->setEnabled(!isEmpty());
    menu.addAction(tr("Copy as Markdown"), this, &TextSelector::copyMarkdown)->setEnabled(!isEmpty());
    menu.addAction(tr("Select all"), this, &TextSelector::selectAll);
    menu.exec(globalPos);
}

} // namespace switchyard
