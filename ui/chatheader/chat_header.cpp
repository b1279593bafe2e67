#include "ui/chatheader/chat_header.h"

#include "ui/chatheader/chat_settings.h"
#include "ui/chatheader/title_edit.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

ChatHeader::ChatHeader(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sidebar(addButton(tr("Chat list")))
    , m_title(new TitleEdit(theme, this))
    , m_settings(addButton(tr("Settings of this chat")))
    , m_export(addButton(tr("Export")))
    , m_panel(addButton(tr("Side panel")))
    , m_popup(new ChatSettings(theme, this))
{
    m_sidebar->setCheckable(true);
    m_panel->setCheckable(true);
    m_panel->setToolTip(tr("Side panel (Ctrl+Shift+S)"));
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Copy as Markdown"), this, &ChatHeader::copyRequested);
    menu->addAction(tr("Save as Markdown …"), this, &ChatHeader::saveRequested);
    m_export->setText(m_export->accessibleName());
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::xs);
    row->addWidget(m_sidebar);
    row->addWidget(m_title, 1);
    row->addWidget(m_settings);
    row->addWidget(m_export);
    row->addWidget(m_panel);
    setTabOrder(m_sidebar, m_title);

    connect(m_title, &TitleEdit::edited, this, &ChatHeader::titleEdited);
    connect(m_sidebar, &QToolButton::clicked, this, &ChatHeader::sidebarToggled);
    connect(m_panel, &QToolButton::clicked, this, &ChatHeader::panelToggled);
    connect(m_settings, &QToolButton::clicked, this, [this] { m_popup->openBelow(m_settings); });
    connect(m_popup, &ChatSettings::changed, this, &ChatHeader::settingsEdited);
    connect(m_popup, &ChatSettings::changed, this, &ChatHeader::showSettingsState);
    connect(&theme, &Theme::changed, this, &ChatHeader::restyle);
    setHasMessages(false);
    restyle();
}

QToolButton *ChatHeader::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ChatHeader::restyle()
{
    const QColor ink = m_theme.color(Ink::Secondary);
    m_sidebar->setIcon(m_theme.icon(u"sidebar"_s, ink));
    m_export->setFont(m_theme.font(Type::Meta));
    m_panel->setIcon(m_theme.icon(u"stats"_s, ink));
    showSettingsState();
    update();
}

// A chat with instructions of its own shows that in the accent colour and in words.
void ChatHeader::showSettingsState()
{
    const bool own = !m_popup->systemPrompt().isEmpty() || m_popup->temperature();
    m_settings->setIcon(m_theme.icon(u"settings"_s, m_theme.color(own ? Ink::Accent : Ink::Secondary)));
    m_settings->setToolTip(own ? tr("Settings of this chat (changed)") : tr("Settings of this chat"));
    m_settings->setAccessibleName(m_settings->toolTip());
}

void ChatHeader::setConversation(const Conversation &conversation)
{
    m_title->setTitle(conversation.title.isEmpty() ? tr("New chat") : conversation.title);
    m_popup->setValues(conversation.systemPrompt, conversation.temperature);
    showSettingsState();
}

void ChatHeader::setHasMessages(bool has)
{
    m_export->setEnabled(has);
}

void ChatHeader::setSidebarShown(bool shown)
{
    m_sidebar->setChecked(shown);
}

void ChatHeader::setPanelShown(bool shown)
{
    m_panel->setChecked(shown);
}

void ChatHeader::rename()
{
    m_title->startEditing();
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Ink::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Ink::Border));
}

} // namespace switchyard
