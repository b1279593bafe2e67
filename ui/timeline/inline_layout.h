// A run of text with its inline styles, laid out in lines.
#pragma once

#include "app/text/markdown_block.h"

#include <QColor>
#include <QFont>
#include <QTextLayout>

namespace switchyard {

class Theme;

/// What is marked in a text: positions count its characters.
struct Marks {
    struct Range {
        int from = 0, to = 0;
    };
    Range selected;
    QVector<Range> hits;
    int current = -1; // of the hits
};

/// Replaces, one for one, what must not act: bidirectional overrides and control characters become visible.
QString visibleText(const QString &text);

class InlineLayout
{
public:
    struct Look {
        QFont font;
        QColor ink;
        Qt::Alignment alignment = {}; // none: as the text reads
    };
    InlineLayout(const markdown::Inline &text, const Look &look, const Theme &theme);

    /// Breaks lines anew; a negative width: only where the text says so.
    void setWidth(qreal width);
    qreal height() const { return m_height; }
    qreal naturalWidth() const; // of the longest line, after setWidth()
    int lineCount() const { return m_layout.lineCount(); }
    QRectF lineRect(int line) const { return m_layout.lineAt(line).rect(); }
    bool rightToLeft() const { return m_rightToLeft; }

    void paint(QPainter &painter, QPointF at, const QRectF &clip, const Marks &marks) const;
    int offsetAt(QPointF at) const;
    QString linkAt(QPointF at) const; // empty: none
    QRectF caret(int offset) const;
    /// How many px from the top look as in an earlier layout of the text's beginning.
    int sameUntil(const InlineLayout &before) const;
    /// Colours that came later, over the given characters.
    void setColors(const QVector<QTextLayout::FormatRange> &colors);

private:
    QTextCharFormat formatOf(const markdown::Span &span) const;
    qsizetype sameCharacters(const InlineLayout &before) const;

    const Theme &m_theme;
    QTextLayout m_layout;
    QVector<markdown::Span> m_links;
    qreal m_lineHeight;
    qreal m_width = -1, m_height = 0;
    bool m_rightToLeft;
};

} // namespace switchyard
