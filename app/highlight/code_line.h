// The coloured parts of one line of code.
#pragma once

#include <QMetaType>
#include <QVector>

namespace switchyard {

/// As few as two themes can tell apart.
enum class CodeClass : quint8 {
    Plain,
    Keyword,
    Type,
    Function,
    Variable,  // self, $name, what a string interpolates
    Attribute, // the key of a pair, an attribute of a tag, a CSS property
    String,
    Number,
    Literal, // true, null, MAX_SIZE, the escapes within a string
    Comment,
    Preprocessor, // #include, decorators and annotations
    Operator,
    Inserted, // lines of a diff
    Deleted,
};

/// Positions count UTF-16 units within the line. Runs ascend, do not overlap and are never Plain.
struct CodeRun {
    int start = 0;
    int length = 0;
    CodeClass kind = CodeClass::Plain;

    bool operator==(const CodeRun &) const = default;
};
using CodeLine = QVector<CodeRun>;

} // namespace switchyard

Q_DECLARE_METATYPE(switchyard::CodeLine)
