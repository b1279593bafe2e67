// Displays inside of paragraphs.
#include "app/text/markdown_builder.h"
#include "app/text/markdown_line.h"

#include <algorithm>

namespace switchyard::markdown {

void Builder::partDisplays(Draft paragraph)
{
    qsizetype done = 0;
    const QVector<Span> spans = paragraph.block.text.spans;
    for (const Span &span : spans) {
        const qsizetype at = sourceOf(span.start, paragraph.origins);
        const auto ends = [](const MathsRange &range, qsizetype place) { return range.end <= place; };
        const auto range = std::lower_bound(m_text.maths().begin(), m_text.maths().end(), at, ends);
        const bool display = span.styles.testFlag(Style::DisplayMath) && range != m_text.maths().end();
        const bool last = span.start + span.length == paragraph.block.text.text.size();
        if (!display || !(span.start == 0 || beginsLine(range->start)) || !(last || endsLine(range->end)))
            continue;
        addBetween(paragraph, done, span.start);
        Draft part = paragraph;
        part.block.kind = Block::Kind::Math;
        part.block.text = Inline();
        part.block.code = displaySource(m_source.mid(range->start, range->end - range->start));
        part.origins.clear();
        part.first = range->start;
        part.last = range->end;
        addPart(std::move(part), paragraph);
        done = span.start + span.length;
    }
    addBetween(paragraph, done, paragraph.block.text.text.size());
}

/// What is between two displays, without the white space that their lines' ends left.
void Builder::addBetween(Draft &paragraph, qsizetype from, qsizetype to)
{
    const QString text = paragraph.block.text.text;
    const auto isGap = [&text](qsizetype at) { return text[at] == u' ' || text[at] == QChar::LineSeparator; };
    while (from > 0 && from < to && isGap(from))
        ++from;
    while (to < text.size() && to > from && isGap(to - 1))
        --to;
    if (from >= to)
        return;
    Draft part = paragraph;
    part.block.text = cut(paragraph.block.text, from, to);
    part.first = sourceOf(from, paragraph.origins);
    part.last = sourceOf(to - 1, paragraph.origins) + 1;
    const auto before = [](const Origin &origin, qsizetype at) { return origin.at < at; };
    part.origins.erase(std::lower_bound(part.origins.begin(), part.origins.end(), to, before),
                       part.origins.end());
    part.origins.erase(part.origins.begin(),
                       std::lower_bound(part.origins.begin(), part.origins.end(), from, before));
    for (Origin &origin : part.origins)
        origin.at -= from;
    addPart(std::move(part), paragraph);
}

/// Only the first part opens what the paragraph stands in.
void Builder::addPart(Draft part, Draft &paragraph)
{
    m_drafts.append(std::move(part));
    for (Container &container : paragraph.block.containers)
        container.opens = false;
}

bool Builder::beginsLine(qsizetype at) const
{
    while (at > 0 && (isSpace(m_source[at - 1]) || m_source[at - 1] == u'>'))
        --at;
    return at == 0 || m_source[at - 1] == u'\n' || m_source[at - 1] == u'\r';
}

bool Builder::endsLine(qsizetype at) const
{
    while (at < m_source.size() && isSpace(m_source[at]))
        ++at;
    return at == m_source.size() || m_source[at] == u'\n' || m_source[at] == u'\r';
}

} // namespace switchyard::markdown
