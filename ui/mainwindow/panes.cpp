#include "ui/mainwindow/panes.h"

#include "ui/mainwindow/pane_handle.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace switchyard {

namespace {

constexpr int handleWidth = space::s; // lies over the border, so that it can be hit
constexpr int narrowestPane = 200;
constexpr int widestPane = 720;
constexpr int narrowestChat = 360;

} // namespace

Panes::Panes(QWidget *left, QWidget *center, QWidget *right, QWidget *parent)
    : QWidget(parent)
    , m_center(center)
    , m_shade(new QWidget(this))
{
    m_left = {left, new PaneHandle(this), extent::leftPane, extent::leftOverlayBelow, true, false};
    m_right = {right, new PaneHandle(this), extent::rightPane, extent::rightOverlayBelow, true, false};
    for (QWidget *widget : {center, left, right})
        widget->setParent(this);
    m_shade->hide();
    m_shade->installEventFilter(this);
    const auto edge = [this](bool atLeft, int globalX) {
        const int x = mapFromGlobal(QPoint(globalX, 0)).x();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        return atLeft != mirrored ? x : QWidget::width() - x;
    };
    connect(m_left.handle, &PaneHandle::dragged, this,
            [this, edge](int x) { setWidth(Side::Left, edge(true, x)); });
    connect(m_right.handle, &PaneHandle::dragged, this,
            [this, edge](int x) { setWidth(Side::Right, edge(false, x)); });
}

bool Panes::shown(Side side) const
{
    const Pane &wanted = pane(side);
    return narrow(wanted) ? wanted.overlaid : wanted.wanted;
}

void Panes::setShown(Side side, bool shown)
{
    Pane &changed = pane(side);
    if (narrow(changed)) {
        closeOverlays();
        changed.overlaid = shown;
    } else {
        changed.wanted = shown;
    }
    place();
    if (shown && narrow(changed))
        changed.widget->setFocus();
    emit this->changed();
}

void Panes::setWidth(Side side, int width)
{
    const int room = std::max(narrowestPane, QWidget::width() - narrowestChat);
    pane(side).width = std::clamp(width, narrowestPane, std::min(widestPane, isVisible() ? room : widestPane));
    place();
    emit changed();
}

bool Panes::closeOverlays()
{
    const bool any = (narrow(m_left) && m_left.overlaid) || (narrow(m_right) && m_right.overlaid);
    m_left.overlaid = m_right.overlaid = false;
    if (any) {
        place();
        emit changed();
    }
    return any;
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (Pane *pane : {&m_left, &m_right})
        pane->overlaid = pane->overlaid && narrow(*pane);
    const auto state = [this] { return std::pair(m_left.widget->isVisible(), m_right.widget->isVisible()); };
    const auto before = state();
    place();
    if (state() != before)
        emit changed();
}

bool Panes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_shade && event->type() == QEvent::MouseButtonPress) {
        closeOverlays();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Panes::place()
{
    const int whole = QWidget::width();
    const bool leftShown = shown(Side::Left);
    const bool rightShown = shown(Side::Right);
    const int left = std::min(m_left.width, whole - space::xxl);
    const int right = std::min(m_right.width, whole - space::xxl);
    const int centerFrom = leftShown && !narrow(m_left) ? left : 0;
    const int centerTo = whole - (rightShown && !narrow(m_right) ? right : 0);
    const auto mirrored = [this](QRect area) { // for languages written from right to left
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    m_center->setGeometry(mirrored(QRect(centerFrom, 0, centerTo - centerFrom, height())));
    m_left.widget->setGeometry(mirrored(QRect(0, 0, left, height())));
    m_right.widget->setGeometry(mirrored(QRect(whole - right, 0, right, height())));
    m_left.handle->setGeometry(mirrored(QRect(left - handleWidth / 2, 0, handleWidth, height())));
    m_right.handle->setGeometry(mirrored(QRect(whole - right - handleWidth / 2, 0, handleWidth, height())));
    m_left.widget->setVisible(leftShown);
    m_right.widget->setVisible(rightShown);
    m_left.handle->setVisible(leftShown);
    m_right.handle->setVisible(rightShown);
    const bool over = (leftShown && narrow(m_left)) || (rightShown && narrow(m_right));
    m_shade->setGeometry(rect());
    m_shade->setVisible(over);
    m_shade->raise();
    for (Pane *pane : {&m_left, &m_right}) {
        pane->widget->raise();
        pane->handle->raise();
    }
}

} // namespace switchyard
