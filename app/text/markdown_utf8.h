// A text for the Markdown parser: UTF-8 in which maths is out of its sight, and where each byte came from.
#pragma once

#include "app/text/markdown_maths.h"

#include <QByteArray>

namespace switchyard::markdown {

class Utf8Text
{
public:
    /// A part of the source; `at` is where it begins there. A letter takes the place of all that is maths, and
    /// the cells of a table's second line are made as long as the parser wants them.
    void add(QStringView part, qsizetype at);
    /// Text that is not from the source.
    void addForeign(QStringView text);

    const QByteArray &bytes() const { return m_bytes; }
    /// The place in the source of the character a byte belongs to; -1 = none.
    qsizetype position(qsizetype byte) const { return m_positions[byte]; }
    const QVector<MathsRange> &maths() const { return m_maths; }

private:
    void addPart(QStringView part, qsizetype from, qsizetype to, qsizetype at);
    void addCharacter(QStringView text, qsizetype *i, qsizetype at);

    QByteArray m_bytes;
    QVector<qsizetype> m_positions; // one for each byte
    QVector<MathsRange> m_maths;    // in the source
};

} // namespace switchyard::markdown
