#include "ui/mainwindow/chat_pane.h"

#include "ui/chatheader/chat_header.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/notice_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/find_bar.h"
#include "ui/timeline/text_search.h"
#include "ui/timeline/timeline_view.h"
#include "ui/welcome/welcome_page.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchyard {

ChatPane::ChatPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new ChatHeader(theme, this))
    , m_find(new FindBar(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_timeline(new TimelineView(theme, this))
    , m_welcome(new WelcomePage(theme, this))
    , m_notice(new NoticeBar(theme, this))
    , m_composer(new Composer(theme, this))
    , m_below(new QVBoxLayout)
{
    m_stack->addWidget(m_timeline);
    m_stack->addWidget(m_welcome);
    m_below->setSpacing(space::s);
    m_below->addWidget(m_notice);
    m_below->addWidget(m_composer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    column->addLayout(m_below);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    TextSearch &search = m_timeline->search();
    connect(m_find, &FindBar::textChanged, &search, &TextSearch::find);
    connect(m_find, &FindBar::stepRequested, &search, &TextSearch::step);
    connect(&search, &TextSearch::found, m_find, &FindBar::showFound);
    connect(m_find, &FindBar::closed, m_timeline, qOverload<>(&QWidget::setFocus));
}

void ChatPane::showWelcome(bool welcome)
{
    m_stack->setCurrentWidget(welcome ? static_cast<QWidget *>(m_welcome) : m_timeline);
}

bool ChatPane::welcomeShown() const
{
    return m_stack->currentWidget() == m_welcome;
}

void ChatPane::resizeEvent(QResizeEvent *event)
{
    const int side = extent::transcriptMargin(width());
    m_below->setContentsMargins(side, 0, side, space::l);
    QWidget::resizeEvent(event);
}

void ChatPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(rect(), m_theme.color(Ink::Surface));
}

} // namespace switchyard
