#include "ui/theme/code_colors.h"

#include "ui/theme/palette.h"

namespace switchyard {

QColor codeColor(CodeClass kind, bool dark)
{
    switch (kind) {
    case CodeClass::Plain:
        return inkColor(Ink::Text, dark);
    case CodeClass::Keyword:
        return QColor(dark ? 0xFFD7A5FF : 0xFF8B1F9B);
    case CodeClass::Type:
        return QColor(dark ? 0xFF7ADBE6 : 0xFF00656F);
    case CodeClass::Function:
        return QColor(dark ? 0xFF9DBBFF : 0xFF1F4FB8);
    case CodeClass::Variable:
        return QColor(dark ? 0xFFFFC9A0 : 0xFF7A3E12);
    case CodeClass::Attribute:
        return QColor(dark ? 0xFF8FD3C0 : 0xFF0B6357);
    case CodeClass::String:
        return QColor(dark ? 0xFFA5D98A : 0xFF1E6B2E);
    case CodeClass::Number:
        return QColor(dark ? 0xFFFF9CC6 : 0xFFA3195B);
    case CodeClass::Literal:
        return QColor(dark ? 0xFFFFC078 : 0xFF8A4B00);
    case CodeClass::Comment:
        return QColor(dark ? 0xFF929BAA : 0xFF5F6978);
    case CodeClass::Preprocessor:
        return QColor(dark ? 0xFFCBA8FF : 0xFF6A35B0);
    case CodeClass::Operator:
        return QColor(dark ? 0xFFB9C2D3 : 0xFF475063);
    case CodeClass::Inserted:
        return inkColor(Ink::Good, dark);
    case CodeClass::Deleted:
        return inkColor(Ink::Error, dark);
    }
    return inkColor(Ink::Text, dark);
}

QColor codeColor(CodeClass kind, const Theme &theme)
{
    return codeColor(kind, theme.dark());
}

} // namespace switchyard
