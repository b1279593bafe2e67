#include "ui/modelmenu/model_menu.h"

#include "ui/modelmenu/model_delegate.h"
#include "ui/modelmenu/model_list.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

ModelMenu::ModelMenu(Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_theme(theme)
    , m_list(new ModelList(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(tr("No model matches."), this))
    , m_pin(new QCheckBox(tr("Keep for this chat"), this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Choose a model"));
    m_filter->setPlaceholderText(tr("Find a model"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new ModelDelegate(theme, this));
    m_view->setAccessibleName(tr("Models"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setAlignment(Qt::AlignCenter);
    m_pin->setToolTip(tr("Use the chosen model for all further messages of this chat"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_pin);

    connect(m_filter, &QLineEdit::textChanged, this, &ModelMenu::filterBy);
    connect(m_view, &QListView::clicked, this, &ModelMenu::choose);
    connect(m_view, &QListView::activated, this, &ModelMenu::choose);
    connect(&theme, &Theme::changed, this, &ModelMenu::restyle);
    filterBy({});
    restyle();
}

void ModelMenu::restyle()
{
    m_filter->setFont(m_theme.font(Type::Body));
    m_pin->setFont(m_theme.font(Type::Meta));
    m_empty->setFont(m_theme.font(Type::Meta));
    m_view->doItemsLayout();
    update();
}

void ModelMenu::setModels(const QVector<ProviderModels> &models)
{
    m_list->setModels(models);
    filterBy(m_filter->text());
}

void ModelMenu::setCurrent(const Target &target, bool pinned)
{
    m_list->setCurrent(target);
    m_pin->setChecked(pinned);
}

void ModelMenu::setOffersAuto(bool offers)
{
    m_list->setOffersAuto(offers);
}

void ModelMenu::setOffersPin(bool offers)
{
    m_pin->setVisible(offers);
}

void ModelMenu::openAt(const QWidget *anchor)
{
    openAt(QRect(anchor->mapToGlobal(QPoint()), anchor->size()));
}

void ModelMenu::openAt(const QRect &anchor)
{
    m_filter->clear();
    filterBy({});
    const QScreen *screen = QGuiApplication::screenAt(anchor.center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    const int width = std::min(extent::rightPane + space::xxl, room.width());
    int rows = 0;
    for (int row = 0; row < m_list->rowCount() && rows < extent::rightPane; ++row)
        rows += m_view->sizeHintForIndex(m_list->index(row)).height();
    const int others = sizeHint().height() - m_view->sizeHint().height();
    const int height = std::min(std::min(rows, extent::rightPane) + others + space::xs, room.height());
    const QPoint above(anchor.left(), anchor.top() - space::xs - height);
    const QPoint below(anchor.left(), anchor.top() + anchor.height() + space::xs);
    QPoint corner = above.y() >= room.top() ? above : below;
    if (isRightToLeft())
        corner.rx() += anchor.width() - width;
    corner.setX(std::clamp(corner.x(), room.left(), room.right() + 1 - width));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() + 1 - height)));
    setGeometry(QRect(corner, QSize(width, height)));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    m_view->scrollTo(m_view->currentIndex());
}

void ModelMenu::filterBy(const QString &text)
{
    m_list->setFilter(text);
    const int start = m_list->startRow();
    m_view->setCurrentIndex(start < 0 ? QModelIndex() : m_list->index(start));
    m_view->setVisible(start >= 0);
    m_empty->setVisible(start < 0);
}

void ModelMenu::choose(const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsSelectable))
        return;
    const Target target = index.data(ModelList::TargetRole).value<Target>();
    const bool pinned = m_pin->isVisibleTo(this) && m_pin->isChecked();
    hide();
    emit chosen(target, pinned);
}

bool ModelMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_view, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view->currentIndex().isValid())
            choose(m_view->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ModelMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace switchyard
