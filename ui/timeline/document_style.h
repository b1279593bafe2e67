// Gives a parsed document the theme's type and distances.
#pragma once

class QTextDocument;

namespace switchyard {

class Theme;

void styleMarkdown(QTextDocument &document, const Theme &theme);
/// Line height alone.
void stylePlain(QTextDocument &document);

} // namespace switchyard
