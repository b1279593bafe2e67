#include "ui/chatheader/chat_settings.h"

#include "ui/controls/ink_label.h"
#include "ui/controls/text_edit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSlider>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace switchyard {

using namespace std::chrono_literals;

namespace {

constexpr double highest = 2.0;  // what OpenAI-compatible servers take
constexpr double usual = 0.7;    // where the slider starts when one is wanted
constexpr int stepsPerUnit = 20; // of the slider

} // namespace

ChatSettings::ChatSettings(Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_theme(theme)
    , m_prompt(new TextEdit(this))
    , m_default(new QCheckBox(tr("Model's default"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(new QDoubleSpinBox(this))
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    const auto touched = [this] {
        if (!m_loading)
            m_timer.start();
    };
    connect(&m_timer, &QTimer::timeout, this, &ChatSettings::flush);
    connect(m_prompt, &QTextEdit::textChanged, this, touched);
    connect(m_default, &QCheckBox::toggled, this, [this, touched](bool byModel) {
        m_slider->setEnabled(!byModel);
        m_number->setEnabled(!byModel);
        touched();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (std::lround(m_number->value() * stepsPerUnit) != value)
            m_number->setValue(double(value) / stepsPerUnit);
    });
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this, touched](double value) {
        m_slider->setValue(int(std::lround(value * stepsPerUnit)));
        touched();
    });
    connect(&theme, &Theme::changed, this, &ChatSettings::restyle);
    setValues({}, std::nullopt);
    restyle();
}

void ChatSettings::build()
{
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Settings of this chat"));
    auto *promptTitle = new InkLabel(m_theme, Type::Title, Ink::Text, tr("System prompt"), this);
    auto *hint = new InkLabel(m_theme, Type::Meta, Ink::Secondary,
                              tr("Goes to the model before every message of this chat."), this);
    auto *heatTitle = new InkLabel(m_theme, Type::Title, Ink::Text, tr("Temperature"), this);
    hint->setWordWrap(true);
    promptTitle->setBuddy(m_prompt);
    m_prompt->setProperty("field", true);
    m_prompt->setPlaceholderText(tr("None"));
    m_prompt->setAccessibleName(promptTitle->text());
    m_default->setAccessibleName(tr("Temperature: the model's default"));
    m_slider->setRange(0, int(highest * stepsPerUnit));
    m_slider->setAccessibleName(heatTitle->text());
    m_number->setRange(0, highest);
    m_number->setDecimals(2);
    m_number->setSingleStep(1.0 / stepsPerUnit);
    m_number->setAccessibleName(heatTitle->text());

    auto *heat = new QHBoxLayout;
    heat->setSpacing(space::m);
    heat->addWidget(m_slider, 1);
    heat->addWidget(m_number);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(promptTitle);
    column->addWidget(hint);
    column->addWidget(m_prompt, 1);
    column->addSpacing(space::s);
    column->addWidget(heatTitle);
    column->addWidget(m_default);
    column->addLayout(heat);
}

void ChatSettings::restyle()
{
    m_prompt->setFont(m_theme.font(Type::Body));
    m_default->setFont(m_theme.font(Type::Body));
    m_number->setFont(m_theme.font(Type::Body));
    const QFontMetrics metrics(m_number->font());
    m_number->setMinimumWidth(metrics.horizontalAdvance(m_number->textFromValue(highest)) + 2 * space::xl);
    update();
}

void ChatSettings::setValues(const QString &systemPrompt, std::optional<double> temperature)
{
    const QScopedValueRollback loading(m_loading, true);
    if (m_prompt->toPlainText() != systemPrompt)
        m_prompt->setPlainText(systemPrompt);
    m_default->setChecked(!temperature);
    m_number->setValue(temperature.value_or(usual));
    m_slider->setEnabled(temperature.has_value());
    m_number->setEnabled(temperature.has_value());
}

QString ChatSettings::systemPrompt() const
{
    return m_prompt->toPlainText().trimmed();
}

std::optional<double> ChatSettings::temperature() const
{
    if (m_default->isChecked())
        return std::nullopt;
    return m_number->value();
}

void ChatSettings::flush()
{
    m_timer.stop();
    emit changed(systemPrompt(), temperature());
}

void ChatSettings::openBelow(const QWidget *anchor)
{
    const QRect room = anchor->screen()->availableGeometry();
    const QSize size(std::min(extent::rightPane, room.width()), std::min(extent::rightPane, room.height()));
    const int offset = isRightToLeft() ? 0 : anchor->width() - size.width();
    QPoint corner = anchor->mapToGlobal(QPoint(offset, anchor->height() + space::xs));
    corner.setX(std::clamp(corner.x(), room.left(), room.right() + 1 - size.width()));
    corner.setY(std::clamp(corner.y(), room.top(), room.bottom() + 1 - size.height()));
    setGeometry(QRect(corner, size));
    show();
    m_prompt->setFocus(Qt::PopupFocusReason);
}

void ChatSettings::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_timer.isActive())
        flush();
}

void ChatSettings::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace switchyard
