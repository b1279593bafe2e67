#include "ui/chatheader/title_edit.h"

#include "ui/controls/ink_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace switchyard {

TitleEdit::TitleEdit(Theme &theme, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_label(new InkLabel(theme, Type::Title, Ink::Text, {}, this))
    , m_edit(new QLineEdit(this))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_label->setMinimumWidth(1);
    m_label->setContentsMargins(space::s, 0, space::s, 0);
    m_edit->setAccessibleName(tr("Title of the chat"));
    m_edit->installEventFilter(this);
    addWidget(m_label);
    addWidget(m_edit);
    const auto restyle = [this] {
        m_edit->setFont(m_theme.font(Type::Title));
        elide();
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void TitleEdit::setTitle(const QString &title)
{
    if (title != m_title && currentWidget() == m_edit)
        finish(false);
    m_title = title;
    setAccessibleName(tr("Chat: %1").arg(title));
    setAccessibleDescription(tr("Enter renames the chat"));
    elide();
}

void TitleEdit::startEditing()
{
    m_edit->setText(m_title);
    setCurrentWidget(m_edit);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void TitleEdit::finish(bool keep)
{
    if (currentWidget() != m_edit)
        return;
    setCurrentWidget(m_label);
    const QString title = m_edit->text().simplified();
    if (!keep || title.isEmpty() || title == m_title)
        return;
    setTitle(title);
    emit edited(title);
}

void TitleEdit::elide()
{
    const int room = width() - 2 * space::s;
    const QString shown = m_label->fontMetrics().elidedText(m_title, Qt::ElideRight, room);
    m_label->setText(shown);
    setToolTip(shown == m_title ? tr("Double-click to rename") : m_title);
}

void TitleEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        startEditing();
        return;
    default:
        QStackedWidget::keyPressEvent(event);
    }
}

void TitleEdit::mouseDoubleClickEvent(QMouseEvent *event)
{
    startEditing();
    event->accept();
}

void TitleEdit::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    elide();
}

void TitleEdit::focusInEvent(QFocusEvent *event)
{
    m_ring = true;
    QStackedWidget::focusInEvent(event);
    update();
}

void TitleEdit::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QStackedWidget::focusOutEvent(event);
    update();
}

void TitleEdit::paintEvent(QPaintEvent *)
{
    if (!m_ring)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Ink::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::control, radius::control);
}

bool TitleEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QStackedWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        finish(true);
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QStackedWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Escape)
        return QStackedWidget::eventFilter(watched, event);
    event->accept(); // Escape is not the window's now
    if (event->type() == QEvent::KeyPress)
        finish(enter); // the field would hand Enter on to this, where it begins to rename
    return true;
}

} // namespace switchyard
