// The window: makes the views, connects them, and remembers its own shape.
#pragma once

#include "app/base/error.h"
#include "app/session/row.h"
#include "ui/mainwindow/side_panel.h"

#include <QCoroTask>
#include <QMainWindow>

namespace switchyard {

class Appearance;
class ChatController;
class ChatListController;
class ChatPane;
class Engine;
class ModelMenu;
class Panes;
class ProviderController;
class Sidebar;
class StatsController;
class Theme;
struct Shortcut;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Engine &engine, Theme &theme);
    ~MainWindow() override;

    /// Connects the providers and opens the last chat.
    void start();
    void bringForward();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeConnections();
    void connectHeader();
    QVector<Shortcut> shortcuts();
    QCoro::Task<> startEngine();
    void showWelcomeIfNew();
    void inspect(const Row &row);
    void followInspected();
    void modelsChanged();
    QString currentAsMarkdown();
    void saveMarkdown();
    void copy(const QString &text, const QString &told);
    void togglePanel(SidePanel::Tab tab);
    void searchChats();
    void escape();
    void restoreShape();
    void saveShape();

    Engine &m_engine;
    Theme &m_theme;
    Appearance *m_appearance;
    Sidebar *m_sidebar;
    ChatPane *m_pane;
    SidePanel *m_panel;
    Panes *m_panes;
    ModelMenu *m_retryMenu;
    ChatController *m_chats;
    ChatListController *m_list;
    ProviderController *m_providers;
    StatsController *m_stats;
    qint64 m_inspected = 0;    // the reply in the inspector; 0 = the newest one
    bool m_demoWanted = false; // chosen on the welcome page
};

} // namespace switchyard
