#include "ui/controls/segments.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>

namespace switchyard {

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const Theme &theme, const QString &text, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(font(true));
        return {metrics.horizontalAdvance(text()) + space::m, metrics.height() + space::s};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF inner = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.setPen(hasFocus() ? QPen(m_theme.color(Ink::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked()    ? m_theme.color(Ink::UserMessage)
                         : underMouse() ? m_theme.color(Ink::Hover)
                                        : QColor(Qt::transparent));
        painter.drawRoundedRect(inner, radius::control - 1, radius::control - 1);
        painter.setFont(font(isChecked()));
        painter.setPen(m_theme.color(isChecked() ? Ink::Text : Ink::Secondary));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QFont font(bool strong) const
    {
        QFont font = m_theme.font(Type::Label);
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        return font;
    }

    const Theme &m_theme;
};

} // namespace

Segments::Segments(const Theme &theme, const QStringList &labels, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (const QString &label : labels) {
        auto *segment = new Segment(theme, label, this);
        m_buttons->addButton(segment, int(m_buttons->buttons().size()));
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            takeTab(index);
            emit currentChanged(index);
        }
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    const QSignalBlocker quiet(m_buttons);
    m_buttons->button(index)->setChecked(true);
    takeTab(index);
}

/// The Tab key stops at the chosen one alone.
void Segments::takeTab(int index)
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(m_buttons->id(button) == index ? Qt::TabFocus : Qt::NoFocus);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
}

} // namespace switchyard
