// Lines that are taken over from an earlier layout look as if all were laid out anew.
#include "ui/timeline/text_lines.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

using Formats = QVector<QTextLayout::FormatRange>;

Formats formatsOf(const QString &text)
{
    QTextCharFormat ink, bold;
    ink.setForeground(Qt::black);
    bold.setFontWeight(QFont::Bold);
    Formats formats{{0, int(text.size()), ink}};
    for (qsizetype at = text.indexOf(u"bold"_s); at >= 0; at = text.indexOf(u"bold"_s, at + 1))
        formats.append({int(at), 4, bold});
    return formats;
}

TextLines linesOf(const QString &text)
{
    QFont font;
    font.setPixelSize(15);
    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    TextLines lines(text, font, 22, option);
    lines.setFormats(formatsOf(text));
    return lines;
}

QImage picture(const TextLines &lines, const Formats &marks, const QRectF &clip = {})
{
    QImage image(260, int(lines.height()) + 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    if (clip.isValid())
        painter.setClipRect(clip);
    lines.draw(painter, {2, 2}, marks, clip);
    return image;
}

int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    }
    return count;
}

Formats marksOver(int from, int length)
{
    QTextCharFormat selected;
    selected.setBackground(Qt::yellow);
    return {{from, length, selected}};
}

void compareLines(const TextLines &grown, const TextLines &anew)
{
    QCOMPARE(grown.count(), anew.count());
    QCOMPARE(grown.height(), anew.height());
    QCOMPARE(grown.naturalWidth(), anew.naturalWidth());
    for (int i = 0; i < anew.count(); ++i) {
        QCOMPARE(grown.at(i).end(), anew.at(i).end());
        QCOMPARE(grown.at(i).at.rect(), anew.at(i).at.rect());
    }
}

} // namespace

class tst_TextLines : public QObject
{
    Q_OBJECT
private slots:
    void grownLooksAsLaidOutAnew_data();
    void grownLooksAsLaidOutAnew();
    void keepsWhatLaterTextCannotChange();
    void formatsThatComeLater();
    void linesAreFoundByCharacter();
};

void tst_TextLines::grownLooksAsLaidOutAnew_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    const QString prose =
        u"The fields are wide and AVOWED words, with a bold claim (or two) — office \"quoted\" / "
        "even: supercalifragilisticexpialidocioussupercalifragilistic end. "_s;
    QTest::newRow("prose") << prose.repeated(3) << 250;
    QTest::newRow("narrow") << prose.repeated(2) << 40;
    QTest::newRow("both ways") << u"left שלום עולם 12 ימין right مرحبا بالعالم again and again "_s.repeated(4)
                               << 250;
    QTest::newRow("no spaces") << u"长长的中文段落没有空格所以每个字都可以换行，标点也一样。"_s.repeated(5)
                               << 250;
    QTest::newRow("emoji") << u"smile 😀 and 👩‍👩‍👧 family, é accents "_s.repeated(6) << 250;
    QTest::newRow("code") << u"int main()\u2028{\u2028\treturn 0;\u2028}\u2028\u2028// bold\u2028"_s.repeated(4)
                          << -1;
}

void tst_TextLines::grownLooksAsLaidOutAnew()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QRandomGenerator random(7);
    TextLines grown = linesOf(text.left(1));
    grown.setWidth(width);
    for (qsizetype length = 1; length < text.size();) {
        length = std::min<qsizetype>(text.size(), length + 1 + random.bounded(9));
        TextLines next = linesOf(text.left(length)), anew = next;
        next.setWidth(width, &grown);
        anew.setWidth(width);
        compareLines(next, anew);
        const int from = random.bounded(int(length)), until = random.bounded(from, int(length));
        const Formats marks = marksOver(from, until - from);
        QCOMPARE(picture(next, {}), picture(anew, {}));
        const QRectF clip(0, random.bounded(100), 260, random.bounded(200));
        QCOMPARE(picture(next, {}, clip), picture(anew, {}, clip));
        // The right edge of a mark may round to the next px: the layouts add up widths from other beginnings.
        const int edges = int(next.height());
        QVERIFY(differing(picture(next, marks), picture(anew, marks)) <= edges);
        grown = next;
    }
    QVERIFY(grown.count() > 4);
}

void tst_TextLines::keepsWhatLaterTextCannotChange()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(8);
    TextLines before = linesOf(text), after = linesOf(text + u"eleven"_s);
    before.setWidth(200);
    after.setWidth(200, &before);
    QVERIFY(before.count() > 6);
    QVERIFY(after.at(0).at.textStart() == 0 && after.at(0).start == 0);
    QCOMPARE(after.at(after.count() - 1).start, before.at(before.count() - 2).end());

    TextLines wider = linesOf(text + u"eleven"_s);
    wider.setWidth(220, &before);
    QCOMPARE(wider.at(wider.count() - 1).start, 0); // nothing kept
}

void tst_TextLines::formatsThatComeLater()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(8);
    TextLines lines = linesOf(text), anew = lines;
    lines.setWidth(200);
    Formats formats = formatsOf(text);
    QTextCharFormat red;
    red.setForeground(Qt::red);
    formats.append({200, 30, red});
    lines.setFormats(formats);
    anew.setFormats(formats);
    anew.setWidth(200);
    compareLines(lines, anew);
    QCOMPARE(picture(lines, {}), picture(anew, {}));
    QVERIFY(lines.at(lines.count() - 1).start > 0);
}

void tst_TextLines::linesAreFoundByCharacter()
{
    const QString text = u"one two three four five six seven eight nine ten "_s.repeated(4);
    TextLines part = linesOf(text.left(150)), grown = linesOf(text), anew = grown;
    part.setWidth(120);
    grown.setWidth(120, &part);
    anew.setWidth(120);
    for (int i = 0; i <= text.size(); ++i) {
        const TextLines::Line line = grown.of(i), expected = anew.of(i);
        QCOMPARE(line.end(), expected.end());
        QCOMPARE(line.at.cursorToX(i - line.start), expected.at.cursorToX(i));
    }
}

QTEST_MAIN(tst_TextLines)
#include "tst_text_lines.moc"
