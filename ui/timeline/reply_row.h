// A reply: badge, thoughts, text, and what can be done with it.
#pragma once

#include "app/text/markdown.h"
#include "ui/timeline/row_widget.h"

class QPushButton;
class QVBoxLayout;

namespace switchyard {

class ErrorCard;
class IconButton;
class PhaseLine;
class RouteBadge;
class ThoughtBlock;
class VersionSwitch;

class ReplyRow : public RowWidget
{
    Q_OBJECT
public:
    ReplyRow(const Theme &theme, Highlighter &highlighter, QWidget *parent = nullptr);
    void setRow(const Row &row) override;
    BlockView &body() override { return *m_body; }

protected:
    void prepareTexts(int width, int top, int bottom) override;

private:
    void showCircumstances(); // all but what was thought and said
    void showText(const QString &text);
    void showThoughts();
    QWidget *makeActions();
    void showError();
    void showActions();
    void copy();

    Highlighter &m_highlighter;
    Row m_row;
    markdown::BlockStream m_stream;
    bool m_ended = false; // no more text comes to the stream
    QVBoxLayout *m_column;
    RouteBadge *m_badge;
    PhaseLine *m_phase;
    ThoughtBlock *m_thought = nullptr; // made when first needed, as is the error
    BlockView *m_body;
    ErrorCard *m_error = nullptr;
    QWidget *m_actions;
    VersionSwitch *m_versions;
    QPushButton *m_continue;
    IconButton *m_copy;
};

} // namespace switchyard
