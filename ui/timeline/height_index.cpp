#include "ui/timeline/height_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace switchyard {

int HeightIndex::before(int index) const
{
    int sum = 0;
    for (int end = index; end > 0; end &= end - 1)
        sum += m_sums[end - 1];
    return sum;
}

int HeightIndex::indexAt(int y) const
{
    if (m_heights.isEmpty())
        return -1;
    int found = 0; // as many parts end above y
    int rest = y;
    for (auto step = int(std::bit_floor(unsigned(count()))); step > 0; step /= 2) {
        if (found + step <= count() && m_sums[found + step - 1] <= rest) {
            found += step;
            rest -= m_sums[found - 1];
        }
    }
    return std::min(found, count() - 1);
}

void HeightIndex::reset(QVector<int> heights)
{
    m_heights = std::move(heights);
    m_sums = m_heights;
    for (int i = 1; i <= count(); ++i) {
        const int above = i + (i & -i);
        if (above <= count())
            m_sums[above - 1] += m_sums[i - 1];
    }
}

void HeightIndex::append(int height)
{
    m_heights.append(height);
    const int end = count();
    m_sums.append(before(end - 1) - before(end & (end - 1)) + height);
}

void HeightIndex::truncate(int count)
{
    m_heights.resize(count);
    m_sums.resize(count); // each sum knows only of parts before it
}

void HeightIndex::set(int index, int height)
{
    const int difference = height - std::exchange(m_heights[index], height);
    if (difference == 0)
        return;
    for (int end = index + 1; end <= count(); end += end & -end)
        m_sums[end - 1] += difference;
}

} // namespace switchyard
