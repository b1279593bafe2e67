#include "ui/providerform/provider_form.h"

#include "ui/controls/ink_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ProviderForm::ProviderForm(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_presets(providerPresets())
    , m_preset(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_result(new InkLabel(theme, Type::Meta, Ink::Secondary, {}, this))
    , m_detail(new InkLabel(theme, Type::Meta, Ink::Secondary, {}, this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_accept(new QPushButton(tr("Connect"), this))
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(600ms);
    connect(&m_timer, &QTimer::timeout, this, &ProviderForm::test);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ProviderForm::choosePreset);
    connect(m_url, &QLineEdit::textEdited, this, &ProviderForm::touched);
    connect(m_key, &QLineEdit::textEdited, this, &ProviderForm::touched);
    connect(m_test, &QPushButton::clicked, this, &ProviderForm::test);
    connect(m_accept, &QPushButton::clicked, this, [this] { emit accepted(config(), key()); });
    connect(m_key, &QLineEdit::returnPressed, m_accept, &QPushButton::click);
    connect(&theme, &Theme::changed, this, &ProviderForm::restyle);
    clear();
    restyle();
}

void ProviderForm::build()
{
    for (const ProviderConfig &preset : std::as_const(m_presets))
        m_preset->addItem(preset.name, preset.id);
    m_preset->setAccessibleName(tr("Provider"));
    m_url->setAccessibleName(tr("Address"));
    m_url->setPlaceholderText(u"https://api.example.com/v1"_s);
    m_key->setAccessibleName(tr("Key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_result->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_test->setAutoDefault(false);
    m_accept->setAutoDefault(false);
    m_accept->setProperty("primary", true);

    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(space::m);
    fields->setVerticalSpacing(space::s);
    fields->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    fields->setRowWrapPolicy(QFormLayout::DontWrapRows);
    fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fields->addRow(tr("Provider"), m_preset);
    fields->addRow(tr("Address"), m_url);
    fields->addRow(tr("Key"), m_key);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    actions->addWidget(m_result, 1);
    actions->addWidget(m_test);
    actions->addWidget(m_accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    column->addLayout(fields);
    column->addLayout(actions);
    column->addWidget(m_detail);
    setFocusProxy(m_preset);
}

void ProviderForm::restyle()
{
    for (QWidget *field : {static_cast<QWidget *>(m_preset), static_cast<QWidget *>(m_url),
                           static_cast<QWidget *>(m_key), static_cast<QWidget *>(this)})
        field->setFont(m_theme.font(Type::Body));
}

void ProviderForm::setTakenIds(const QStringList &ids)
{
    m_taken = ids;
}

void ProviderForm::setAcceptText(const QString &text)
{
    m_accept->setText(text);
}

void ProviderForm::clear()
{
    m_edited = {};
    m_preset->setEnabled(true);
    m_key->clear();
    {
        const QSignalBlocker quiet(m_preset);
        m_preset->setCurrentIndex(0);
    }
    choosePreset(m_preset->currentIndex());
}

void ProviderForm::edit(const ProviderConfig &config)
{
    m_edited = config;
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(m_preset->findData(config.preset));
    m_preset->setEnabled(false);
    m_url->setText(config.baseUrl.toString());
    m_key->clear();
    m_key->setPlaceholderText(tr("unchanged"));
    m_timer.stop();
    show(complete() ? State::Waiting : State::Incomplete);
}

void ProviderForm::choosePreset(int index)
{
    if (index < 0 || index >= m_presets.size())
        return;
    const ProviderConfig &preset = m_presets[index];
    m_url->setText(preset.baseUrl.toString());
    m_key->setPlaceholderText(preset.needsKey ? QString() : tr("not needed"));
    touched();
}

ProviderConfig ProviderForm::config() const
{
    ProviderConfig config = m_edited;
    if (config.id.isEmpty() && m_preset->currentIndex() >= 0) {
        config = m_presets[m_preset->currentIndex()];
        config.preset = config.id;
        config.id = freeId(config.id);
        config.enabled = true;
    }
    config.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    if (config.preset == "custom"_L1 && m_edited.id.isEmpty()) {
        config.name = config.baseUrl.host();
        config.needsKey = !m_key->text().isEmpty();
    }
    return config;
}

QString ProviderForm::key() const
{
    return m_key->text().trimmed();
}

void ProviderForm::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

QString ProviderForm::freeId(const QString &wanted) const
{
    QString id = wanted;
    for (int number = 2; m_taken.contains(id); ++number)
        id = wanted + u'-' + QString::number(number);
    return id;
}

bool ProviderForm::complete() const
{
    const ProviderConfig now = config();
    const bool web = now.baseUrl.scheme() == "https"_L1 || now.baseUrl.scheme() == "http"_L1;
    const bool keyed = !now.needsKey || !key().isEmpty() || !m_edited.id.isEmpty();
    return now.baseUrl.isValid() && web && !now.baseUrl.host().isEmpty() && keyed;
}

void ProviderForm::touched()
{
    m_timer.stop();
    if (!complete()) {
        show(State::Incomplete);
        return;
    }
    show(State::Waiting);
    m_timer.start();
}

void ProviderForm::test()
{
    m_timer.stop();
    if (!complete())
        return;
    show(State::Testing, tr("Testing …"));
    emit testRequested(config(), key());
}

void ProviderForm::showTestResult(const ProviderConfig &tested, const Outcome<int> &models)
{
    if (m_state != State::Testing || tested.baseUrl != config().baseUrl)
        return;
    if (models)
        show(State::Works, *models == 1 ? tr("It works: 1 model.")
                                        : tr("It works: %1 models.").arg(QLocale().toString(*models)));
    else
        show(State::Failed, errorMessage(models.error()), models.error().detail);
}

void ProviderForm::show(State state, const QString &text, const QString &detail)
{
    m_state = state;
    const Ink ink = state == State::Failed ? Ink::Error : state == State::Works ? Ink::Good : Ink::Secondary;
    m_result->setInk(ink);
    m_result->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_test->setEnabled(state != State::Incomplete && state != State::Testing);
    m_accept->setEnabled(state != State::Incomplete);
}

} // namespace switchyard
