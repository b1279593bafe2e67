#include "ui/timeline/height_index.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace switchyard;

namespace {

int sum(const QVector<int> &heights, int count)
{
    return std::accumulate(heights.cbegin(), heights.cbegin() + count, 0);
}

int partAt(const QVector<int> &heights, int y)
{
    for (int i = 0, bottom = 0; i < heights.size(); ++i) {
        bottom += heights[i];
        if (y < bottom)
            return i;
    }
    return int(heights.size()) - 1;
}

} // namespace

class tst_HeightIndex : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithPlainSums()
    {
        QRandomGenerator random(7);
        HeightIndex index;
        QVector<int> heights;
        for (int step = 0; step < 3'000; ++step) {
            const int what = random.bounded(10);
            if (what < 5 || heights.isEmpty()) {
                heights.append(random.bounded(40));
                index.append(heights.constLast());
            } else if (what < 9) {
                const int at = random.bounded(int(heights.size()));
                heights[at] = random.bounded(40);
                index.set(at, heights[at]);
            } else {
                heights.resize(heights.size() - random.bounded(std::min(5, int(heights.size()))));
                index.truncate(int(heights.size()));
            }
            QCOMPARE(index.count(), heights.size());
            const int upTo = random.bounded(int(heights.size()) + 1);
            QCOMPARE(index.before(upTo), sum(heights, upTo));
            const int y = random.bounded(index.total() + 1);
            QCOMPARE(index.indexAt(y), heights.isEmpty() ? -1 : partAt(heights, y));
        }
        HeightIndex whole;
        whole.reset(heights);
        QCOMPARE(whole.total(), index.total());
        QCOMPARE(whole.before(int(heights.size()) / 2), index.before(int(heights.size()) / 2));
    }

    void placesBeyondAreTheEnds()
    {
        HeightIndex index;
        QCOMPARE(index.indexAt(0), -1);
        index.reset({10, 0, 20});
        QCOMPARE(index.indexAt(-5), 0);
        QCOMPARE(index.indexAt(9), 0);
        QCOMPARE(index.indexAt(10), 2); // a part without height holds no place
        QCOMPARE(index.indexAt(500), 2);
    }
};

QTEST_APPLESS_MAIN(tst_HeightIndex)
#include "tst_height_index.moc"
