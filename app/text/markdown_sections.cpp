#include "app/text/markdown_sections.h"

#include "app/text/markdown_maths.h"
#include "app/text/markdown_pieces.h"
#include "app/text/markdown_reader.h"

#include <algorithm>
#include <utility>

namespace switchyard::markdown {

namespace {

constexpr qsizetype longLine = 16384; // beyond this a line is not read as Markdown
constexpr qsizetype pastPiece =
    64; // of characters behind a piece, so that its end doesn't depend on what comes

} // namespace

/// The line from `start`; more than `limit` characters of it are not looked at.
Sections::Line Sections::lineAt(qsizetype start, qsizetype limit) const
{
    const qsizetype stop = std::min(m_source.size(), start + limit + 1);
    const auto isEnd = [](QChar c) { return c == u'\n' || c == u'\r'; };
    const qsizetype end =
        std::find_if(m_source.begin() + start, m_source.begin() + stop, isEnd) - m_source.begin();
    Line line{start, end, end, Line::Found::Whole, m_source.mid(start, end - start)};
    const bool last = end == m_source.size();
    if (end - start > limit)
        line.found = Line::Found::TooLong;
    else if (m_extent == Extent::SoFar && (last || (m_source[end] == u'\r' && end + 1 == m_source.size())))
        line.found = Line::Found::Part;
    else if (!last)
        line.next = m_source.mid(end, 2) == u"\r\n" ? end + 2 : end + 1;
    return line;
}

void Sections::take(QStringView source, Extent extent, QVector<Section> &out)
{
    m_source = source;
    m_extent = extent;
    m_out = &out;
    takeLines();
    while (m_state == State::Held && extent == Extent::Whole) {
        release(m_source.size());
        takeLines();
    }
    if (extent != Extent::SoFar)
        seal();
    m_source = {};
    m_out = nullptr;
}

void Sections::takeLines()
{
    while (m_next < m_source.size()) {
        if (m_state == State::LongLine || m_state == State::LongCode) {
            if (!takePiece())
                return;
            continue;
        }
        const Line line = lineAt(m_next, longLine);
        if (line.found == Line::Found::Part)
            return;
        if (line.found == Line::Found::TooLong) {
            beginLongLine();
            continue;
        }
        m_next = line.next;
        takeLine(line);
    }
}

void Sections::takeLine(const Line &line)
{
    if (!goesOn(line))
        begin(line);
}

/// Whether the line was taken by what is open; where it was not, that is sealed.
bool Sections::goesOn(const Line &line)
{
    switch (m_state) {
    case State::Paragraph:
        return paragraphGoesOn(line);
    case State::Item:
        return itemGoesOn(line);
    case State::Quote:
        return quoteGoesOn(line);
    case State::Fence:
        return fenceGoesOn(line);
    case State::Indented:
        return indentedGoesOn(line);
    case State::Table:
        return tableGoesOn(line);
    case State::Held:
        return heldGoesOn(line);
    case State::None:
    case State::LongLine:
    case State::LongCode:
        break;
    }
    return false;
}

void Sections::begin(const Line &line)
{
    const bool sibling = std::exchange(m_sibling, false);
    if (isBlank(line.text))
        return;
    m_open = Section{};
    m_open.start = m_open.bodyStart = m_lastLine = line.start;
    add(line);
    m_lines = 1;
    m_questions = 0;
    m_blank = m_lazy = false;
    if (indentOf(line.text) >= 4) {
        m_open.kind = Section::Kind::Code;
        m_open.indent = 4;
        m_state = State::Indented;
    } else if (const auto fence = fenceAt(line.text)) {
        m_open.kind = Section::Kind::Code;
        m_open.indent = fence->indent;
        m_open.headStart = line.start;
        m_open.headEnd = line.end;
        m_open.bodyStart = m_open.bodyEnd = line.next;
        m_lines = 0;
        m_fence = *fence;
        m_state = State::Fence;
    } else if (beginDisplay(line)) {
        return;
    } else if (isHeading(line.text) || isRule(line.text)) {
        m_state = State::Paragraph;
        seal();
    } else if (isQuote(line.text)) {
        m_state = State::Quote;
    } else if (const auto marker = markerAt(line.text)) {
        if (!sibling)
            m_nextNumber = marker->number;
        beginItem(*marker);
    } else {
        m_state = State::Paragraph;
    }
}

void Sections::beginItem(const Marker &marker)
{
    m_marker = marker;
    m_itemEmpty = marker.empty;
    if (marker.number >= 0)
        m_open.number = m_nextNumber++;
    m_state = State::Item;
}

/// Also of one that ends on its first line, which is a section at once.
bool Sections::beginDisplay(const Line &line)
{
    if (!displayBegins(line))
        return false;
    const QStringView text = line.text.trimmed();
    m_closer = text[0] == u'$' ? u'$' : u']';
    if (displayEnd(text.mid(2), m_closer) >= 0) {
        m_open.kind = Section::Kind::Maths;
        m_state = State::Paragraph;
        seal();
    } else {
        m_open.kind = Section::Kind::Held;
        m_state = State::Held;
    }
    return true;
}

/// A header's line, which may be a paragraph's last, has its second line here.
bool Sections::beginTable(const Line &line)
{
    if (!isDelimiterRow(line.text) || !isTable(m_source.mid(m_lastLine, line.end - m_lastLine)))
        return false;
    const qsizetype start = m_lastLine;
    if (start > m_open.start) {
        m_open.end = m_open.bodyEnd = start;
        seal();
        m_open = Section{};
        m_open.start = start;
    }
    m_open.kind = Section::Kind::Table;
    m_open.headStart = start;
    m_open.headEnd = m_open.end = m_open.bodyStart = m_open.bodyEnd = line.next;
    m_lines = 0;
    m_state = State::Table;
    return true;
}

/// Code goes on as code; all else ends here.
void Sections::beginLongLine()
{
    if (m_state == State::Held) {
        release(m_next);
        return;
    }
    if (m_state == State::Fence) {
        if (m_lines > 0)
            nextPiece(m_next, false);
        m_state = State::LongCode;
    } else {
        seal();
        m_open = Section{};
        m_open.kind = Section::Kind::Plain;
        m_open.start = m_open.bodyStart = m_next;
        m_state = State::LongLine;
    }
    m_open.bodyEnd = m_open.end = m_next;
}

/// A piece of a long line; gives whether there may be more to take.
bool Sections::takePiece()
{
    const qsizetype start = m_open.bodyStart;
    const Line line = lineAt(start, pieceSize + pastPiece);
    if (line.found == Line::Found::TooLong) {
        m_next = start + cutBefore(line.text, pieceSize);
        m_open.end = m_open.bodyEnd = m_next;
        nextPiece(m_next, true);
        return true;
    }
    if (line.found == Line::Found::Part)
        return false;
    add(line);
    m_next = line.next;
    if (m_state == State::LongCode) {
        m_state = State::Fence;
        m_lines = pieceLines;
    } else {
        seal();
    }
    return true;
}

void Sections::add(const Line &line)
{
    m_open.end = line.next;
    m_open.bodyEnd = line.end;
    ++m_lines;
}

void Sections::nextPiece(qsizetype start, bool sameLine)
{
    m_out->append(m_open);
    m_open.start = m_open.end = m_open.bodyStart = m_open.bodyEnd = start;
    m_open.continues = true;
    m_open.sameLine = sameLine;
    m_lines = 0;
}

/// No display begins before `until`: what was held is taken again, as anything else.
void Sections::release(qsizetype until)
{
    m_noDisplay = until;
    m_next = m_open.start;
    m_state = State::None;
}

void Sections::seal()
{
    if (m_state != State::None)
        m_out->append(m_open);
    m_state = State::None;
}

} // namespace switchyard::markdown
