// One message in the transcript: the user's or a reply.
#pragma once

#include "app/session/row.h"

#include <QWidget>

namespace switchyard {

class Theme;

class RowWidget : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual void setRow(const Row &row) = 0;

signals:
    void badgeClicked(qint64 message);
    void retryRequested(qint64 message);
    void retryWithRequested(qint64 message, QPoint globalPos);
    void editRequested(qint64 message, QString newText);
    void versionRequested(qint64 message, int step);
    void continueRequested(qint64 message);
};

} // namespace switchyard
