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

/// Percent of the font's own line spacing that makes 1.5 times its size.
double lineHeightPercent(const QFont &font)
{
    constexpr double lineHeight = 1.5;
    return 100 * lineHeight * font.pixelSize() / QFontMetricsF(font).lineSpacing();
}

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
    if (quote) {
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat text;
        text.setForeground(theme.color(Ink::Secondary));
        cursor.mergeCharFormat(text);
    }
}

/// Calls style(format) for every piece of the block and writes what it made of the format.
template<typename Style>
void restyleFragments(const QTextBlock &block, Style style)
{
    struct Piece {
        int position, length;
        QTextCharFormat format;
    };
    QVector<Piece> pieces; // first read, then written: writing moves the fragments
    for (auto it = block.begin(); !it.atEnd(); ++it)
        pieces.append({it.fragment().position(), it.fragment().length(), it.fragment().charFormat()});
    for (Piece &piece : pieces) {
        if (!style(piece.format))
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(piece.position);
        cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
}

void styleHeading(const QTextBlock &block, const Theme &theme)
{
    const int level = std::clamp(block.blockFormat().headingLevel(), 1, 6);
    const int pixels = qRound(theme.font(Type::Body).pixelSize() * headingScale.at(size_t(level - 1)));
    restyleFragments(block, [pixels](QTextCharFormat &format) {
        format.clearProperty(QTextFormat::FontSizeAdjustment); // it would win over the size
        format.setProperty(QTextFormat::FontPixelSize, pixels);
        format.setFontWeight(QFont::DemiBold);
        return true;
    });
}

void styleInlineCode(const QTextBlock &block, const Theme &theme)
{
    const QFont font = theme.font(Type::Code);
    const QColor ground = theme.color(Ink::Hover);
    restyleFragments(block, [&font, &ground](QTextCharFormat &format) {
        if (!format.fontFixedPitch())
            return false;
        format.setFontFamilies({font.family()});
        format.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
        format.setBackground(ground);
        return true;
    });
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

void stylePlain(QTextDocument &document)
{
    QTextCursor all(&document);
    all.select(QTextCursor::Document);
    QTextBlockFormat line;
    line.setLineHeight(lineHeightPercent(document.defaultFont()), QTextBlockFormat::ProportionalHeight);
    all.mergeBlockFormat(line);
}

void styleMarkdown(QTextDocument &document, const Theme &theme)
{
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        styleBlock(block, theme);
        if (block.blockFormat().headingLevel())
            styleHeading(block, theme);
        styleInlineCode(block, theme);
    }
    styleTables(*document.rootFrame(), theme);
    edit.endEditBlock();
}

} // namespace switchyard
