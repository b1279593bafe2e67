// The middle of the window: header, conversation or welcome page, notices, composer. Layout alone.
#pragma once

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace switchyard {

class ChatHeader;
class Composer;
class FindBar;
class NoticeBar;
class Theme;
class TimelineView;
class WelcomePage;

class ChatPane : public QWidget
{
    Q_OBJECT
public:
    explicit ChatPane(Theme &theme, QWidget *parent = nullptr);

    ChatHeader &header() { return *m_header; }
    FindBar &findBar() { return *m_find; }
    TimelineView &timeline() { return *m_timeline; }
    WelcomePage &welcome() { return *m_welcome; }
    NoticeBar &notice() { return *m_notice; }
    Composer &composer() { return *m_composer; }
    void showWelcome(bool welcome);
    bool welcomeShown() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    ChatHeader *m_header;
    FindBar *m_find;
    QStackedWidget *m_stack;
    TimelineView *m_timeline;
    WelcomePage *m_welcome;
    NoticeBar *m_notice;
    Composer *m_composer;
    QVBoxLayout *m_below; // notice and composer, as wide as the transcript
};

} // namespace switchyard
