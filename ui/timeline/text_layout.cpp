#include "ui/timeline/text_layout.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using markdown::Block;

namespace {

constexpr int pictureMark = 16;

InlineLayout::Look lookOf(const Block &block, const BlockSetting &setting, bool quoted)
{
    InlineLayout::Look look{setting.theme.font(Type::Body), setting.theme.color(Ink::Text)};
    if (setting.quiet || quoted)
        look.ink = setting.theme.color(Ink::Secondary);
    if (block.kind == Block::Kind::Heading)
        look.font = setting.theme.headingFont(block.level);
    return look;
}

} // namespace

ParagraphLayout::ParagraphLayout(const Block &block, const BlockSetting &setting)
    : m_theme(setting.theme)
    , m_frame(block, setting.width, block.text.text.isRightToLeft())
    , m_text(block.text, lookOf(block, setting, m_frame.quoted()), setting.theme)
    , m_picture(block.kind == Block::Kind::Image)
{
    const auto *before = dynamic_cast<const ParagraphLayout *>(setting.before);
    m_text.setWidth(m_frame.contentWidth() - (m_picture ? pictureMark + space::s : 0),
                    before ? &before->m_text : nullptr);
    m_height = int(std::ceil(m_text.height()));
}

void ParagraphLayout::paint(QPainter &painter, const View &view) const
{
    m_frame.paint(painter, m_theme, m_height, view.gap);
    const int left = m_frame.left();
    if (m_picture) {
        const QRect mark(left, (m_height - pictureMark) / 2, pictureMark, pictureMark);
        m_theme.icon(u"image"_s, m_theme.color(Ink::Secondary)).paint(&painter, mark);
    }
    const QPointF at(left + (m_picture ? pictureMark + space::s : 0), 0);
    m_text.paint(painter, at, view.clip, view.marks);
}

int ParagraphLayout::offsetAt(QPoint at, int) const
{
    return m_text.offsetAt(at - QPoint(m_frame.left() + (m_picture ? pictureMark + space::s : 0), 0));
}

QString ParagraphLayout::linkAt(QPoint at, int) const
{
    return m_text.linkAt(at - QPoint(m_frame.left() + (m_picture ? pictureMark + space::s : 0), 0));
}

QRect ParagraphLayout::caret(int offset) const
{
    return m_text.caret(offset).translated(m_frame.left(), 0).toAlignedRect();
}

int ParagraphLayout::sameUntil(const BlockLayout &before) const
{
    const auto *old = dynamic_cast<const ParagraphLayout *>(&before);
    return old && m_picture == old->m_picture && m_frame == old->m_frame ? m_text.sameUntil(old->m_text) : 0;
}

RuleLayout::RuleLayout(const Block &block, const BlockSetting &setting)
    : m_theme(setting.theme)
    , m_frame(block, setting.width, false)
{
    m_height = space::l;
}

void RuleLayout::paint(QPainter &painter, const View &view) const
{
    m_frame.paint(painter, m_theme, m_height, view.gap);
    painter.fillRect(m_frame.left(), m_height / 2, m_frame.contentWidth(), 1, m_theme.color(Ink::Border));
}

} // namespace switchyard
