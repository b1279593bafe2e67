// The window: wires the views to the sessions.
#pragma once

#include <QMainWindow>

namespace switchyard {

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow();
};

} // namespace switchyard
