// The user's message: a tinted bubble at the trailing edge, edited in place.
#pragma once

#include "ui/timeline/row_widget.h"

namespace switchyard {

class IconButton;
class InlineEditor;
class VersionSwitch;

class UserRow : public RowWidget
{
    Q_OBJECT
public:
    UserRow(const Theme &theme, Highlighter &highlighter, QWidget *parent = nullptr);
    void setRow(const Row &row) override;
    BlockView &body() override { return *m_text; }
    void beginEdit();

protected:
    void prepareTexts(int width, int top, int bottom) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void measure();
    void makeEditor();
    void send();
    void endEdit();

    Row m_row;
    QWidget *m_bubble;
    BlockView *m_text;
    int m_naturalWidth = 1; // px
    IconButton *m_pencil;
    VersionSwitch *m_versions;
    QWidget *m_editing;
    InlineEditor *m_editor = nullptr;
};

} // namespace switchyard
