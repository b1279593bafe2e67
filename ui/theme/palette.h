// The colour tokens of both themes, and the colours of categories.
#pragma once

#include "ui/theme/theme.h"

namespace switchyard {

QColor inkColor(Ink ink, bool dark);

/// The seven known categories as listed; any other name gets one of eight further hues.
CategoryColors categoryColors(const QString &category, bool dark);
inline constexpr int furtherHues = 8;
CategoryColors furtherHue(int index, bool dark);

/// Contrast ratio of WCAG 2, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace switchyard
