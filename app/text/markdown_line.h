// What one line of Markdown looks like by itself; the lines come without their line ends.
#pragma once

#include <QString>

#include <optional>

namespace switchyard::markdown {

struct Fence {
    QChar mark;
    int length = 0;
    int indent = 0;
};

struct Marker {
    QChar type;         // - + * of bullets, . and ) of numbers
    int number = -1;    // -1 = bullet
    int contents = 0;   // the column where the item's text begins
    bool empty = false; // nothing behind it
};

/// Columns of white space before the text, with tab stops of 4.
int indentOf(QStringView line);
bool isBlank(QStringView line);
bool isRule(QStringView line);
bool isHeading(QStringView line);
bool isQuote(QStringView line);
/// The line below a heading's text: = or - alone.
bool isUnderline(QStringView line);
/// The line below a table's header, by its characters alone.
bool isDelimiterRow(QStringView line);
std::optional<Fence> fenceAt(QStringView line);
bool closesFence(QStringView line, const Fence &fence);
std::optional<Marker> markerAt(QStringView line);
/// The line without its first columns of white space, as far as there are any; of a tab cut in two, spaces
/// stay.
QString withoutIndent(QStringView line, int columns);

inline bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

inline bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

} // namespace switchyard::markdown
