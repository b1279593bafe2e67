// Layout of paragraphs, headings, pictures' places and rules.
#pragma once

#include "ui/timeline/block_frame.h"
#include "ui/timeline/block_layout.h"

namespace switchyard {

class ParagraphLayout : public BlockLayout
{
public:
    ParagraphLayout(const markdown::Block &block, const BlockSetting &setting);
    void paint(QPainter &painter, const View &view) const override;
    int offsetAt(QPoint at, int scrolled) const override;
    QString linkAt(QPoint at, int scrolled) const override;
    QRect caret(int offset) const override;
    int sameUntil(const BlockLayout &before) const override;

private:
    const Theme &m_theme;
    BlockFrame m_frame;
    InlineLayout m_text;
    bool m_picture;
};

class RuleLayout : public BlockLayout
{
public:
    RuleLayout(const markdown::Block &block, const BlockSetting &setting);
    void paint(QPainter &painter, const View &view) const override;
    int offsetAt(QPoint, int) const override { return 0; }
    QRect caret(int) const override { return {0, 0, 1, m_height}; }

private:
    const Theme &m_theme;
    BlockFrame m_frame;
};

} // namespace switchyard
