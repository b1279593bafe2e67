// The colours of code: on the code ground of both themes each has a contrast of at least 4.5:1.
#pragma once

#include "app/highlight/code_line.h"

#include <QColor>

namespace switchyard {

class Theme;

QColor codeColor(CodeClass kind, bool dark);
QColor codeColor(CodeClass kind, const Theme &theme);

} // namespace switchyard
