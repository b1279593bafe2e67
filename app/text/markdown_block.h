// A text in Markdown as a flat list of blocks: what a reply is shown, selected and copied by.
#pragma once

#include <QFlags>
#include <QString>
#include <QVector>

#include <memory>
#include <optional>

namespace switchyard::markdown {

enum class Style : quint8 {
    Strong = 1,
    Emphasis = 2,
    Strike = 4,
    Code = 8,
    Math = 16,  // the source with its delimiters
    Image = 32, // its alternative text; the link is the picture's address
    DisplayMath = 64
};
Q_DECLARE_FLAGS(Styles, Style)
Q_DECLARE_OPERATORS_FOR_FLAGS(Styles)

struct Span {
    qsizetype start = 0, length = 0;
    Styles styles;
    QString link; // the target; empty = none
    bool operator==(const Span &) const = default;
};

struct Inline {
    QString text;        // a hard line break is U+2028, a soft one a space
    QVector<Span> spans; // sorted, not overlapping; what lies between them is plain
    bool operator==(const Inline &) const = default;
};

struct Container {
    enum class Kind : quint8 { Quote, Item };
    Kind kind = Kind::Quote;
    int number = -1;          // of an item; -1 = bullet
    std::optional<bool> task; // a task's box: ticked or not
    bool opens = false;       // this block is the container's first: an item's marker is shown here
    bool operator==(const Container &) const = default;
};

struct Table {
    QVector<Qt::Alignment> columns; // no flag = not said
    QVector<QVector<Inline>> rows;  // without the empty cells at a row's end
    bool header = false;            // the first row is the header
    bool operator==(const Table &) const = default;
};

struct Block {
    enum class Kind : quint8 { Paragraph, Heading, Code, Table, Rule, Math, Image };
    Kind kind = Kind::Paragraph;
    QVector<Container> containers; // outermost first, at most 32: what is nested deeper is shown there
    int level = 0;                 // of a heading
    Inline text;
    QString language; // first word of what a fence says, in lower case
    QString code;     // lines of Code and Math, joined by LF
    Table table;
    bool continues = false;       // a further piece of the block before it; they are shown as one
    bool sameLine = false;        // a further piece that goes on in the middle of a line
    bool open = false;            // still streaming in
    qsizetype start = 0, end = 0; // in the source, in UTF-16 units
    bool operator==(const Block &) const = default;
};
using BlockPointer = std::shared_ptr<const Block>;

} // namespace switchyard::markdown
