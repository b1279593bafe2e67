// A column that scrolls up and down only, and is as wide as its place.
#pragma once

class QScrollArea;
class QWidget;

namespace switchyard {

QScrollArea *scrollColumn(QWidget *content);

} // namespace switchyard
