// What stands in the blocks: text, its formats, where it came from.
#include "app/text/markdown_builder.h"
#include "app/text/markdown_entities.h"
#include "app/text/markdown_line.h"

#include <algorithm>

namespace switchyard::markdown {

void Builder::enterSpan(MD_SPANTYPE type, void *detail)
{
    inBlock();
    Format format = m_formats.isEmpty() ? Format() : m_formats.last();
    format.start = m_inline->text.size();
    format.type = type;
    switch (type) {
    case MD_SPAN_EM:
        format.styles |= Style::Emphasis;
        break;
    case MD_SPAN_STRONG:
        format.styles |= Style::Strong;
        break;
    case MD_SPAN_DEL:
        format.styles |= Style::Strike;
        break;
    case MD_SPAN_CODE:
        format.styles |= Style::Code;
        break;
    case MD_SPAN_A:
        format.link = attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
        break;
    case MD_SPAN_IMG:
        format.styles |= Style::Image;
        format.link = attribute(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
        break;
    default:
        break;
    }
    m_formats.append(format);
}

/// A picture without alternative text shows its address. The parser leaves spans that it never entered, at
/// times.
void Builder::leaveSpan(MD_SPANTYPE type)
{
    qsizetype i = m_formats.size() - 1;
    while (i >= 0 && m_formats[i].type != type)
        --i;
    if (i < 0)
        return;
    if (type == MD_SPAN_IMG && m_formats[i].start == m_inline->text.size())
        addRun(m_formats[i].link, {});
    m_formats.resize(i);
}

void Builder::addText(MD_TEXTTYPE type, const char *text, qsizetype size)
{
    inBlock();
    const qsizetype byte = text - m_text.bytes().constData();
    const bool inText = byte >= 0 && byte < m_text.bytes().size() && m_text.position(byte) >= 0 && size > 0;
    const QStringView source = inText ? m_source.mid(m_text.position(byte)) : QStringView();
    const qsizetype length = inText ? m_text.position(byte + size - 1) + 1 - m_text.position(byte) : 0;
    if (inText)
        note(m_text.position(byte), m_text.position(byte) + length);
    if (type == MD_TEXT_BR)
        addRun(QString(QChar::LineSeparator), {});
    else if (type == MD_TEXT_SOFTBR)
        addRun(u" ", {});
    else if (type == MD_TEXT_NULLCHAR)
        addRun(QString(QChar::ReplacementCharacter), {});
    else if (!inText)
        addRun(QString::fromUtf8(text, size), {});
    else if (type == MD_TEXT_ENTITY && source[0] == u'&' && m_text.bytes()[byte + 1] == text[1])
        addEntity(m_text.position(byte), source.first(length));
    else
        addSource(m_text.position(byte), m_text.position(byte) + length);
}

void Builder::addEntity(qsizetype start, QStringView entity)
{
    const auto &maths = m_text.maths();
    const auto ends = [](const MathsRange &range, qsizetype at) { return range.end <= at; };
    const auto range = std::lower_bound(maths.begin(), maths.end(), start, ends);
    if (range != maths.end() && range->start < start + entity.size())
        addSource(start, start + entity.size());
    else
        addRun(entityText(entity), {});
}

/// Text as the source has it; what was hidden from the parser is maths.
void Builder::addSource(qsizetype start, qsizetype end)
{
    const auto &maths = m_text.maths();
    const auto ends = [](const MathsRange &range, qsizetype at) { return range.end <= at; };
    const bool code = m_drafts.last().block.kind == Block::Kind::Code ||
                      (!m_formats.isEmpty() && m_formats.last().styles.testFlag(Style::Code));
    auto range = code ? maths.end() : std::lower_bound(maths.begin(), maths.end(), start, ends);
    for (; range != maths.end() && range->start < end; ++range) {
        if (start < range->start)
            addRun(m_source.mid(start, range->start - start), {});
        start = std::max(start, range->start);
        const qsizetype stop = std::min(end, range->end);
        QString text = m_source.mid(start, stop - start).toString();
        std::replace_if(
            text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; }, QChar(u' '));
        addRun(text, range->display ? Style::Math | Style::DisplayMath : Styles(Style::Math));
        start = stop;
    }
    if (start < end)
        addRun(m_source.mid(start, end - start), {});
}

void Builder::addRun(QStringView text, Styles styles)
{
    Block &block = m_drafts.last().block;
    if (block.kind == Block::Kind::Code) {
        block.code += text;
        return;
    }
    const Format format = m_formats.isEmpty() ? Format() : m_formats.last();
    styles |= format.styles;
    const qsizetype start = m_inline->text.size();
    m_inline->text += text;
    if (!styles && format.link.isEmpty())
        return;
    QVector<Span> &spans = m_inline->spans;
    Span *last = spans.isEmpty() ? nullptr : &spans.last();
    if (last && last->start + last->length == start && last->styles == styles && last->link == format.link)
        last->length += text.size();
    else
        spans.append({start, text.size(), styles, format.link});
}

void Builder::note(qsizetype start, qsizetype end)
{
    Draft &draft = m_drafts.last();
    if (draft.first < 0)
        draft.first = start;
    draft.last = end;
    const Block &block = draft.block;
    if (block.kind == Block::Kind::Code)
        draft.origins.append({block.code.size(), start});
    else if (block.kind != Block::Kind::Table)
        draft.origins.append({block.text.text.size(), start});
    else if (draft.origins.isEmpty() || draft.origins.last().at < block.table.rows.size() - 1)
        draft.origins.append({block.table.rows.size() - 1, start});
}

/// The text of a tight list's item comes without a paragraph.
void Builder::inBlock()
{
    if (!m_inBlock)
        beginBlock(Block::Kind::Paragraph);
}

QString Builder::attribute(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const QString part = QString::fromUtf8(attribute.text + start, attribute.substr_offsets[i + 1] - start);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? entityText(part) : part;
    }
    return text;
}

QString Builder::displaySource(QStringView source)
{
    QString text;
    for (QStringView line : source.split(u'\n')) {
        while (!line.isEmpty() && (isSpace(line.front()) || line.front() == u'>') && !text.isEmpty())
            line = line.mid(1);
        while (!line.isEmpty() && (isSpace(line.back()) || line.back() == u'\r'))
            line.chop(1);
        if (!text.isEmpty())
            text += u'\n';
        text += line;
    }
    return text;
}

} // namespace switchyard::markdown
