// A scroll bar that is painted anew only when its slider would stand elsewhere: at the end of a long text that
// grows, hardly ever.
#pragma once

#include <QScrollBar>

namespace switchyard {

class SteadyScrollBar : public QScrollBar
{
    Q_OBJECT
public:
    using QScrollBar::QScrollBar;

protected:
    void sliderChange(SliderChange change) override;

private:
    QRect m_slider; // as it was painted
};

} // namespace switchyard
