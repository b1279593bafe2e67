#include "ui/controls/icon_button.h"

#include "ui/theme/theme.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int buttonIconSize = 16;
constexpr int confirmedMs = 2'000;

} // namespace

IconButton::IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_name(name)
{
    m_confirmed.setSingleShot(true);
    m_confirmed.setInterval(confirmedMs);
    setFocusPolicy(Qt::TabFocus); // the focus ring is for the keyboard
    setIconSize(QSize(buttonIconSize, buttonIconSize));
    setFont(theme.font(Type::Meta));
    setAccessibleName(name);
    setToolTip(name);
    paintIcon();
    connect(&theme, &Theme::changed, this, &IconButton::paintIcon);
    connect(&m_confirmed, &QTimer::timeout, this, &IconButton::endConfirmation);
}

void IconButton::setIconName(const QString &icon)
{
    m_icon = icon;
    paintIcon();
}

void IconButton::showText(const QString &text)
{
    setText(text);
    setToolButtonStyle(m_icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
}

void IconButton::confirm(const QString &done)
{
    m_confirmed.start();
    setToolTip(done);
    paintIcon();
}

void IconButton::endConfirmation()
{
    setToolTip(m_name);
    paintIcon();
}

void IconButton::revealOnDemand()
{
    m_revealed = false;
}

void IconButton::reveal(bool shown)
{
    m_revealed = shown;
    update();
}

void IconButton::paintEvent(QPaintEvent *event)
{
    if (m_revealed || hasFocus())
        QToolButton::paintEvent(event);
}

void IconButton::paintIcon()
{
    if (m_confirmed.isActive())
        setIcon(m_theme.icon(u"check"_s, m_theme.color(Ink::Good)));
    else
        setIcon(m_icon.isEmpty() ? QIcon() : m_theme.icon(m_icon, m_theme.color(Ink::Secondary)));
}

} // namespace switchyard
