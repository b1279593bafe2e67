#include "ui/mainwindow/mainwindow.h"

namespace switchyard {

MainWindow::MainWindow() = default;

} // namespace switchyard
