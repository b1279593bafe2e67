#include "app/text/markdown_line.h"

#include <algorithm>

namespace switchyard::markdown {

namespace {

constexpr int tabStop = 4;

int columnAfter(QChar c, int column)
{
    return c == u'\t' ? (column / tabStop + 1) * tabStop : column + 1;
}

qsizetype textStart(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && isSpace(line[at]))
        ++at;
    return at;
}

qsizetype runLength(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Where the marker at `at` ends; 0 = there is none.
qsizetype markerEnd(QStringView line, qsizetype at, Marker *marker)
{
    if (line[at] == u'-' || line[at] == u'+' || line[at] == u'*') {
        marker->type = line[at];
        return at + 1;
    }
    qsizetype end = at;
    int number = 0;
    for (; end < line.size() && isDigit(line[end]) && end - at < 9; ++end)
        number = number * 10 + line[end].unicode() - u'0';
    if (end == at || end >= line.size() || (line[end] != u'.' && line[end] != u')'))
        return 0;
    marker->type = line[end];
    marker->number = number;
    return end + 1;
}

} // namespace

int indentOf(QStringView line)
{
    int column = 0;
    for (const QChar c : line) {
        if (!isSpace(c))
            break;
        column = columnAfter(c, column);
    }
    return column;
}

bool isBlank(QStringView line)
{
    return textStart(line) == line.size();
}

bool isRule(QStringView line)
{
    const qsizetype at = textStart(line);
    if (at == line.size() || (line[at] != u'-' && line[at] != u'*' && line[at] != u'_'))
        return false;
    const QChar mark = line[at];
    int count = 0;
    for (const QChar c : line.mid(at)) {
        if (c == mark)
            ++count;
        else if (!isSpace(c))
            return false;
    }
    return count >= 3;
}

bool isHeading(QStringView line)
{
    const qsizetype at = textStart(line);
    if (at == line.size() || line[at] != u'#')
        return false;
    const qsizetype length = runLength(line, at);
    return length <= 6 && (at + length == line.size() || isSpace(line[at + length]));
}

bool isQuote(QStringView line)
{
    const qsizetype at = textStart(line);
    return at < line.size() && line[at] == u'>';
}

bool isUnderline(QStringView line)
{
    const qsizetype at = textStart(line);
    if (at == line.size() || (line[at] != u'=' && line[at] != u'-'))
        return false;
    return isBlank(line.mid(at + runLength(line, at)));
}

bool isDelimiterRow(QStringView line)
{
    const auto fits = [](QChar c) { return isSpace(c) || c == u'|' || c == u':' || c == u'-'; };
    return line.contains(u'-') && std::all_of(line.begin(), line.end(), fits);
}

std::optional<Fence> fenceAt(QStringView line)
{
    const qsizetype at = textStart(line);
    if (at == line.size() || (line[at] != u'`' && line[at] != u'~'))
        return std::nullopt;
    const qsizetype length = runLength(line, at);
    if (length < 3 || (line[at] == u'`' && line.mid(at + length).contains(u'`')))
        return std::nullopt;
    return Fence{line[at], int(length), indentOf(line)};
}

bool closesFence(QStringView line, const Fence &fence)
{
    const qsizetype at = textStart(line);
    if (at == line.size() || line[at] != fence.mark || indentOf(line) >= tabStop)
        return false;
    const qsizetype length = runLength(line, at);
    return length >= fence.length && isBlank(line.mid(at + length));
}

std::optional<Marker> markerAt(QStringView line)
{
    const qsizetype at = textStart(line);
    Marker marker;
    const qsizetype end = at < line.size() ? markerEnd(line, at, &marker) : 0;
    if (end == 0 || (end < line.size() && !isSpace(line[end])))
        return std::nullopt;
    const int column = indentOf(line) + int(end - at);
    marker.empty = isBlank(line.mid(end));
    int text = column;
    for (qsizetype i = end; i < line.size() && isSpace(line[i]); ++i)
        text = columnAfter(line[i], text);
    // Text further away is indented code, which begins one column behind the marker.
    marker.contents = marker.empty || text - column > tabStop ? column + 1 : text;
    return marker;
}

QString withoutIndent(QStringView line, int columns)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < line.size() && isSpace(line[at]) && column < columns; ++at)
        column = columnAfter(line[at], column);
    return QString(std::max(0, column - columns), u' ').append(line.mid(at));
}

} // namespace switchyard::markdown
