#include "ui/settings/providers_page.h"

#include "ui/controls/ink_label.h"
#include "ui/providerform/provider_form.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDemo(const ProviderConfig *provider)
{
    return provider && provider->id == "demo"_L1;
}

} // namespace

ProvidersPage::ProvidersPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("Add a provider"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_title(new InkLabel(theme, Type::Title, Ink::Text, {}, this))
    , m_form(new ProviderForm(theme, this))
    , m_keychain(new InkLabel(theme, Type::Meta, Ink::Secondary, {}, this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &ProvidersPage::showChosen);
    connect(m_list, &QListWidget::itemChanged, this, &ProvidersPage::switched);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        showChosen();
        m_form->setFocus(Qt::OtherFocusReason);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const ProviderConfig *provider = chosen())
            emit removed(QString(provider->id));
    });
    connect(m_form, &ProviderForm::testRequested, this, &ProvidersPage::testRequested);
    connect(m_form, &ProviderForm::accepted, this, &ProvidersPage::saved);
    connect(&theme, &Theme::changed, this, &ProvidersPage::restyle);
    setKeychainAvailable(true);
    showChosen();
    restyle();
}

void ProvidersPage::build()
{
    m_list->setAccessibleName(tr("Providers"));
    m_list->setProperty("field", true);
    m_list->setMaximumHeight(extent::leftPane);
    m_keychain->setWordWrap(true);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_remove->setProperty("danger", true);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    actions->addWidget(m_add);
    actions->addWidget(m_remove);
    actions->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    column->addWidget(m_list, 2);
    column->addLayout(actions);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_keychain);
    column->addStretch(1);
}

void ProvidersPage::restyle()
{
    for (QWidget *widget :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_remove)})
        widget->setFont(m_theme.font(Type::Body));
}

void ProvidersPage::setProviders(const QVector<ProviderConfig> &providers)
{
    const ProviderConfig *before = chosen();
    const QString id = before ? before->id : QString();
    m_providers = providers;
    QStringList ids;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ProviderConfig &provider : providers) {
            auto *item = new QListWidgetItem(provider.name, m_list);
            const int height = QFontMetrics(m_theme.font(Type::Body)).height() + 2 * space::s;
            item->setSizeHint({0, height});
            item->setToolTip(provider.baseUrl.toString());
            item->setCheckState(provider.enabled ? Qt::Checked : Qt::Unchecked);
            item->setData(Qt::AccessibleTextRole, provider.enabled ? tr("%1, switched on").arg(provider.name)
                                                                   : tr("%1, switched off").arg(provider.name));
            ids.append(provider.id);
        }
        m_list->setCurrentRow(int(ids.indexOf(id)));
    }
    m_form->setTakenIds(ids);
    showChosen();
}

const ProviderConfig *ProvidersPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_providers.size() ? &m_providers[row] : nullptr;
}

void ProvidersPage::showChosen()
{
    const ProviderConfig *provider = chosen();
    m_remove->setEnabled(provider);
    m_title->setText(provider ? provider->name : tr("New provider"));
    m_form->setVisible(!isDemo(provider));
    m_keychain->setVisible(!isDemo(provider));
    m_form->setAcceptText(provider ? tr("Save") : tr("Connect"));
    if (provider)
        m_form->edit(*provider);
    else
        m_form->clear();
}

void ProvidersPage::switched(QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (row < 0 || row >= m_providers.size())
        return;
    ProviderConfig provider = m_providers[row];
    const bool enabled = item->checkState() == Qt::Checked;
    if (provider.enabled == enabled)
        return;
    provider.enabled = enabled;
    m_providers[row].enabled = enabled;
    emit saved(provider, {});
}

void ProvidersPage::setKeychainAvailable(bool available)
{
    m_keychain->setInk(available ? Ink::Secondary : Ink::Warning);
    m_keychain->setText(available
                            ? tr("Keys are kept in the system's keychain, never in a file of Switchyard.")
                            : tr("No system keychain answers: a key is kept for this session only and has to "
                                 "be entered again after a restart."));
}

void ProvidersPage::showProvider(const QString &id)
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&](const ProviderConfig &provider) { return provider.id == id; });
    if (found == m_providers.end())
        return;
    m_list->setCurrentRow(int(found - m_providers.begin()));
    m_form->focusKey();
}

void ProvidersPage::showTestResult(const ProviderConfig &tested, const Outcome<int> &models)
{
    m_form->showTestResult(tested, models);
}

} // namespace switchyard
