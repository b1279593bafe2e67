#include "ui/theme/theme.h"

#include "app/chat/route_table.h"
#include "ui/theme/control_style.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/svg_icon.h"
#include "ui/theme/system_appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

bool platformIsDark()
{
    QApplication::setPalette(QPalette()); // what the program had set gives way to the platform's
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Sizes that are no whole pixel are set through points.
void setPixels(QFont &font, double pixels)
{
    if (pixels == std::floor(pixels)) {
        font.setPixelSize(int(pixels));
        return;
    }
    const QScreen *screen = QGuiApplication::primaryScreen();
    font.setPointSizeF(pixels * 72 / (screen ? screen->logicalDotsPerInchY() : 96));
}

double pixelsOf(Type type)
{
    switch (type) {
    case Type::Figure:
        return 20;
    case Type::Title:
    case Type::Body:
        return 14;
    case Type::Code:
        return 13;
    case Type::Meta:
        return 12.5;
    case Type::Label:
        break;
    }
    return 12;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_family(QFontDatabase::systemFont(QFontDatabase::GeneralFont).family())
    , m_system(new SystemAppearance(platformIsDark(), this))
{
    connect(m_system, &SystemAppearance::changed, this, &Theme::applyToApplication);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &Theme::change); // it may have other dots
    QApplication::setStyle(new ControlStyle(*this));
    applyToApplication();
}

void Theme::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) != mode)
        applyToApplication();
}

Theme::Mode Theme::mode() const
{
    return m_mode;
}

bool Theme::dark() const
{
    return m_mode == Mode::System ? m_system->dark() : m_mode == Mode::Dark;
}

bool Theme::reducedMotion() const
{
    return m_system->reducedMotion();
}

void Theme::setZoom(double zoom)
{
    const double bounded = std::clamp(zoom, 0.5, 3.0);
    if (qFuzzyCompare(std::exchange(m_zoom, bounded), bounded))
        return;
    change();
}

void Theme::setLineNumbers(bool shown)
{
    if (std::exchange(m_lineNumbers, shown) != shown)
        change();
}

double Theme::zoom() const
{
    return m_zoom;
}

QColor Theme::color(Ink ink) const
{
    return inkColor(ink, dark());
}

QFont Theme::font(Type type) const
{
    std::optional<QFont> &made = m_fonts.at(size_t(type));
    if (made)
        return *made;
    QFont font = type == Type::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont(m_family);
    const bool zoomed = type == Type::Body || type == Type::Code;
    setPixels(font, zoomed ? std::round(pixelsOf(type) * m_zoom) : pixelsOf(type));
    if (type == Type::Figure || type == Type::Title)
        font.setWeight(QFont::DemiBold);
    made = font;
    return font;
}

QFont Theme::headingFont(int level) const
{
    constexpr std::array<double, 6> scale{1.43, 1.22, 1.07, 1, 1, 1};
    QFont font = this->font(Type::Body);
    setPixels(font, std::round(font.pixelSize() * scale.at(size_t(std::clamp(level, 1, 6) - 1))));
    font.setWeight(QFont::DemiBold);
    return font;
}

CategoryColors Theme::category(const QString &category) const
{
    return categoryColors(category, dark());
}

QIcon Theme::icon(const QString &name, const QColor &color) const
{
    return QIcon(new SvgIcon(u":/icons/%1.svg"_s.arg(name), color));
}

QString Theme::categoryIcon(const QString &category)
{
    using namespace category;
    if (category == forced)
        return u"pin"_s;
    for (const QLatin1StringView known : {simple, general, reasoning, code, agent, vision}) {
        if (category == known)
            return "category-"_L1 + category;
    }
    return category == longContext ? u"category-long-context"_s : u"category-custom"_s;
}

void Theme::change()
{
    m_fonts = {};
    emit changed();
}

void Theme::applyToApplication()
{
    QFont base(m_family);
    setPixels(base, pixelsOf(Type::Body));
    QApplication::setFont(base);
    QApplication::setPalette(applicationPalette(dark()));
    qApp->setStyleSheet(applicationStyleSheet(dark()));
    change();
}

} // namespace switchyard
