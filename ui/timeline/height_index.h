// Heights of a column's parts, and where each begins: a Fenwick tree, so that one of 100,000 changes in no
// time.
#pragma once

#include <QVector>

namespace switchyard {

class HeightIndex
{
public:
    int count() const { return int(m_heights.size()); }
    int at(int index) const { return m_heights[index]; }
    int total() const { return before(count()); }
    /// Height of all parts above this one.
    int before(int index) const;
    /// The part in which y lies; the first or last one for a y beyond. -1: there is none.
    int indexAt(int y) const;

    void reset(QVector<int> heights);
    void append(int height);
    void truncate(int count);
    void set(int index, int height);

private:
    QVector<int> m_heights;
    QVector<int> m_sums; // [i]: of the (i + 1) & -(i + 1) parts that end with part i
};

} // namespace switchyard
