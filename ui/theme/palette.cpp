#include "ui/theme/palette.h"

#include "app/chat/route_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace switchyard {

namespace {

struct InkColors {
    Ink ink;
    QRgb light, dark;
};

constexpr std::array inks{
    InkColors{Ink::Window, 0xFFF6F7F9, 0xFF14161A},      InkColors{Ink::Surface, 0xFFFFFFFF, 0xFF1B1E24},
    InkColors{Ink::Border, 0xFFE1E4EA, 0xFF2E333D},      InkColors{Ink::Hover, 0xFFEEF0F4, 0xFF242831},
    InkColors{Ink::Text, 0xFF1B1F27, 0xFFE7EAF0},        InkColors{Ink::Secondary, 0xFF566070, 0xFFA3ACBB},
    InkColors{Ink::Accent, 0xFF2F5BEA, 0xFF8FA8FF},      InkColors{Ink::OnAccent, 0xFFFFFFFF, 0xFF14161A},
    InkColors{Ink::UserMessage, 0xFFE9EEFD, 0xFF25304D}, InkColors{Ink::Selection, 0xFFB9CBFF, 0xFF3A4E86},
    InkColors{Ink::Hit, 0xFFFFEDB3, 0xFF4A3D12},         InkColors{Ink::CurrentHit, 0xFFFFC857, 0xFF7A5C00},
    InkColors{Ink::Code, 0xFFF3F4F7, 0xFF15181D},        InkColors{Ink::Error, 0xFFB3261E, 0xFFFF8A80},
    InkColors{Ink::Warning, 0xFF8A5A00, 0xFFFFC46B},     InkColors{Ink::Good, 0xFF1E7B4A, 0xFF7FD9A6},
};

struct KnownCategory {
    QLatin1StringView name;
    QRgb lightText, lightTint, darkText, darkTint;
};

constexpr std::array knownCategories{
    KnownCategory{category::simple, 0xFF0B6B4F, 0xFFDDF3EA, 0xFF7FD9B6, 0xFF16352B},
    KnownCategory{category::general, 0xFF1F4FB8, 0xFFE1EAFD, 0xFF9DBBFF, 0xFF1B2A4A},
    KnownCategory{category::reasoning, 0xFF6A35B0, 0xFFEFE4FB, 0xFFCBA8FF, 0xFF33234D},
    KnownCategory{category::code, 0xFF8A4B00, 0xFFFCEBD3, 0xFFFFC078, 0xFF40290C},
    KnownCategory{category::agent, 0xFFA3195B, 0xFFFCE2EE, 0xFFFF9CC6, 0xFF471B30},
    KnownCategory{category::vision, 0xFF00656F, 0xFFD9F2F5, 0xFF7ADBE6, 0xFF0F3338},
    KnownCategory{category::longContext, 0xFF475063, 0xFFE8EBF0, 0xFFB9C2D3, 0xFF2B313C},
};

constexpr std::array<int, furtherHues> hues{4, 48, 74, 104, 140, 202, 242, 298}; // between the known ones

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor inkColor(Ink ink, bool dark)
{
    const auto *found =
        std::find_if(inks.begin(), inks.end(), [ink](const InkColors &c) { return c.ink == ink; });
    return QColor(dark ? found->dark : found->light);
}

CategoryColors categoryColors(const QString &category, bool dark)
{
    if (category == category::forced)
        return {inkColor(Ink::Accent, dark), QColor()};
    for (const KnownCategory &known : knownCategories) {
        if (category == known.name)
            return dark ? CategoryColors{QColor(known.darkText), QColor(known.darkTint)}
                        : CategoryColors{QColor(known.lightText), QColor(known.lightTint)};
    }
    return furtherHue(qChecksum(category.toUtf8()) % furtherHues, dark);
}

CategoryColors furtherHue(int index, bool dark)
{
    const float hue = float(hues.at(size_t(index))) / 360;
    const QColor tint = dark ? QColor::fromHslF(hue, 0.42F, 0.17F) : QColor::fromHslF(hue, 0.75F, 0.93F);
    const QColor surface = inkColor(Ink::Surface, dark);
    // Hues differ in brightness at one HSL lightness: move away from the tint until the text stands out.
    float lightness = dark ? 0.70F : 0.42F;
    QColor text;
    do {
        text = QColor::fromHslF(hue, dark ? 0.85F : 0.72F, lightness);
        lightness += dark ? 0.01F : -0.01F;
    } while (std::min(contrast(text, tint), contrast(text, surface)) < 5.5);
    return {text, tint};
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace switchyard
