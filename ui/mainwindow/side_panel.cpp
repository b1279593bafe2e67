#include "ui/mainwindow/side_panel.h"

#include "ui/inspector/inspector_dock.h"
#include "ui/stats/stats_dock.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace switchyard {

SidePanel::SidePanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_stats(new StatsDock(theme, this))
    , m_inspector(new InspectorDock(theme, this))
{
    m_tabs->addTab(tr("Stats"));
    m_tabs->addTab(tr("Inspector"));
    m_tabs->setAccessibleName(tr("Panel"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_stack->addWidget(m_stats);
    m_stack->addWidget(m_inspector);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0); // the border
    column->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::l, 0, space::l, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(m_stack, 1);
}

void SidePanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab == Tab::Stats ? 0 : 1);
}

SidePanel::Tab SidePanel::tab() const
{
    return m_tabs->currentIndex() == 0 ? Tab::Stats : Tab::Inspector;
}

void SidePanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Ink::Window));
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_theme.color(Ink::Border));
    painter.fillRect(QRect(0, m_tabs->geometry().bottom(), width(), 1), m_theme.color(Ink::Border));
}

} // namespace switchyard
