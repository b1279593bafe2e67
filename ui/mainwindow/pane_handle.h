// The thin line between two panes that can be dragged.
#pragma once

#include <QWidget>

namespace switchyard {

class PaneHandle : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHandle(QWidget *parent);

signals:
    void dragged(int globalX);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
};

} // namespace switchyard
