// A text broken into lines that can grow at its end: lines that no later text changes are taken over from the
// layout before, so that a paragraph that streams in costs its last lines.
#pragma once

#include <QFont>
#include <QTextLayout>

#include <memory>

namespace switchyard {

class TextLines
{
public:
    struct Line {
        QTextLine at;  // counts characters from start
        int start = 0; // of the part of the text that was laid out with it
        int end() const { return start + at.textStart() + at.textLength(); }
    };
    /// lineHeight: px, the least of a line.
    TextLines(const QString &text, const QFont &font, qreal lineHeight, const QTextOption &option);
    void setFormats(const QVector<QTextLayout::FormatRange> &formats);
    /// A negative width: lines end only where the text says so. before: of the text's beginning.
    void setWidth(qreal width, const TextLines *before = nullptr);

    qreal height() const { return m_height; }
    qreal naturalWidth() const; // of the longest line
    int count() const;
    Line at(int index) const;     // invalid: there is no such line
    Line of(int character) const; // the line it is in
    /// How many px from the top look as in an earlier layout.
    int sameUntil(const TextLines &before) const;
    void draw(QPainter &painter, QPointF at, const QVector<QTextLayout::FormatRange> &marks,
              const QRectF &clip) const;

private:
    struct Part { // lines that were laid out together; further ones of that layout don't count
        std::shared_ptr<QTextLayout> layout;
        int start; // its first character
        int firstLine, lines;
    };
    qsizetype sameCharacters(const TextLines &before) const;
    bool laidOutLike(const TextLines &before) const;
    void keepLines(const TextLines &before);
    void layOutRest();
    qreal boxHeight(const QTextLine &line) const;
    qreal bottomOf(const QTextLine &line) const;

    QString m_text;
    QFont m_font;
    QTextOption m_option;
    QVector<QTextLayout::FormatRange> m_formats;
    std::vector<Part> m_parts;
    qreal m_lineHeight;
    qreal m_width = -1, m_height = 0;
};

} // namespace switchyard
