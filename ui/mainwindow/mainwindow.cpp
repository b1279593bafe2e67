#include "ui/mainwindow/mainwindow.h"

#include "app/base/log.h"
#include "app/session/engine.h"
#include "app/session/row_text.h"
#include "ui/chatheader/chat_header.h"
#include "ui/composer/composer.h"
#include "ui/inspector/inspector_dock.h"
#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/chat_controller.h"
#include "ui/mainwindow/chat_list_controller.h"
#include "ui/mainwindow/chat_pane.h"
#include "ui/mainwindow/notice_bar.h"
#include "ui/mainwindow/panes.h"
#include "ui/mainwindow/provider_controller.h"
#include "ui/mainwindow/shortcuts.h"
#include "ui/mainwindow/stats_controller.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/sidebar/sidebar.h"
#include "ui/stats/stats_dock.h"
#include "ui/theme/theme.h"
#include "ui/timeline/find_bar.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString shapeName = u"window"_s;
constexpr QSize usualSize(1360, 860);
constexpr QSize smallestSize(420, 400);

} // namespace

MainWindow::MainWindow(Engine &engine, Theme &theme)
    : m_engine(engine)
    , m_theme(theme)
    , m_appearance(new Appearance(engine.settings(), theme, this))
    , m_sidebar(new Sidebar(theme))
    , m_pane(new ChatPane(theme))
    , m_panel(new SidePanel(theme))
    , m_panes(new Panes(m_sidebar, m_pane, m_panel, this))
    , m_retryMenu(new ModelMenu(theme, this))
{
    m_retryMenu->setOffersAuto(false);
    m_retryMenu->setOffersPin(false);
    setCentralWidget(m_panes);
    setMinimumSize(smallestSize);
    setWindowTitle(u"Switchyard"_s);
    m_chats = new ChatController(engine, *m_pane, *m_retryMenu, this);
    m_list = new ChatListController(engine, *m_sidebar, *m_chats, this);
    m_providers = new ProviderController(engine, theme, *m_appearance, m_pane->welcome(), this);
    m_chats->restore();
    m_list->refresh();
    m_stats = new StatsController(engine, *m_chats, m_panel->stats(), this);
    makeConnections();
    connectHeader();
    installShortcuts(this, shortcuts());
    restoreShape();
    if (engine.profileError())
        m_pane->notice().showError(*engine.profileError());
}

MainWindow::~MainWindow() = default;

void MainWindow::makeConnections()
{
    NoticeBar &notice = m_pane->notice();
    connect(m_chats, &ChatController::failed, &notice, &NoticeBar::showError);
    connect(m_list, &ChatListController::failed, &notice, &NoticeBar::showError);
    connect(m_appearance, &Appearance::failed, &notice, &NoticeBar::showError);
    connect(m_providers, &ProviderController::failed, &notice, &NoticeBar::showError);
    connect(m_providers, &ProviderController::told, &notice, &NoticeBar::showText);
    connect(m_chats, &ChatController::replyPicked, this, &MainWindow::inspect);
    connect(m_chats, &ChatController::rowsChanged, this, &MainWindow::followInspected);
    connect(m_chats, &ChatController::rowsChanged, this, &MainWindow::showWelcomeIfNew);
    connect(m_chats, &ChatController::currentChanged, this, [this] { m_inspected = 0; });
    connect(m_providers, &ProviderController::connected, this, [this] {
        showWelcomeIfNew();
        m_pane->composer().setFocus();
    });
    connect(m_providers, &ProviderController::demoChosen, this, [this] {
        m_demoWanted = true;
        showWelcomeIfNew();
        m_pane->composer().setFocus();
    });
    connect(m_sidebar, &Sidebar::settingsRequested, m_providers, &ProviderController::openSettings);
    connect(&m_engine.providers(), &ProviderRegistry::modelsChanged, this, &MainWindow::modelsChanged);
    connect(&m_engine.providers(), &ProviderRegistry::changed, this, &MainWindow::modelsChanged);
    connect(m_panes, &Panes::changed, this, [this] {
        m_pane->header().setSidebarShown(m_panes->shown(Panes::Side::Left));
        m_pane->header().setPanelShown(m_panes->shown(Panes::Side::Right));
    });
}

void MainWindow::connectHeader()
{
    ChatHeader &header = m_pane->header();
    connect(&header, &ChatHeader::sidebarToggled, m_panes,
            [this](bool shown) { m_panes->setShown(Panes::Side::Left, shown); });
    connect(&header, &ChatHeader::panelToggled, m_panes,
            [this](bool shown) { m_panes->setShown(Panes::Side::Right, shown); });
    connect(&header, &ChatHeader::copyRequested, this,
            [this] { copy(currentAsMarkdown(), tr("The chat is on the clipboard, as Markdown.")); });
    connect(&header, &ChatHeader::saveRequested, this, &MainWindow::saveMarkdown);
}

void MainWindow::start()
{
    modelsChanged();
    showWelcomeIfNew();
    followInspected();
    m_stats->refresh();
    startEngine();
}

QCoro::Task<> MainWindow::startEngine()
{
    const QPointer<MainWindow> self(this);
    const Outcome<Done> started = co_await m_engine.start();
    if (!self)
        co_return;
    if (!started)
        m_pane->notice().showError(started.error());
    modelsChanged();
    showWelcomeIfNew();
}

void MainWindow::showWelcomeIfNew()
{
    const bool fresh = m_engine.connections().demoOnly() && !m_demoWanted &&
                       m_chats->current().rows().isEmpty() && !m_list->anyMessage();
    if (fresh && !m_pane->welcomeShown())
        m_providers->discover();
    m_pane->showWelcome(fresh);
}

void MainWindow::modelsChanged()
{
    const QVector<ProviderModels> models = m_engine.providers().models();
    m_pane->composer().setModels(models);
    m_retryMenu->setModels(models);
}

void MainWindow::inspect(const Row &row)
{
    m_inspected = row.message.id;
    m_panel->inspector().setRow(row);
    m_panel->showTab(SidePanel::Tab::Inspector);
    m_panes->setShown(Panes::Side::Right, true);
}

void MainWindow::followInspected()
{
    const QVector<Row> &rows = m_chats->current().rows();
    const auto wanted = std::find_if(rows.crbegin(), rows.crend(), [this](const Row &row) {
        return m_inspected != 0 ? row.message.id == m_inspected : row.decision.has_value();
    });
    if (wanted != rows.crend())
        m_panel->inspector().setRow(*wanted);
    else
        m_panel->inspector().clear();
}

void MainWindow::searchChats()
{
    m_panes->setShown(Panes::Side::Left, true);
    m_sidebar->focusSearch();
}

void MainWindow::escape()
{
    if (m_pane->findBar().isVisible())
        m_pane->findBar().close();
    else if (!m_panes->closeOverlays())
        m_chats->stop();
}

void MainWindow::togglePanel(SidePanel::Tab tab)
{
    const bool hide = m_panes->shown(Panes::Side::Right) && m_panel->tab() == tab;
    m_panel->showTab(tab);
    m_panes->setShown(Panes::Side::Right, !hide);
}

void MainWindow::copy(const QString &text, const QString &told)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    m_pane->notice().showText(told);
}

QString MainWindow::currentAsMarkdown()
{
    ChatSession &chat = m_chats->current();
    if (const Outcome<Done> loaded = chat.loadAll(); !loaded)
        m_pane->notice().showError(loaded.error());
    return rowsAsMarkdown(chat.conversation().title, chat.rows());
}

void MainWindow::saveMarkdown()
{
    QString name = m_chats->current().conversation().title;
    static const QRegularExpression unfit(u"[/\\\\:*?\"<>|]"_s);
    name.replace(unfit, u"-"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chat"),
                                                      folder + u'/' + name + u".md"_s, tr("Markdown (*.md)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray markdown = currentAsMarkdown().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(markdown) == markdown.size() && file.commit())
        m_pane->notice().showText(tr("Saved as %1.").arg(path));
    else
        m_pane->notice().showError(Error{ErrorKind::FileNotWritten, file.errorString()});
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_chats->flush();
    saveShape();
    event->accept();
}

void MainWindow::restoreShape()
{
    const QJsonObject shape = m_engine.settings().value(shapeName).toObject();
    resize(usualSize);
    restoreGeometry(QByteArray::fromBase64(shape[u"geometry"].toString().toLatin1()));
    m_panes->setWidth(Panes::Side::Left, shape[u"left"].toInt(extent::leftPane));
    m_panes->setWidth(Panes::Side::Right, shape[u"right"].toInt(extent::rightPane));
    m_panes->setShown(Panes::Side::Left, shape[u"leftShown"].toBool(true));
    m_panes->setShown(Panes::Side::Right, shape[u"rightShown"].toBool(true));
}

void MainWindow::saveShape()
{
    const Outcome<Done> saved = m_engine.settings().set(
        shapeName, QJsonObject{{u"geometry"_s, QString::fromLatin1(saveGeometry().toBase64())},
                               {u"left"_s, m_panes->width(Panes::Side::Left)},
                               {u"right"_s, m_panes->width(Panes::Side::Right)},
                               {u"leftShown"_s, m_panes->wanted(Panes::Side::Left)},
                               {u"rightShown"_s, m_panes->wanted(Panes::Side::Right)}});
    if (!saved)
        qCWarning(logUi) << "the window's shape could not be saved:" << errorName(saved.error().kind);
}

} // namespace switchyard
