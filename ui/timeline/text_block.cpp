#include "ui/timeline/text_block.h"

#include "ui/theme/theme.h"
#include "ui/timeline/document_style.h"

#include <QDesktopServices>
#include <QPixmap>
#include <QTextDocument>
#include <QWheelEvent>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

TextBlock::TextBlock(const Theme &theme, Kind kind, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleSheet(u"background: transparent"_s);
    setFocusPolicy(Qt::ClickFocus);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(space::xl);
    QSizePolicy policy(kind == Kind::Plain ? QSizePolicy::Maximum : QSizePolicy::Expanding,
                       QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, &TextBlock::open);
    connect(&theme, &Theme::changed, this, &TextBlock::render);
}

void TextBlock::setContent(const QString &content)
{
    if (content == m_content)
        return;
    m_content = content;
    render();
}

void TextBlock::setQuiet(bool quiet)
{
    m_quiet = quiet;
    render();
}

void TextBlock::render()
{
    document()->setDefaultFont(m_theme.font(Type::Body));
    QPalette colors = palette();
    colors.setColor(QPalette::Text, m_theme.color(m_quiet ? Ink::Secondary : Ink::Text));
    setPalette(colors);
    if (m_kind == Kind::Markdown) {
        constexpr QTextDocument::MarkdownFeatures dialect(QTextDocument::MarkdownDialectGitHub);
        document()->setMarkdown(m_content, dialect | QTextDocument::MarkdownNoHTML);
        styleMarkdown(*document(), m_theme);
    } else {
        document()->setPlainText(m_content);
        stylePlain(*document());
        document()->setTextWidth(-1);
        m_naturalWidth = int(std::ceil(document()->idealWidth()));
        document()->setTextWidth(viewport()->width());
    }
    // Links are reached by the keyboard; other text is no stop on its way.
    setFocusPolicy(m_content.contains(u"://"_s) ? Qt::StrongFocus : Qt::ClickFocus);
    m_knownWidth = -1;
    updateGeometry();
}

QSize TextBlock::sizeHint() const
{
    const int natural = m_kind == Kind::Plain ? m_naturalWidth : extent::transcript;
    return {natural, heightForWidth(natural)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {space::xxl, 0};
}

int TextBlock::heightForWidth(int width) const
{
    if (width == m_knownWidth)
        return m_knownHeight;
    const qreal shown = document()->textWidth();
    document()->setTextWidth(width);
    m_knownWidth = width;
    m_knownHeight = int(std::ceil(document()->size().height()));
    if (shown > 0 && int(shown) != width)
        document()->setTextWidth(shown);
    return m_knownHeight;
}

QVariant TextBlock::loadResource(int, const QUrl &)
{
    return QPixmap(1, 1); // an invalid answer would make the document read local files itself
}

void TextBlock::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the transcript scrolls, not its pieces
}

void TextBlock::open(const QUrl &link) const
{
    const QString scheme = link.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
        QDesktopServices::openUrl(link);
}

} // namespace switchyard
