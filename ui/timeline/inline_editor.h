// Edits a sent message where it stands: Enter sends, Shift+Enter is a newline, Esc gives up.
#pragma once

#include "ui/controls/text_edit.h"

namespace switchyard {

class InlineEditor : public TextEdit
{
    Q_OBJECT
public:
    explicit InlineEditor(QWidget *parent = nullptr);
    QSize sizeHint() const override;

signals:
    void accepted();
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void fitHeight();
    bool m_composing = false;
};

} // namespace switchyard
