#include "app/text/markdown_builder.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

constexpr qsizetype deepest = 32;

Qt::Alignment alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return Qt::AlignLeft;
    case MD_ALIGN_CENTER:
        return Qt::AlignHCenter;
    case MD_ALIGN_RIGHT:
        return Qt::AlignRight;
    case MD_ALIGN_DEFAULT:
        break;
    }
    return {};
}

} // namespace

Builder::Builder(QStringView source, const Utf8Text &text, int number)
    : m_source(source)
    , m_text(text)
    , m_number(number)
{
}

QVector<Block> Builder::build(const Section &section)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS |
                   MD_FLAG_NOHTML;
    static constexpr auto self = [](void *data) { return static_cast<Builder *>(data); };
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        self(data)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) {
        self(data)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        self(data)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        self(data)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        self(data)->addText(type, text, size);
        return 0;
    };
    md_parse(m_text.bytes().constData(), MD_SIZE(m_text.bytes().size()), &parser, this);
    setRanges(section);
    QVector<Block> blocks;
    for (Draft &draft : m_drafts)
        appendPieces(std::move(draft.block), draft.origins, blocks);
    return blocks;
}

void Builder::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return enterContainer({Container::Kind::Quote, -1, std::nullopt, true});
    case MD_BLOCK_UL:
        endBlock();
        return m_lists.append(-1);
    case MD_BLOCK_OL:
        endBlock();
        m_lists.append(int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start));
        if (m_containers.isEmpty() && m_number >= 0)
            m_lists.last() = std::exchange(m_number, -1);
        return;
    case MD_BLOCK_LI:
        return enterItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail));
    case MD_BLOCK_HR:
        return beginBlock(Block::Kind::Rule);
    case MD_BLOCK_H:
        beginBlock(Block::Kind::Heading);
        m_drafts.last().block.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        return;
    case MD_BLOCK_CODE:
        return enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail));
    case MD_BLOCK_P:
        return beginBlock(Block::Kind::Paragraph);
    case MD_BLOCK_TABLE:
        beginBlock(Block::Kind::Table);
        m_drafts.last().block.table.header = true;
        return;
    case MD_BLOCK_TR:
        return m_drafts.last().block.table.rows.append(QVector<Inline>());
    case MD_BLOCK_TH:
        m_drafts.last().block.table.columns.append(alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align));
        [[fallthrough]];
    case MD_BLOCK_TD:
        return enterCell();
    default:
        return;
    }
}

void Builder::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_lists.removeLast();
        return;
    case MD_BLOCK_TR:
        return leaveRow();
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_LI:
        return leaveContainer();
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_HR:
        return endBlock();
    default:
        return;
    }
}

void Builder::enterContainer(const Container &container)
{
    endBlock();
    m_containers.append(container);
}

/// One without any block gets an empty one, so that its marker is seen.
void Builder::leaveContainer()
{
    endBlock();
    if (m_containers.last().opens) {
        beginBlock(Block::Kind::Paragraph);
        endBlock();
    }
    m_containers.removeLast();
}

void Builder::enterItem(const MD_BLOCK_LI_DETAIL &item)
{
    Container container{Container::Kind::Item, m_lists.last(), std::nullopt, true};
    if (m_lists.last() >= 0)
        ++m_lists.last();
    if (item.is_task)
        container.task = item.task_mark != ' ';
    enterContainer(container);
}

void Builder::enterCode(const MD_BLOCK_CODE_DETAIL &code)
{
    beginBlock(Block::Kind::Code);
    m_drafts.last().fenced = code.fence_char != 0;
    m_drafts.last().block.language = attribute(code.lang).toLower();
}

void Builder::enterCell()
{
    Draft &draft = m_drafts.last();
    draft.block.table.rows.last().append(Inline());
    m_inline = &draft.block.table.rows.last().last();
}

/// The parser fills up each row with empty cells: a short text could become very many.
void Builder::leaveRow()
{
    QVector<Inline> &row = m_drafts.last().block.table.rows.last();
    while (!row.isEmpty() && row.last().text.isEmpty())
        row.removeLast();
    m_inline = nullptr;
}

void Builder::beginBlock(Block::Kind kind)
{
    endBlock();
    m_drafts.append(Draft());
    Draft &draft = m_drafts.last();
    draft.block.kind = kind;
    draft.block.containers = m_containers.first(std::min(deepest, m_containers.size()));
    // The containers were opened outermost first, and those a block has opened are opened no more.
    for (qsizetype i = m_containers.size() - 1; i >= 0 && m_containers[i].opens; --i)
        m_containers[i].opens = false;
    m_inline = &draft.block.text;
    m_inBlock = true;
}

void Builder::endBlock()
{
    if (!std::exchange(m_inBlock, false))
        return;
    Block &block = m_drafts.last().block;
    if (block.kind == Block::Kind::Code && block.code.endsWith(u'\n'))
        block.code.chop(1);
    else if (block.kind == Block::Kind::Paragraph)
        endParagraph();
    m_inline = nullptr;
    m_formats.clear();
}

/// A picture that is alone is a block of its own kind, and so is a display that has its lines to itself.
void Builder::endParagraph()
{
    Draft &draft = m_drafts.last();
    const QVector<Span> &spans = draft.block.text.spans;
    if (spans.size() == 1 && spans[0].length == draft.block.text.text.size() &&
        spans[0].styles.testFlag(Style::Image))
        draft.block.kind = Block::Kind::Image;
    const auto isDisplay = [](const Span &span) { return span.styles.testFlag(Style::DisplayMath); };
    if (std::any_of(spans.begin(), spans.end(), isDisplay))
        partDisplays(m_drafts.takeLast());
}

/// The text's place in the source shows where its lines begin and end; between two texts a block owns all there
/// is.
void Builder::setRanges(const Section &section)
{
    const auto isEnd = [this](qsizetype at) { return m_source[at] == u'\n' || m_source[at] == u'\r'; };
    const auto lineStart = [&](qsizetype at, qsizetype floor) {
        while (at > floor && !isEnd(at - 1))
            --at;
        return at;
    };
    const auto nextLine = [&](qsizetype at) {
        while (at < section.end && !isEnd(at))
            ++at;
        while (at < section.end && (isEnd(at) || m_source[at] == u' '))
            ++at;
        return lineStart(at, section.start);
    };
    qsizetype floor = section.start, last = -1;
    for (qsizetype i = 0; i < m_drafts.size(); ++i) {
        Draft &draft = m_drafts[i];
        qsizetype start = last < 0 ? section.start : nextLine(last);
        if (draft.first >= 0 && i > 0) {
            start = lineStart(draft.first, floor);
            if (draft.fenced && start > floor)
                start = lineStart(start - 1, floor);
        }
        draft.block.start = floor = std::clamp(start, floor, section.end);
        last = std::max(draft.last - 1, floor);
        if (i > 0)
            m_drafts[i - 1].block.end = floor;
        draft.block.end = section.end;
    }
}

} // namespace switchyard::markdown
