// What the parser calls while it reads, put together to blocks.
#pragma once

#include "app/text/markdown_pieces.h"
#include "app/text/markdown_section.h"
#include "app/text/markdown_utf8.h"

#include <md4c.h>

namespace switchyard::markdown {

class Builder
{
public:
    /// `number` is that of the first item, where its list began earlier; -1 = as it says.
    Builder(QStringView source, const Utf8Text &text, int number);
    /// All blocks of the text, which is this section of the source.
    QVector<Block> build(const Section &section);
    /// A display as code: without the marks of quotes and the white space that its lines begin and end with.
    static QString displaySource(QStringView source);

private:
    struct Draft {
        Block block;
        QVector<Origin> origins;
        qsizetype first = -1, last = -1; // of its text in the source
        bool fenced = false;
    };
    struct Format {
        MD_SPANTYPE type = MD_SPAN_EM;
        Styles styles;
        QString link;
        qsizetype start = 0; // in the text
    };

    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, const char *text, qsizetype size);

    void enterContainer(const Container &container);
    void leaveContainer();
    void enterItem(const MD_BLOCK_LI_DETAIL &item);
    void enterCode(const MD_BLOCK_CODE_DETAIL &code);
    void enterCell();
    void leaveRow();
    void beginBlock(Block::Kind kind);
    void inBlock();
    void endBlock();
    void endParagraph();
    void partDisplays(Draft paragraph);
    void addBetween(Draft &paragraph, qsizetype from, qsizetype to);
    void addPart(Draft part, Draft &paragraph);
    bool beginsLine(qsizetype at) const;
    bool endsLine(qsizetype at) const;
    void addEntity(qsizetype start, QStringView entity);
    void addSource(qsizetype start, qsizetype end);
    void addRun(QStringView text, Styles styles);
    void note(qsizetype start, qsizetype end);
    void setRanges(const Section &section);
    static QString attribute(const MD_ATTRIBUTE &attribute);

    QStringView m_source;
    const Utf8Text &m_text;
    int m_number;
    QVector<int> m_lists; // each one's next number; -1 = bullets
    QVector<Container> m_containers;
    QVector<Draft> m_drafts;
    bool m_inBlock = false;
    Inline *m_inline = nullptr; // where text goes
    QVector<Format> m_formats;
};

} // namespace switchyard::markdown
