// The right pane: its tabs, and below them the statistics or the inspector.
#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace switchyard {

class InspectorDock;
class StatsDock;
class Theme;

class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(Theme &theme, QWidget *parent = nullptr);

    StatsDock &stats() { return *m_stats; }
    InspectorDock &inspector() { return *m_inspector; }
    enum class Tab { Stats, Inspector };
    void showTab(Tab tab);
    Tab tab() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    StatsDock *m_stats;
    InspectorDock *m_inspector;
};

} // namespace switchyard
