#include "ui/sidebar/sidebar.h"

#include "ui/controls/ink_label.h"
#include "ui/controls/undo_bar.h"
#include "ui/sidebar/conversation_delegate.h"
#include "ui/sidebar/conversation_list.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

Sidebar::Sidebar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chats(new ConversationList(this))
    , m_new(new QPushButton(tr("New chat"), this))
    , m_search(new QLineEdit(this))
    , m_nothing(new InkLabel(theme, Type::Meta, Ink::Secondary, tr("No title has these words."), this))
    , m_view(new QListView(this))
    , m_undo(new UndoBar(theme, tr("Chat deleted"), this))
    , m_settings(new QPushButton(tr("Settings"), this))
{
    buildList();
    buildColumn();
    connect(m_new, &QPushButton::clicked, this, &Sidebar::newChat);
    connect(m_settings, &QPushButton::clicked, this, &Sidebar::settingsRequested);
    connect(m_chats, &ConversationList::renamed, this, &Sidebar::renamed);
    connect(m_undo, &UndoBar::undone, this, &Sidebar::undoDelete);
    connect(m_undo, &UndoBar::expired, this, &Sidebar::undoExpired);
    connect(m_search, &QLineEdit::textChanged, this, &Sidebar::search);
    connect(&theme, &Theme::changed, this, &Sidebar::restyle);
    restyle();
}

void Sidebar::buildList()
{
    m_view->setModel(m_chats);
    m_view->setItemDelegate(new ConversationDelegate(m_theme, this));
    m_view->setAccessibleName(tr("Chats"));
    m_view->setStyleSheet(u"QListView { background: transparent; }"_s);
    m_view->setMouseTracking(true);
    m_view->setSpacing(0);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this, &Sidebar::openMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::currentMoved);
    auto *remove = new QAction(m_view);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &Sidebar::requestDelete);
    m_view->addAction(remove);
}

void Sidebar::buildColumn()
{
    m_new->setToolTip(tr("Start a new chat (Ctrl+N)"));
    m_new->setStyleSheet(u"text-align: left; font-weight: 600;"_s);
    auto *keys = new InkLabel(m_theme, Type::Label, Ink::Secondary,
                              QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText), m_new);
    keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inside = new QHBoxLayout(m_new);
    inside->setContentsMargins(space::m, 0, space::m, 0);
    inside->addWidget(keys, 0, Qt::AlignRight);
    m_settings->setProperty("flat", true);
    m_search->setPlaceholderText(tr("Search titles"));
    m_search->setAccessibleName(tr("Search the titles of the chats"));
    m_search->setToolTip(tr("Show the chats whose title has these words (Ctrl+K)"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_nothing->setContentsMargins(space::s, space::s, space::s, space::s);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_new);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addWidget(m_undo);
    column->addWidget(m_settings, 0, Qt::AlignLeft);
    setMinimumWidth(extent::leftPane * 3 / 4);
}

void Sidebar::search(const QString &words)
{
    const QScopedValueRollback updating(m_updating, true);
    m_chats->setFilter(words);
    showCurrent();
}

void Sidebar::restyle()
{
    m_new->setFont(m_theme.font(Type::Body));
    m_search->setFont(m_theme.font(Type::Body));
    m_settings->setFont(m_theme.font(Type::Meta));
    m_settings->setIcon(m_theme.icon(u"settings"_s, m_theme.color(Ink::Secondary)));
    m_view->doItemsLayout();
    update();
}

void Sidebar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Ink::Window));
    const int edge = isRightToLeft() ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.color(Ink::Border));
}

void Sidebar::setConversations(const QVector<Conversation> &conversations)
{
    const QScopedValueRollback updating(m_updating, true);
    m_chats->setConversations(conversations);
    showCurrent();
}

void Sidebar::setCurrent(qint64 id)
{
    const QScopedValueRollback updating(m_updating, true);
    m_current = id;
    showCurrent();
    m_view->scrollTo(m_view->currentIndex());
}

void Sidebar::showCurrent()
{
    m_nothing->setVisible(m_chats->rowCount() == 0 && !m_search->text().trimmed().isEmpty());
    const QModelIndex index = m_chats->find(m_current);
    if (index == m_view->currentIndex())
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void Sidebar::setLive(const QSet<qint64> &live)
{
    m_chats->setLive(live);
}

void Sidebar::showUndo(qint64 id, const QString &title)
{
    m_undo->showFor(id, title);
}

void Sidebar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QVector<qint64> Sidebar::shownIds() const
{
    QVector<qint64> ids;
    for (int row = 0; row < m_chats->rowCount(); ++row) {
        const QModelIndex index = m_chats->index(row);
        if (!index.data(ConversationList::HeadingRole).toBool())
            ids.append(index.data(ConversationList::IdRole).toLongLong());
    }
    return ids;
}

void Sidebar::currentMoved(const QModelIndex &index)
{
    if (m_updating || !index.isValid())
        return;
    m_current = index.data(ConversationList::IdRole).toLongLong();
    emit chosen(m_current);
}

void Sidebar::openMenu(const QPoint &position)
{
    QPersistentModelIndex index = m_view->indexAt(position);
    if (!(index.flags() & Qt::ItemIsEnabled))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool pinned = index.data(ConversationList::PinnedRole).toBool();
    const qint64 id = index.data(ConversationList::IdRole).toLongLong();
    menu->addAction(tr("Rename"), this, [this, index] { m_view->edit(index); })->setShortcut(Qt::Key_F2);
    menu->addAction(pinned ? tr("Unpin") : tr("Pin"), this,
                    [this, id, pinned] { emit pinToggled(id, !pinned); });
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this, id] { emit deleteRequested(id); })->setShortcut(Qt::Key_Delete);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void Sidebar::requestDelete()
{
    if (const QModelIndex index = m_view->currentIndex(); index.isValid())
        emit deleteRequested(index.data(ConversationList::IdRole).toLongLong());
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    const bool before = event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || (!before && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (before) { // Escape is not the window's while there is something to clear
        event->setAccepted(key == Qt::Key_Escape && !m_search->text().isEmpty());
        return event->isAccepted();
    }
    const QVector<qint64> ids = shownIds();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !ids.isEmpty()) {
        m_view->setCurrentIndex(m_chats->find(ids.constFirst()));
        return true;
    }
    if (key == Qt::Key_Down) {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            QCoreApplication::sendEvent(m_view, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchyard
