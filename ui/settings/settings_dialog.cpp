#include "ui/settings/settings_dialog.h"

#include "ui/controls/scroll_column.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/providers_page.h"
#include "ui/settings/timeouts_page.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

SettingsDialog::SettingsDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_titles(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_providers(new ProvidersPage(theme))
    , m_timeouts(new TimeoutsPage(theme))
    , m_appearance(new AppearancePage(theme))
{
    setWindowTitle(tr("Settings"));
    setModal(false);
    m_titles->setAccessibleName(tr("Pages of the settings"));
    m_titles->setFixedWidth(extent::leftPane * 3 / 4);
    m_titles->setObjectName(u"pages"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::m, 0, space::m);
    row->setSpacing(space::m);
    row->addWidget(m_titles);
    row->addWidget(m_pages, 1);
    insertPage(0, tr("Providers"), m_providers);
    insertPage(1, tr("Timeouts"), m_timeouts);
    insertPage(2, tr("Appearance"), m_appearance);
    connect(m_titles, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_titles->setCurrentRow(0);
    resize(extent::transcript + extent::leftPane / 2, extent::transcript);
    connect(&theme, &Theme::changed, this, &SettingsDialog::restyle);
    restyle();
}

void SettingsDialog::restyle()
{
    m_titles->setFont(m_theme.font(Type::Body));
    for (int row = 0; row < m_titles->count(); ++row)
        m_titles->item(row)->setSizeHint({0, QFontMetrics(m_titles->font()).height() + 2 * space::s});
    update();
}

void SettingsDialog::addPage(const QString &title, QWidget *page)
{
    insertPage(1, title, page);
}

void SettingsDialog::insertPage(int index, const QString &title, QWidget *page)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::xl, space::m);
    column->addWidget(page);
    m_pages->insertWidget(index, scrollColumn(content));
    m_titles->insertItem(index, title);
    restyle();
}

void SettingsDialog::openPage(QWidget *page)
{
    for (int index = 0; index < m_pages->count(); ++index) {
        if (m_pages->widget(index)->isAncestorOf(page))
            m_titles->setCurrentRow(index);
    }
    show();
    raise();
    activateWindow();
}

void SettingsDialog::openProvider(const QString &id)
{
    openPage(m_providers);
    m_providers->showProvider(id);
}

void SettingsDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Ink::Window));
}

} // namespace switchyard
