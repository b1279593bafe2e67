// What the model thought, folded away: "Thought for 12 s".
#pragma once

#include "app/chat/message.h"
#include "app/text/markdown_block.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace switchyard {

class BlockView;
class Highlighter;
class IconButton;
class Theme;

class ThoughtBlock : public QWidget
{
    Q_OBJECT
public:
    ThoughtBlock(const Theme &theme, Highlighter &highlighter, QWidget *parent = nullptr);
    void setMessage(const Message &message);
    /// Lays out what lies between these y, for that width.
    void prepare(int width, int top, int bottom);

private:
    void fold(bool open);
    void showTitle();
    void showText();

    IconButton *m_title;
    BlockView *m_text;
    QTimer m_tick; // while it thinks
    QElapsedTimer m_since;
    qint64 m_message = 0;
    qint64 m_ms = 0;
    bool m_live = false;
    QString m_reasoning;
    QVector<markdown::BlockPointer> m_plain; // of it, while it is thought
};

} // namespace switchyard
