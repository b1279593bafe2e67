// A reply's Markdown as a column of text and code pieces; as it grows only what changed is parsed again.
#pragma once

#include "ui/timeline/markdown_chunks.h"

#include <QWidget>

class QVBoxLayout;

namespace switchyard {

class Theme;

class ReplyBody : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyBody(const Theme &theme, QWidget *parent = nullptr);
    void setMarkdown(const QString &markdown);

private:
    void show(int index, const Chunk &chunk);
    QWidget *widgetFor(const Chunk &chunk);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QString m_markdown;
    QVector<Chunk> m_chunks;
};

} // namespace switchyard
