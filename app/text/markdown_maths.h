// Where a text in Markdown holds maths: $…$, $$…$$, \(…\), \[…\]. A sum of money is not maths.
#pragma once

#include <QStringView>
#include <QVector>

namespace switchyard::markdown {

struct MathsRange {
    qsizetype start = 0, end = 0; // delimiters included
    bool display = false;
};

/// Sorted, not overlapping; nothing inside code spans and addresses. Costs the text's length.
QVector<MathsRange> mathsIn(QStringView text);
/// Behind the closing delimiter of a display, whose last character is `closer`: $ or ]. -1 = not closed.
qsizetype displayEnd(QStringView text, QChar closer);

} // namespace switchyard::markdown
