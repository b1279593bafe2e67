#include "ui/timeline/reply_body.h"

#include "ui/theme/theme.h"
#include "ui/timeline/code_block.h"
#include "ui/timeline/text_block.h"

#include <QVBoxLayout>

namespace switchyard {

ReplyBody::ReplyBody(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
}

void ReplyBody::setMarkdown(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    const QVector<Chunk> chunks = chunksOf(markdown);
    while (m_column->count() > chunks.size())
        delete std::unique_ptr<QLayoutItem>(m_column->takeAt(m_column->count() - 1))->widget();
    for (int i = 0; i < chunks.size(); ++i) {
        if (i >= m_chunks.size() || m_chunks[i] != chunks[i] || i >= m_column->count())
            show(i, chunks[i]);
    }
    m_chunks = chunks;
}

void ReplyBody::show(int index, const Chunk &chunk)
{
    const bool standing = index < m_column->count();
    if (standing && m_chunks[index].code != chunk.code)
        delete std::unique_ptr<QLayoutItem>(m_column->takeAt(index))->widget();
    if (!standing || m_chunks[index].code != chunk.code)
        m_column->insertWidget(index, widgetFor(chunk));
    QWidget *widget = m_column->itemAt(index)->widget();
    if (auto *code = qobject_cast<CodeBlock *>(widget))
        code->setCode(chunk.language, chunk.text);
    else if (auto *text = qobject_cast<TextBlock *>(widget))
        text->setContent(chunk.text);
}

QWidget *ReplyBody::widgetFor(const Chunk &chunk)
{
    if (chunk.code)
        return new CodeBlock(m_theme, this);
    return new TextBlock(m_theme, TextBlock::Kind::Markdown, this);
}

} // namespace switchyard
