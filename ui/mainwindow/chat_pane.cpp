#include "ui/mainwindow/chat_pane.h"

#include "ui/chatheader/chat_header.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/notice_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/welcome/welcome_page.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace switchyard {

namespace {

/// A column as wide as the transcript, centred where there is room.
QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    widget->setMaximumWidth(extent::transcript);
    row->addStretch(1);
    row->addWidget(widget, 1'000);
    row->addStretch(1);
    return row;
}

} // namespace

ChatPane::ChatPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new ChatHeader(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_timeline(new TimelineView(theme, this))
    , m_welcome(new WelcomePage(theme, this))
    , m_notice(new NoticeBar(theme, this))
    , m_composer(new Composer(theme, this))
{
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(m_welcome);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::l, 0, space::l, space::l);
    below->setSpacing(space::s);
    below->addLayout(centred(m_notice));
    below->addLayout(centred(m_composer));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addLayout(below);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChatPane::showWelcome(bool welcome)
{
    m_stack->setCurrentWidget(welcome ? static_cast<QWidget *>(m_welcome) : m_timeline);
}

bool ChatPane::welcomeShown() const
{
    return m_stack->currentWidget() == m_welcome;
}

void ChatPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(rect(), m_theme.color(Ink::Surface));
}

} // namespace switchyard
