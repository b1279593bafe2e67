// Left pane, chat, right pane: resizable and collapsible; where the window is too narrow a pane lies over the
// chat.
#pragma once

#include <QWidget>

namespace switchyard {

class PaneHandle;

class Panes : public QWidget
{
    Q_OBJECT
public:
    Panes(QWidget *left, QWidget *center, QWidget *right, QWidget *parent = nullptr);

    enum class Side { Left, Right };
    bool shown(Side side) const;
    bool wanted(Side side) const { return pane(side).wanted; } // where there is room for it
    void setShown(Side side, bool shown);
    void toggle(Side side) { setShown(side, !shown(side)); }
    int width(Side side) const { return pane(side).width; } // px
    void setWidth(Side side, int width);
    /// Closes what lies over the chat; tells whether anything did.
    bool closeOverlays();

signals:
    void changed(); // shown or width

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Pane {
        QWidget *widget = nullptr;
        PaneHandle *handle = nullptr;
        int width = 0;
        int overlayBelow = 0;  // px of window width
        bool wanted = true;    // where there is room for it
        bool overlaid = false; // open over the chat
    };
    Pane &pane(Side side) { return side == Side::Left ? m_left : m_right; }
    const Pane &pane(Side side) const { return side == Side::Left ? m_left : m_right; }
    bool narrow(const Pane &pane) const { return QWidget::width() < pane.overlayBelow; }
    void place();

    Pane m_left, m_right;
    QWidget *m_center;
    QWidget *m_shade; // catches the click beside an overlay
};

} // namespace switchyard
