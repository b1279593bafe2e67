// A line above the composer that says what went wrong and stays until it is closed, or something to know that
// goes by itself. Never a modal box.
#pragma once

#include "app/base/error.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace switchyard {

class Theme;

class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(Theme &theme, QWidget *parent = nullptr);

    void showError(const Error &error);
    void showText(const QString &text); // something to know, not an error

private:
    void show(const QString &text, bool error);
    void restyle();
    void leaveUnlessRead();

    Theme &m_theme;
    QLabel *m_icon, *m_text;
    QToolButton *m_close;
    bool m_error = false;
    QTimer m_read{this}; // time to read it
};

} // namespace switchyard
