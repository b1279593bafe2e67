// What went wrong in this turn, in plain words, with what can be done about it.
#pragma once

#include "app/base/error.h"

#include <QFrame>

class QLabel;

namespace switchyard {

class Theme;

class ErrorCard : public QFrame
{
    Q_OBJECT
public:
    explicit ErrorCard(const Theme &theme, QWidget *parent = nullptr);
    void setError(const Error &error);

signals:
    void retry();
    void retryWith(QPoint globalPos);

private:
    void restyle();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_message;
    QLabel *m_detail;
};

} // namespace switchyard
