// A reply: badge, thoughts, text, and what can be done with it.
#pragma once

#include "ui/timeline/row_widget.h"

class QPushButton;
class QVBoxLayout;

namespace switchyard {

class ErrorCard;
class IconButton;
class PhaseLine;
class ReplyBody;
class RouteBadge;
class ThoughtBlock;
class VersionSwitch;

class ReplyRow : public RowWidget
{
    Q_OBJECT
public:
    explicit ReplyRow(const Theme &theme, QWidget *parent = nullptr);
    void setRow(const Row &row) override;

private:
    QWidget *makeActions();
    void showError();
    void showActions();
    void copy() const;

    const Theme &m_theme;
    Row m_row;
    QVBoxLayout *m_column;
    RouteBadge *m_badge;
    PhaseLine *m_phase;
    ThoughtBlock *m_thought = nullptr; // made when first needed, as is the error
    ReplyBody *m_body;
    ErrorCard *m_error = nullptr;
    QWidget *m_actions;
    VersionSwitch *m_versions;
    QPushButton *m_continue;
};

} // namespace switchyard
