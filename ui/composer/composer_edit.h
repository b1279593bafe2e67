// The composer's text field: grows with its text, and turns keys into wishes.
#pragma once

#include "ui/controls/text_edit.h"

namespace switchyard {

class ComposerEdit : public TextEdit
{
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    /// An input method is composing: what is seen is not yet the text.
    bool composing() const { return m_composing; }
    bool keyboardFocus() const { return m_keyboardFocus; }
    /// To be called when the font changed.
    void fitHeight();

signals:
    void submitted();
    void escaped();
    void upInEmpty();
    void focusChanged(bool focused);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_composing = false;
    bool m_keyboardFocus = false;
};

} // namespace switchyard
