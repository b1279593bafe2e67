// What the model thought, folded away: "Thought for 12 s".
#pragma once

#include "app/chat/message.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace switchyard {

class IconButton;
class TextBlock;
class Theme;

class ThoughtBlock : public QWidget
{
    Q_OBJECT
public:
    explicit ThoughtBlock(const Theme &theme, QWidget *parent = nullptr);
    void setMessage(const Message &message);

private:
    void fold(bool open);
    void showTitle();

    IconButton *m_title;
    TextBlock *m_text;
    QTimer m_tick; // while it thinks
    QElapsedTimer m_since;
    qint64 m_ms = 0;
    bool m_live = false;
    QString m_reasoning;
};

} // namespace switchyard
