#include "app/text/markdown_reader.h"

#include "app/text/markdown_builder.h"
#include "app/text/markdown_line.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

QVector<QStringView> linesOf(QStringView text)
{
    QVector<QStringView> lines;
    for (QStringView line : text.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        lines += line.split(u'\r');
    }
    return lines;
}

Block blockOf(const Section &section, Block::Kind kind)
{
    Block block;
    block.kind = kind;
    block.start = section.start;
    block.end = section.end;
    block.continues = section.continues;
    block.sameLine = section.sameLine;
    return block;
}

QVector<Block> readFlow(QStringView source, const Section &section, const Definitions &definitions)
{
    const QStringView text = source.mid(section.start, section.end - section.start);
    Utf8Text utf8;
    if (!definitions.isEmpty())
        utf8.addForeign(definitionsFor(labelsIn(text), definitions));
    utf8.add(text, section.start);
    return Builder(source, utf8, section.number).build(section);
}

QVector<Block> readAlone(QStringView text)
{
    Section section;
    section.end = text.size();
    return readFlow(text, section, {});
}

Block readCode(QStringView source, const Section &section)
{
    Block block = blockOf(section, Block::Kind::Code);
    int column = section.sameLine ? 0 : section.indent;
    for (const QStringView line : linesOf(source.mid(section.bodyStart, section.bodyEnd - section.bodyStart))) {
        block.code += withoutIndent(line, column) + u'\n';
        column = section.indent;
    }
    block.code.chop(1);
    const QStringView head = source.mid(section.headStart, section.headEnd - section.headStart);
    block.language = head.isEmpty() ? QString() : readAlone(head)[0].language;
    return block;
}

Block readPlain(QStringView source, const Section &section)
{
    Block block = blockOf(section, Block::Kind::Paragraph);
    block.text.text = source.mid(section.bodyStart, section.bodyEnd - section.bodyStart).toString();
    return block;
}

Block readHeld(QStringView source, const Section &section)
{
    Block block = blockOf(section, Block::Kind::Paragraph);
    block.text.text =
        Builder::displaySource(source.mid(section.bodyStart, section.bodyEnd - section.bodyStart));
    block.text.text.replace(u'\n', QChar::LineSeparator);
    return block;
}

Block readMaths(QStringView source, const Section &section)
{
    Block block = blockOf(section, Block::Kind::Math);
    block.code =
        Builder::displaySource(source.mid(section.bodyStart, section.bodyEnd - section.bodyStart).trimmed());
    return block;
}

/// A further piece of a table is read below its header again.
QVector<Block> readTable(QStringView source, const Section &section, const Definitions &definitions)
{
    if (!section.continues)
        return readFlow(source, section, definitions);
    const QStringView head = source.mid(section.headStart, section.headEnd - section.headStart);
    const QStringView body = source.mid(section.start, section.end - section.start);
    Utf8Text utf8;
    if (!definitions.isEmpty())
        utf8.addForeign(definitionsFor(labelsIn(head) + labelsIn(body), definitions));
    utf8.add(head, section.headStart);
    utf8.add(body, section.start);
    QVector<Block> blocks = Builder(source, utf8, -1).build(section);
    Block &block = blocks.first();
    block.table.rows.removeFirst();
    block.table.header = false;
    block.continues = true;
    return blocks;
}

} // namespace

QVector<Block> readSection(QStringView source, const Section &section, const Definitions &definitions)
{
    switch (section.kind) {
    case Section::Kind::Flow:
        return readFlow(source, section, definitions);
    case Section::Kind::Code:
        return {readCode(source, section)};
    case Section::Kind::Table:
        return readTable(source, section, definitions);
    case Section::Kind::Maths:
        return {readMaths(source, section)};
    case Section::Kind::Plain:
        return {readPlain(source, section)};
    case Section::Kind::Held:
        return {readHeld(source, section)};
    }
    return {};
}

/// Each label that may be defined is used behind the text: it is defined if a link comes of it.
Definitions definitionsOf(QStringView text)
{
    Definitions found;
    const QStringList labels = definedIn(text);
    if (labels.isEmpty())
        return found;
    Utf8Text utf8;
    utf8.add(text, 0);
    for (const QString &label : labels)
        utf8.addForeign(u"\n\n[%1]\n"_s.arg(label));
    Section section;
    section.end = text.size();
    const QVector<Block> blocks = Builder(text, utf8, -1).build(section);
    for (qsizetype i = 0; i < labels.size() && labels.size() <= blocks.size(); ++i) {
        const Inline &used = blocks[blocks.size() - labels.size() + i].text;
        const QString label = normalisedLabel(labels[i]);
        if (!used.spans.isEmpty() && !used.spans[0].link.isEmpty() && !found.contains(label))
            found.insert(label, definition(labels[i], used.spans[0].link));
    }
    return found;
}

bool endsInContainer(QStringView text)
{
    const QVector<Block> blocks = readAlone(text);
    return !blocks.isEmpty() && !blocks.last().containers.isEmpty();
}

bool isTable(QStringView text)
{
    const QVector<Block> blocks = readAlone(text);
    return blocks.size() == 1 && blocks[0].kind == Block::Kind::Table;
}

bool isOneHeading(QStringView text)
{
    const QVector<Block> blocks = readAlone(text);
    return blocks.size() == 1 && blocks[0].kind == Block::Kind::Heading;
}

} // namespace switchyard::markdown
