// Distances, radii and sizes of the window, in px at scale 1.
#pragma once

#include <algorithm>

namespace switchyard {

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 40;
}
namespace radius {
inline constexpr int control = 8, card = 10, bubble = 14;
}
namespace extent {
inline constexpr int transcript = 720, leftPane = 248, rightPane = 348, rightOverlayBelow = 900,
                     leftOverlayBelow = 640;

/// Left and right of the transcript and the composer, in a chat that is `width` px wide.
constexpr int transcriptMargin(int width)
{
    const int least = width < leftOverlayBelow ? space::l : space::xxl;
    return std::max(least, (width - transcript) / 2);
}
} // namespace extent

} // namespace switchyard
