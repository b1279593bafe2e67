// The user's message: a tinted bubble at the trailing edge, edited in place.
#pragma once

#include "ui/timeline/row_widget.h"

namespace switchyard {

class IconButton;
class InlineEditor;
class TextBlock;
class VersionSwitch;

class UserRow : public RowWidget
{
    Q_OBJECT
public:
    explicit UserRow(const Theme &theme, QWidget *parent = nullptr);
    void setRow(const Row &row) override;
    void beginEdit();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void makeEditor();
    void send();
    void endEdit();

    const Theme &m_theme;
    Row m_row;
    QWidget *m_bubble;
    TextBlock *m_text;
    IconButton *m_pencil;
    VersionSwitch *m_versions;
    QWidget *m_editing;
    InlineEditor *m_editor = nullptr;
};

} // namespace switchyard
