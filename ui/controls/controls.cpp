#include "ui/controls/controls.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int markSize = 16;

} // namespace

IconButton::IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus); // the focus ring is for the keyboard
    setIconSize(QSize(markSize, markSize));
    setFont(theme.font(Type::Meta));
    setAccessibleName(name);
    setToolTip(name);
    paintIcon();
    connect(&theme, &Theme::changed, this, &IconButton::paintIcon);
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
    setIcon(m_icon.isEmpty() ? QIcon() : m_theme.icon(m_icon, m_theme.color(Ink::Secondary)));
}

SegmentedControl::SegmentedControl(const Theme &theme, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (const QString &choice : choices) {
        auto *button = new QToolButton;
        button->setText(choice);
        button->setCheckable(true);
        button->setFont(theme.font(Type::Label));
        m_buttons.addButton(button, int(m_buttons.buttons().size()));
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCurrent(0);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &SegmentedControl::currentChanged);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int SegmentedControl::current() const
{
    return m_buttons.checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons.button(index))
        button->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}

} // namespace switchyard
