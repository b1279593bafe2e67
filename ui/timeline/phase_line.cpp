#include "ui/timeline/phase_line.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace switchyard {

namespace {

constexpr int dot = 8;
constexpr int phaseHeight = 24;
constexpr int pulseMs = 1'400;
constexpr double faint = 0.25;

} // namespace

PhaseLine::PhaseLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pulse.setDuration(pulseMs);
    m_pulse.setLoopCount(-1);
    m_pulse.setKeyValues({{0, 1.0}, {0.5, faint}, {1, 1.0}});
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhaseLine::setPhase(const QString &phase)
{
    m_phase = phase;
    setAccessibleName(phase);
    updateGeometry();
    update();
}

QSize PhaseLine::sizeHint() const
{
    return {dot + space::s + QFontMetrics(m_theme.font(Type::Meta)).horizontalAdvance(m_phase), phaseHeight};
}

void PhaseLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect mark(0, (phaseHeight - dot) / 2, dot, dot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Ink::Accent));
    painter.setOpacity(m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toDouble() : 1);
    painter.drawEllipse(QStyle::visualRect(layoutDirection(), rect(), mark));
    painter.setOpacity(1);
    painter.setPen(m_theme.color(Ink::Secondary));
    painter.setFont(m_theme.font(Type::Meta));
    const QRect text =
        rect().adjusted(isRightToLeft() ? 0 : dot + space::s, 0, isRightToLeft() ? -dot - space::s : 0, 0);
    painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeading), m_phase);
}

void PhaseLine::showEvent(QShowEvent *)
{
    if (!m_theme.reducedMotion())
        m_pulse.start();
}

void PhaseLine::hideEvent(QHideEvent *)
{
    m_pulse.stop();
}

} // namespace switchyard
