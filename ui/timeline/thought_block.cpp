#include "ui/timeline/thought_block.h"

#include "app/base/format.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/text_block.h"

#include <QVBoxLayout>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ThoughtBlock::ThoughtBlock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new IconButton(theme, u"chevron-right"_s, tr("Thoughts")))
    , m_text(new TextBlock(theme, TextBlock::Kind::Markdown))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_title, 0, Qt::AlignLeading);
    column->addWidget(m_text);
    m_text->setQuiet(true);
    m_text->hide();
    m_title->setCheckable(true);
    connect(m_title, &QToolButton::toggled, this, &ThoughtBlock::fold);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ThoughtBlock::showTitle);
}

void ThoughtBlock::setMessage(const Message &message)
{
    m_reasoning = message.reasoning();
    setVisible(!m_reasoning.isEmpty());
    if (m_reasoning.isEmpty())
        return;
    m_ms = 0;
    for (const Part &part : message.parts) {
        if (const auto *reasoning = std::get_if<ReasoningPart>(&part))
            m_ms += reasoning->ms;
    }
    m_live = message.state == MessageState::Streaming && message.text().isEmpty();
    if (m_live && !m_tick.isActive()) {
        m_since.start();
        m_tick.start();
    } else if (!m_live) {
        m_tick.stop();
    }
    if (m_title->isChecked())
        m_text->setContent(m_reasoning);
    showTitle();
}

void ThoughtBlock::fold(bool open)
{
    if (open)
        m_text->setContent(m_reasoning); // parsed only when wanted
    m_text->setVisible(open);
    m_title->setIconName(open ? u"chevron-down"_s : u"chevron-right"_s);
}

void ThoughtBlock::showTitle()
{
    const qint64 ms = m_live && m_ms == 0 ? m_since.elapsed() / 1000 * 1000 : m_ms;
    QString title = m_live ? tr("Thinking…") : tr("Thoughts");
    if (ms > 0)
        title = m_live ? tr("Thinking… %1").arg(formatDuration(double(ms)))
                       : tr("Thought for %1").arg(formatDuration(double(ms)));
    m_title->showText(title);
    m_title->setAccessibleName(title);
    m_title->setToolTip({});
}

} // namespace switchyard
