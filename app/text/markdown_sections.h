// A text in Markdown cut where a top-level block, or an item of a top-level list, surely begins.
#pragma once

#include "app/text/markdown_line.h"
#include "app/text/markdown_section.h"

#include <QVector>

namespace switchyard::markdown {

class Sections
{
public:
    enum class Extent { SoFar, Tail, Whole };

    /// Gives the sections that are finished. Tail also gives what the rest would be if nothing came, and Whole
    /// means that nothing comes; after these two it takes no more.
    void take(QStringView source, Extent extent, QVector<Section> &out);
    /// Where the first section begins that is not finished.
    qsizetype openStart() const { return m_state == State::None ? m_next : m_open.start; }

private:
    enum class State { None, Paragraph, Item, Quote, Fence, Indented, Table, Held, LongLine, LongCode };
    struct Line {
        qsizetype start = 0, end = 0, next = 0;
        enum class Found : quint8 { Whole, Part, TooLong } found = Found::Whole;
        QStringView text;
    };

    Line lineAt(qsizetype start, qsizetype limit) const;
    void takeLines();
    void takeLine(const Line &line);
    bool goesOn(const Line &line);
    void begin(const Line &line);
    void beginItem(const Marker &marker);
    bool beginDisplay(const Line &line);
    bool beginTable(const Line &line);
    void beginLongLine();
    bool takePiece();
    bool paragraphGoesOn(const Line &line);
    bool itemGoesOn(const Line &line);
    bool quoteGoesOn(const Line &line);
    bool fenceGoesOn(const Line &line);
    bool indentedGoesOn(const Line &line);
    bool tableGoesOn(const Line &line);
    bool heldGoesOn(const Line &line);
    bool isLazy(const Line &line);
    bool isUnderlined(const Line &line) const;
    bool interrupts(const Line &line, bool paragraph) const;
    bool displayBegins(const Line &line) const;
    void add(const Line &line);
    void addToBody(const Line &line);
    void nextPiece(qsizetype start, bool sameLine);
    void release(qsizetype until);
    void seal();

    QStringView m_source; // these three: during take() only
    QVector<Section> *m_out = nullptr;
    Extent m_extent = Extent::SoFar;

    Section m_open;
    State m_state = State::None;
    qsizetype m_next = 0;      // first line not taken
    qsizetype m_lastLine = 0;  // a paragraph's last line
    qsizetype m_noDisplay = 0; // before this no display closes
    int m_lines = 0, m_questions = 0;
    Fence m_fence;
    Marker m_marker;
    int m_nextNumber = -1;
    bool m_sibling = false, m_blank = false, m_itemEmpty = false, m_lazy = false;
    QChar m_closer; // of the display held
};

} // namespace switchyard::markdown
