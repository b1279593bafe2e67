// Whether a line goes on with the section that is open.
#include "app/text/markdown_maths.h"
#include "app/text/markdown_reader.h"
#include "app/text/markdown_sections.h"

#include <algorithm>

namespace switchyard::markdown {

namespace {

constexpr qsizetype longestParagraph = 32768; // these two: a section that grows further is cut anyway
constexpr qsizetype longestContainer = 262144;
constexpr qsizetype longestDisplay = 16384;
constexpr int mostQuestions = 16; // a section asks this often whether a line belongs to it

} // namespace

bool Sections::paragraphGoesOn(const Line &line)
{
    if (isBlank(line.text)) {
        seal();
        return true;
    }
    if (indentOf(line.text) < 4) {
        if (isUnderline(line.text) && isUnderlined(line)) {
            add(line);
            seal();
            return true;
        }
        if (beginTable(line))
            return true;
        if (interrupts(line, true)) {
            seal();
            return false;
        }
    }
    m_lastLine = line.start;
    add(line);
    if (line.next - m_open.start > longestParagraph)
        seal();
    return true;
}

bool Sections::itemGoesOn(const Line &line)
{
    if (isBlank(line.text)) {
        m_blank = true;
        return true;
    }
    const int indent = indentOf(line.text);
    const bool inside = indent >= m_marker.contents && !(m_itemEmpty && m_blank);
    if (!inside) {
        const auto marker = indent < 4 && !isRule(line.text) ? markerAt(line.text) : std::nullopt;
        m_sibling = marker && marker->type == m_marker.type;
        const bool ends = m_blank || (indent < 4 && interrupts(line, false)) || !(m_lazy || isLazy(line));
        if (ends) {
            seal();
            return false;
        }
    }
    m_lazy = !inside;
    m_itemEmpty = m_blank = false;
    add(line);
    if (line.next - m_open.start > longestContainer)
        seal();
    return true;
}

bool Sections::quoteGoesOn(const Line &line)
{
    const int indent = indentOf(line.text);
    const bool inside = indent < 4 && isQuote(line.text);
    if (isBlank(line.text)) {
        seal();
        return true;
    }
    if (!inside && ((indent < 4 && interrupts(line, false)) || !(m_lazy || isLazy(line)))) {
        seal();
        return false;
    }
    m_lazy = !inside;
    add(line);
    if (line.next - m_open.start > longestContainer)
        seal();
    return true;
}

bool Sections::fenceGoesOn(const Line &line)
{
    if (closesFence(line.text, m_fence)) {
        m_open.end = line.next;
        seal();
        return true;
    }
    addToBody(line);
    return true;
}

/// Blank lines belong to the code only once code follows.
bool Sections::indentedGoesOn(const Line &line)
{
    if (isBlank(line.text))
        return true;
    if (indentOf(line.text) < 4) {
        seal();
        return false;
    }
    addToBody(line);
    return true;
}

bool Sections::tableGoesOn(const Line &line)
{
    const bool blank = isBlank(line.text);
    if (blank || (indentOf(line.text) < 4 && interrupts(line, false))) {
        seal();
        return blank;
    }
    addToBody(line);
    return true;
}

bool Sections::heldGoesOn(const Line &line)
{
    if (isBlank(line.text) || line.next - m_open.start > longestDisplay) {
        release(line.start);
        return true;
    }
    m_lastLine = line.start;
    add(line);
    const qsizetype end = displayEnd(line.text, m_closer);
    if (end >= 0 && isBlank(line.text.mid(end))) {
        m_open.kind = Section::Kind::Maths;
        seal();
    } else if (end >= 0) {
        m_open.kind = Section::Kind::Flow;
        m_state = State::Paragraph;
    }
    return true;
}

/// A line that is not indented as its container asks may go on with the paragraph inside all the same.
bool Sections::isLazy(const Line &line)
{
    if (++m_questions > mostQuestions)
        return false;
    return endsInContainer(m_source.mid(m_open.start, line.end - m_open.start));
}

/// Definitions of links can't be underlined.
bool Sections::isUnderlined(const Line &line) const
{
    const QStringView text = m_source.mid(m_open.start, line.end - m_open.start);
    return !text.trimmed().startsWith(u'[') || isOneHeading(text);
}

/// Whether a block begins here that ends any other, or at least a paragraph.
bool Sections::interrupts(const Line &line, bool paragraph) const
{
    if (isHeading(line.text) || isRule(line.text) || isQuote(line.text) || fenceAt(line.text) ||
        displayBegins(line))
        return true;
    const auto marker = markerAt(line.text);
    return marker && (!paragraph || (!marker->empty && (marker->number < 0 || marker->number == 1)));
}

/// A display that closes on its own line must have the line to itself.
bool Sections::displayBegins(const Line &line) const
{
    const QStringView text = line.text.trimmed();
    if (line.start < m_noDisplay || !(text.startsWith(u"$$") || text.startsWith(u"\\[")))
        return false;
    const qsizetype end = displayEnd(text.mid(2), text[0] == u'$' ? u'$' : u']');
    return end < 0 || (end > 2 && isBlank(text.mid(2 + end)) && !isBlank(text.mid(2, end - 2)));
}

void Sections::addToBody(const Line &line)
{
    const int most = m_state == State::Table ? pieceRows : pieceLines;
    if (m_lines >= most || m_open.bodyEnd - m_open.bodyStart >= pieceSize)
        nextPiece(m_state == State::Indented ? m_open.end : line.start, false);
    if (m_state == State::Table && m_lines == 0)
        m_lines = 1; // the header, which each piece is read with
    add(line);
}

} // namespace switchyard::markdown
