// A run of text with its inline styles, laid out in lines.
#pragma once

#include "app/text/markdown_block.h"
#include "ui/timeline/text_lines.h"

#include <QColor>
#include <QFont>

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

    /// Breaks lines; a negative width: only where the text says so. before: of the text's beginning.
    void setWidth(qreal width, const InlineLayout *before = nullptr)
    {
        m_lines.setWidth(width, before ? &before->m_lines : nullptr);
    }
    qreal height() const { return m_lines.height(); }
    qreal naturalWidth() const { return m_lines.naturalWidth(); } // of the longest line, after setWidth()
    int lineCount() const { return m_lines.count(); }
    QRectF lineRect(int line) const { return m_lines.at(line).at.rect(); }
    bool rightToLeft() const { return m_rightToLeft; }

    void paint(QPainter &painter, QPointF at, const QRectF &clip, const Marks &marks) const;
    int offsetAt(QPointF at) const;
    QString linkAt(QPointF at) const; // empty: none
    QRectF caret(int offset) const;
    /// How many px from the top look as in an earlier layout of the text's beginning.
    int sameUntil(const InlineLayout &before) const { return m_lines.sameUntil(before.m_lines); }
    /// Colours over the given characters, before or after its lines were broken.
    void setColors(const QVector<QTextLayout::FormatRange> &colors) { m_lines.setFormats(colors); }

private:
    QTextCharFormat formatOf(const markdown::Span &span) const;

    const Theme &m_theme;
    bool m_rightToLeft;
    TextLines m_lines;
    QVector<markdown::Span> m_links;
};

} // namespace switchyard
