// Palette and style sheet of the whole program, made from the tokens.
#pragma once

#include <QPalette>
#include <QString>

namespace switchyard {

QPalette applicationPalette(bool dark);
/// ":/style.qss" with its @tokens filled in.
QString applicationStyleSheet(bool dark);

} // namespace switchyard
