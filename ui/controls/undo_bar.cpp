#include "ui/controls/undo_bar.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <chrono>
#include <utility>

namespace switchyard {

using namespace std::chrono_literals;

UndoBar::UndoBar(Theme &theme, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(new QLabel(text, this))
    , m_undo(new QPushButton(tr("Undo"), this))
{
    m_undo->setProperty("flat", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::xs, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8s);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::expire);
    connect(m_undo, &QPushButton::clicked, this, [this] { emit undone(take()); });
    connect(&theme, &Theme::changed, this, &UndoBar::restyle);
    restyle();
    hide();
}

void UndoBar::restyle()
{
    m_text->setFont(m_theme.font(Type::Meta));
    m_undo->setFont(m_theme.font(Type::Meta));
    update();
}

void UndoBar::showFor(qint64 id, const QString &title)
{
    expire();
    m_id = id;
    m_text->setToolTip(title);
    m_undo->setAccessibleName(tr("Undo: bring “%1” back").arg(title));
    m_timer.start();
    show();
}

qint64 UndoBar::take()
{
    m_timer.stop();
    hide();
    return std::exchange(m_id, 0);
}

void UndoBar::expire()
{
    if (m_id)
        emit expired(take());
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}

} // namespace switchyard
