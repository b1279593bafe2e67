// Gives a parsed document the theme's type and distances.
#pragma once

class QFont;
class QTextDocument;

namespace switchyard {

class Theme;

void styleDocument(QTextDocument &document, const Theme &theme);

/// Percent of the font's own line spacing that makes 1.5 times its size.
double lineHeightPercent(const QFont &font);

} // namespace switchyard
