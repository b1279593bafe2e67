#include "ui/timeline/document_style.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <array>

namespace switchyard {

namespace {

constexpr std::array<double, 6> headingScale{1.43, 1.22, 1.07, 1, 1, 1};

void styleBlock(const QTextBlock &block, const Theme &theme)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const bool inTable = cursor.currentTable();
    const bool first = block.position() == 0;
    format.setLineHeight(lineHeightPercent(theme.font(Type::Body)), QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(format.headingLevel() && !first ? space::s : 0);
    const bool last = !block.next().isValid();
    format.setBottomMargin(inTable || last ? 0 : block.textList() ? space::xs : space::s);
    const bool quote = format.hasProperty(QTextFormat::BlockQuoteLevel);
    const bool code = format.hasProperty(QTextFormat::BlockCodeFence);
    if (quote)
        format.setLeftMargin(space::l * format.intProperty(QTextFormat::BlockQuoteLevel));
    if (code)
        format.setBackground(theme.color(Ink::Code));
    cursor.setBlockFormat(format);
    if (!format.headingLevel() && !quote)
        return;
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat text;
    if (quote) {
        text.setForeground(theme.color(Ink::Secondary));
    } else {
        const double scale = headingScale.at(size_t(std::clamp(format.headingLevel(), 1, 6) - 1));
        text.setProperty(QTextFormat::FontSizeAdjustment, 0);
        text.setProperty(QTextFormat::FontPixelSize, qRound(theme.font(Type::Body).pixelSize() * scale));
        text.setFontWeight(QFont::DemiBold);
    }
    cursor.mergeCharFormat(text);
}

void styleInlineCode(const QTextBlock &block, const Theme &theme)
{
    QVector<std::pair<int, int>> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().fontFixedPitch())
            spans.append({fragment.position(), fragment.length()});
    }
    QTextCharFormat code;
    const QFont font = theme.font(Type::Code);
    code.setFontFamilies({font.family()});
    code.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
    code.setBackground(theme.color(Ink::Hover));
    for (const auto &[position, length] : spans) {
        QTextCursor cursor(block);
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(code);
    }
}

void styleTable(QTextTable &table, const Theme &theme)
{
    QTextTableFormat format = table.format();
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderBrush(theme.color(Ink::Border));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(6);
    format.setCellSpacing(0);
    format.setTopMargin(space::xs);
    format.setBottomMargin(space::s);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat header = cell.format();
        header.setBackground(theme.color(Ink::Code));
        cell.setFormat(header);
    }
}

void styleTables(const QTextFrame &frame, const Theme &theme)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            styleTable(*table, theme);
        styleTables(*child, theme);
    }
}

} // namespace

void styleDocument(QTextDocument &document, const Theme &theme)
{
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        styleBlock(block, theme);
        styleInlineCode(block, theme);
    }
    styleTables(*document.rootFrame(), theme);
    edit.endEditBlock();
}

double lineHeightPercent(const QFont &font)
{
    constexpr double lineHeight = 1.5;
    return 100 * lineHeight * font.pixelSize() / QFontMetricsF(font).lineSpacing();
}

} // namespace switchyard
