#include "ui/mainwindow/mainwindow.h"

#include "app/session/row_text.h"
#include "ui/composer/composer.h"
#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/chat_controller.h"
#include "ui/mainwindow/chat_list_controller.h"
#include "ui/mainwindow/chat_pane.h"
#include "ui/mainwindow/provider_controller.h"
#include "ui/mainwindow/shortcuts.h"
#include "ui/timeline/find_bar.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

QVector<Shortcut> MainWindow::shortcuts()
{
    const auto key = [](const char *text) { return QKeySequence(QString::fromLatin1(text)); };
    QVector<Shortcut> all{
        {tr("New chat"), {key("Ctrl+N")}, [this] { m_chats->newChat(); }},
        {tr("Search the chats' titles"), {key("Ctrl+K")}, [this] { searchChats(); }},
        {tr("Find in this chat"), {key("Ctrl+F")}, [this] { m_pane->findBar().open(); }},
        {tr("Next chat"), {key("Ctrl+Tab")}, [this] { m_list->openNext(1); }},
        {tr("Previous chat"), {key("Ctrl+Shift+Tab")}, [this] { m_list->openNext(-1); }},
        {tr("Rename the chat"), {key("F2")}, [this] { m_chats->renameCurrent(); }},
        {tr("Choose the model"), {key("Ctrl+L")}, [this] { m_pane->composer().openModelMenu(); }},
        {tr("Send"), {key("Return")}, {}},
        {tr("New line"), {key("Shift+Return")}, {}},
        {tr("Edit the last message, from an empty composer"), {key("Up")}, {}},
        {tr("Stop the reply"), {key("Esc")}, [this] { escape(); }},
        {tr("Copy the last reply"),
         {key("Ctrl+Shift+C")},
         [this] { copy(lastReply(m_chats->current().rows()), tr("The last reply is on the clipboard.")); }},
        {tr("Copy its last code block"),
         {key("Ctrl+Shift+;"), key("Ctrl+:")},
         [this] {
             copy(lastCodeBlock(m_chats->current().rows()), tr("The last code block is on the clipboard."));
         }},
        {tr("Statistics"), {key("Ctrl+Shift+S")}, [this] { togglePanel(SidePanel::Tab::Stats); }},
        {tr("Inspector"), {key("Ctrl+Shift+I")}, [this] { togglePanel(SidePanel::Tab::Inspector); }},
        {tr("Larger text"), {key("Ctrl++"), key("Ctrl+=")}, [this] { m_appearance->zoomBy(1); }},
        {tr("Smaller text"), {key("Ctrl+-")}, [this] { m_appearance->zoomBy(-1); }},
        {tr("Text of the usual size"), {key("Ctrl+0")}, [this] { m_appearance->zoomBy(0); }},
        {tr("Settings"), {key("Ctrl+,")}, [this] { m_providers->openSettings(); }},
        {tr("Keyboard shortcuts"),
         {key("Ctrl+/"), key("F1")},
         [this] { showShortcutSheet(this, m_theme, shortcuts()); }},
        {tr("Quit"), {key("Ctrl+Q")}, [this] { close(); }},
    };
    all.insert(5, {tr("The first to the ninth chat"), {key("Ctrl+1"), key("Ctrl+9")}, {}});
    for (int n = 1; n <= 9; ++n)
        all.append(
            {{}, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + n))}, [this, n] { m_list->openNth(n - 1); }});
    return all;
}

} // namespace switchyard
