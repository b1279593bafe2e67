#include "ui/welcome/welcome_page.h"

#include "ui/controls/ink_label.h"
#include "ui/providerform/provider_form.h"

#include <QBoxLayout>
#include <QPushButton>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

WelcomePage::WelcomePage(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_column(new QWidget(this))
    , m_servers(new QWidget(m_column))
    , m_probe(new InkLabel(theme, Type::Body, Ink::Secondary, {}, m_column))
    , m_again(new QPushButton(tr("Look again"), m_column))
    , m_keys(new QWidget(m_column))
    , m_form(new ProviderForm(theme, m_column))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(m_form, &ProviderForm::testRequested, this, &WelcomePage::testRequested);
    connect(m_form, &ProviderForm::accepted, this, &WelcomePage::connectRequested);
    connect(m_again, &QPushButton::clicked, this, &WelcomePage::probeRequested);
    setProbing();
    setEnvironment({});
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    const int side = extent::transcriptMargin(viewport()->width());
    m_middle->setContentsMargins(side, space::xxl, side, space::xl);
    QScrollArea::resizeEvent(event);
}

void WelcomePage::build()
{
    auto *page = new QWidget(this);
    m_middle = new QVBoxLayout(page);
    m_middle->addWidget(m_column);

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins({});
    column->setSpacing(space::l);
    addHeading(column);
    QBoxLayout *local = addCard(column, tr("On this computer"));
    auto *probe = new QHBoxLayout;
    probe->addWidget(m_probe, 1);
    probe->addWidget(m_again);
    m_probe->setWordWrap(true);
    local->addWidget(m_servers);
    local->addLayout(probe);
    QBoxLayout *keys = addCard(column, tr("From your environment"));
    keys->addWidget(m_keys);
    m_keysCard = keys->parentWidget();
    addCard(column, tr("Any OpenAI-compatible provider"))->addWidget(m_form);

    addDemo(column);
    column->addStretch(1);
    for (QWidget *list : {m_servers, m_keys}) {
        auto *rows = new QVBoxLayout(list);
        rows->setContentsMargins({});
        rows->setSpacing(space::s);
    }
    setWidget(page);
    page->setAutoFillBackground(false); // the chat's own surface shows through
    viewport()->setAutoFillBackground(false);
}

void WelcomePage::addHeading(QVBoxLayout *column)
{
    auto *heading = new InkLabel(m_theme, Type::Figure, Ink::Text, tr("Which models shall answer?"), m_column);
    auto *intro =
        new InkLabel(m_theme, Type::Body, Ink::Secondary,
                     tr("Switchyard sends each message to the model made for it. Connect one provider "
                        "to begin; more can follow in the settings."),
                     m_column);
    heading->setWordWrap(true);
    intro->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(intro);
}

void WelcomePage::addDemo(QVBoxLayout *column)
{
    QBoxLayout *demo = addCard(column, tr("Just looking?"));
    auto *hint = new InkLabel(m_theme, Type::Body, Ink::Secondary,
                              tr("A demo server inside Switchyard plays ten models. Nothing leaves this "
                                 "computer, and nothing it says is a real answer."),
                              m_column);
    hint->setWordWrap(true);
    auto *start = new QPushButton(tr("Try the built-in demo (simulated replies)"), m_column);
    connect(start, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    demo->addWidget(hint);
    demo->addWidget(start, 0, Qt::AlignLeft);
}

QBoxLayout *WelcomePage::addCard(QVBoxLayout *column, const QString &title)
{
    auto *card = new QFrame(m_column);
    card->setProperty("card", true);
    auto *content = new QVBoxLayout(card);
    content->setContentsMargins(space::l, space::m, space::l, space::l);
    content->setSpacing(space::s);
    content->addWidget(new InkLabel(m_theme, Type::Title, Ink::Text, title, card));
    column->addWidget(card);
    return content;
}

void WelcomePage::addOffer(QWidget *list, const QString &text, const QString &detail,
                           const ProviderConfig &config, const QString &key)
{
    auto *offer = new QWidget(list);
    auto *row = new QHBoxLayout(offer);
    row->setContentsMargins({});
    row->setSpacing(space::m);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new InkLabel(m_theme, Type::Body, Ink::Text, text, offer));
    names->addWidget(new InkLabel(m_theme, Type::Meta, Ink::Secondary, detail, offer));
    auto *button = new QPushButton(tr("Connect"), offer);
    button->setProperty("primary", true);
    button->setAccessibleName(tr("Connect %1").arg(config.name));
    connect(button, &QPushButton::clicked, this, [this, config, key] { emit connectRequested(config, key); });
    row->addLayout(names, 1);
    row->addWidget(button);
    list->layout()->addWidget(offer);
}

void WelcomePage::empty(QWidget *list)
{
    const QWidgetList offers = list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *offer : offers) {
        offer->hide();
        list->layout()->removeWidget(offer);
        offer->deleteLater();
    }
}

void WelcomePage::setProbing()
{
    empty(m_servers);
    m_servers->hide();
    m_probe->setText(tr("Looking for Ollama, LM Studio, llama.cpp and vLLM …"));
    m_probe->show();
    m_again->setEnabled(false);
}

void WelcomePage::setLocalServers(const QVector<ProviderConfig> &servers)
{
    empty(m_servers);
    for (const ProviderConfig &server : servers)
        addOffer(m_servers, server.name, server.baseUrl.toString(), server, {});
    m_servers->setVisible(!servers.isEmpty());
    m_probe->setText(servers.isEmpty()
                         ? tr("No model server answers. Start Ollama, LM Studio, llama.cpp or vLLM, "
                              "then look again.")
                         : QString());
    m_again->setEnabled(true);
}

void WelcomePage::setEnvironment(const QVector<EnvironmentProvider> &providers)
{
    empty(m_keys);
    for (const EnvironmentProvider &provider : providers)
        addOffer(m_keys, provider.config.name, tr("Key found in %1").arg(provider.variable), provider.config,
                 provider.key);
    m_keysCard->setVisible(!providers.isEmpty());
}

void WelcomePage::showTestResult(const ProviderConfig &tested, const Outcome<int> &models)
{
    m_form->showTestResult(tested, models);
}

} // namespace switchyard
