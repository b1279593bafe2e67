// Layout of a piece of code: its language and a Copy mark above the first one, lines that never wrap.
#pragma once

#include "ui/timeline/block_frame.h"
#include "ui/timeline/block_layout.h"

namespace switchyard {

class CodeLayout : public BlockLayout
{
public:
    CodeLayout(const markdown::Block &block, const BlockSetting &setting, bool opens, bool closes);
    void paint(QPainter &painter, const View &view) const override;
    int offsetAt(QPoint at, int scrolled) const override;
    QRect caret(int offset) const override;
    void setColors(const QVector<CodeLine> &lines) override;
    int sameUntil(const BlockLayout &before) const override;

    static int headerHeight(const Theme &theme);

private:
    QRect box() const;
    QPoint textPlace(int scrolled) const;
    void paintNumbers(QPainter &painter, const View &view) const;
    void paintGround(QPainter &painter, const View &view) const;
    void paintHeader(QPainter &painter, const View &view) const;

    const Theme &m_theme;
    BlockFrame m_frame;
    QString m_code, m_label; // no label: no header
    InlineLayout m_text;
    int m_top = 0;     // of the text
    int m_numbers = 0; // px, at the left of it
    int m_firstNumber; // of its first line, the first of all is 1
    bool m_sameLine;   // the first line goes on with the piece before
};

/// "C++" for a language as it was written; a word for none.
QString languageLabel(const markdown::Block &code);
/// Where the Copy mark of a block of code stands: at the trailing end of its header.
QRect copyMark(const QRect &block, const Theme &theme);

} // namespace switchyard
