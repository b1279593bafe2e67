// The bar above a chat: its title, its settings, export, and the two panes' switches.
#pragma once

#include "app/chat/conversation.h"

#include <QWidget>

class QToolButton;

namespace switchyard {

class ChatSettings;
class Theme;
class TitleEdit;

class ChatHeader : public QWidget
{
    Q_OBJECT
public:
    explicit ChatHeader(Theme &theme, QWidget *parent = nullptr);

    void setConversation(const Conversation &conversation);
    void setHasMessages(bool has); // nothing to export without any
    void setSidebarShown(bool shown);
    void setPanelShown(bool shown);
    void rename();

signals:
    void titleEdited(const QString &title);
    void settingsEdited(const QString &systemPrompt, std::optional<double> temperature);
    void copyRequested();
    void saveRequested();
    void sidebarToggled(bool shown);
    void panelToggled(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &name);
    void restyle();
    void showSettingsState();

    Theme &m_theme;
    QToolButton *m_sidebar;
    TitleEdit *m_title;
    QToolButton *m_settings;
    QToolButton *m_export;
    QToolButton *m_panel;
    ChatSettings *m_popup;
};

} // namespace switchyard
