#include "ui/controls/steady_scroll_bar.h"

#include <QStyle>
#include <QStyleOptionSlider>

#include <utility>

namespace switchyard {

void SteadyScrollBar::sliderChange(SliderChange change)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect slider =
        style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    const bool elsewhere = std::exchange(m_slider, slider) != slider;
    if (elsewhere || change == SliderOrientationChange)
        QScrollBar::sliderChange(change);
}

} // namespace switchyard
