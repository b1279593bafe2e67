#include "ui/timeline/error_card.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSize = 18;

QLabel *wrappingLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // servers' words are no markup
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ErrorCard::ErrorCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_message(wrappingLabel())
    , m_detail(wrappingLabel())
{
    setProperty("card", true);
    auto *retryButton = new QPushButton(tr("Retry"));
    auto *withButton = new QPushButton(tr("Retry with…"));
    connect(retryButton, &QPushButton::clicked, this, &ErrorCard::retry);
    connect(withButton, &QPushButton::clicked, this,
            [this, withButton] { emit retryWith(withButton->mapToGlobal(withButton->rect().bottomLeft())); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(retryButton);
    buttons->addWidget(withButton);
    buttons->addStretch();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::m, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_message, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addLayout(buttons, 2, 1);
    m_detail->setProperty("role", u"secondary"_s);
    restyle();
    connect(&theme, &Theme::changed, this, &ErrorCard::restyle);
}

void ErrorCard::setError(const Error &error)
{
    m_message->setText(errorMessage(error));
    m_detail->setText(error.detail);
    m_detail->setVisible(!error.detail.isEmpty());
    setAccessibleName(tr("Error: %1").arg(errorMessage(error)));
}

void ErrorCard::restyle()
{
    m_icon->setPixmap(m_theme.icon(u"error"_s, m_theme.color(Ink::Error)).pixmap(iconSize));
    m_message->setFont(m_theme.font(Type::Body));
    m_detail->setFont(m_theme.font(Type::Meta));
}

} // namespace switchyard
