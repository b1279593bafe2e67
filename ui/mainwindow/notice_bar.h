// A line above the composer that says what went wrong and stays until it is read. Never a modal box.
#pragma once

#include "app/base/error.h"

#include <QFrame>

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

    Theme &m_theme;
    QLabel *m_icon, *m_text;
    QToolButton *m_close;
    bool m_error = false;
};

} // namespace switchyard
