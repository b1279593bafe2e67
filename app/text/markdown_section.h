// One cut of a text in Markdown; what is in it can be read without its neighbours.
#pragma once

#include <QtGlobal>

namespace switchyard::markdown {

struct Section {
    enum class Kind : quint8 {
        Flow,  // read as Markdown
        Code,  // body is code
        Table, // head is the table's header, body its rows
        Maths, // a display
        Plain, // a line too long to be anything but text
        Held   // maybe a display, whose end has not come
    };
    Kind kind = Kind::Flow;
    qsizetype start = 0, end = 0;
    qsizetype headStart = 0, headEnd = 0; // a fence's first line, a table's first two
    qsizetype bodyStart = 0, bodyEnd = 0;
    int number = -1; // of the item it begins with, counted over the list's earlier sections
    int indent = 0;  // columns to take from each line of code
    bool continues = false, sameLine = false;
};

constexpr qsizetype pieceSize = 8000; // characters of text or code that one block should not exceed by much
constexpr int pieceLines = 8;         // of code: as it streams in, the last piece is laid out at each frame
constexpr int pieceRows = 64;         // of a table: the first piece says how wide its columns are

} // namespace switchyard::markdown
