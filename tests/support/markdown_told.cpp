#include "tests/support/markdown_told.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace switchyard::markdown {

namespace {

QString inlineTold(const Inline &text)
{
    static const QList<QPair<Style, QChar>> letters{
        {Style::Strong, u'b'}, {Style::Emphasis, u'i'},    {Style::Strike, u's'}, {Style::Code, u'c'},
        {Style::Math, u'm'},   {Style::DisplayMath, u'd'}, {Style::Image, u'p'}};
    QString told;
    qsizetype at = 0;
    for (const Span &span : text.spans) {
        told += text.text.mid(at, span.start - at) + u'{';
        for (const auto &[style, letter] : letters)
            told += span.styles.testFlag(style) ? QString(letter) : QString();
        told += u':' + text.text.mid(span.start, span.length) +
                (span.link.isEmpty() ? QString() : u'>' + span.link) + u'}';
        at = span.start + span.length;
    }
    told += text.text.mid(at);
    return told.replace(QChar::LineSeparator, u'¶');
}

QString tableTold(const Table &table)
{
    QString told = table.header ? u"h"_s : QString();
    for (const Qt::Alignment column : table.columns)
        told += column == Qt::AlignLeft      ? u'<'
                : column == Qt::AlignRight   ? u'>'
                : column == Qt::AlignHCenter ? u'='
                                             : u'-';
    for (const QVector<Inline> &row : table.rows) {
        QStringList cells;
        for (const Inline &cell : row)
            cells.append(inlineTold(cell));
        told += u" / "_s + cells.join(u'|');
    }
    return told;
}

QString containerTold(const Container &container)
{
    if (container.kind == Container::Kind::Quote)
        return container.opens ? u">! "_s : u"> "_s;
    const QString mark = container.number < 0 ? u"*"_s : QString::number(container.number) + u'.';
    const QString task = container.task ? (*container.task ? u"[x]"_s : u"[ ]"_s) : QString();
    return mark + task + (container.opens ? u"! "_s : u" "_s);
}

QString blockTold(const Block &block)
{
    QString told;
    for (const Container &container : block.containers)
        told += containerTold(container);
    told += block.continues ? u"+"_s : QString();
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return told + u"P "_s + inlineTold(block.text);
    case Block::Kind::Heading:
        return told + u"H%1 "_s.arg(block.level) + inlineTold(block.text);
    case Block::Kind::Code:
        return told + u"C(%1) "_s.arg(block.language) + QString(block.code).replace(u'\n', u'¶');
    case Block::Kind::Table:
        return told + u"T "_s + tableTold(block.table);
    case Block::Kind::Rule:
        return told + u"R"_s;
    case Block::Kind::Math:
        return told + u"M "_s + QString(block.code).replace(u'\n', u'¶');
    case Block::Kind::Image:
        return told + u"I "_s + inlineTold(block.text);
    }
    return told;
}

} // namespace

QString told(const QVector<BlockPointer> &blocks)
{
    QStringList lines;
    for (const BlockPointer &block : blocks)
        lines.append(blockTold(*block));
    return lines.join(u'\n');
}

} // namespace switchyard::markdown
