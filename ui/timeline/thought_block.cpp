#include "ui/timeline/thought_block.h"

#include "app/base/format.h"
#include "app/text/markdown.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/block_view.h"
#include "ui/timeline/message_blocks.h"

#include <QVBoxLayout>

#include <utility>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ThoughtBlock::ThoughtBlock(const Theme &theme, Highlighter &highlighter, QWidget *parent)
    : QWidget(parent)
    , m_title(new IconButton(theme, u"chevron-right"_s, tr("Thoughts")))
    , m_text(new BlockView(theme, highlighter))
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
    if (std::exchange(m_message, message.id) != message.id)
        m_title->setChecked(false);
    const QString before = std::exchange(m_reasoning, message.reasoning());
    if (!m_reasoning.startsWith(before)) {
        m_plain.clear();
        m_text->startOver();
    }
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
        showText();
    showTitle();
}

void ThoughtBlock::fold(bool open)
{
    if (open)
        showText(); // parsed only when wanted
    m_text->setVisible(open);
    m_title->setIconName(open ? u"chevron-down"_s : u"chevron-right"_s);
}

void ThoughtBlock::showText()
{
    // While it is thought, plain: thoughts are long and change their mind about their markup.
    m_plain = m_live ? plainBlocks(m_reasoning, m_plain) : QVector<markdown::BlockPointer>();
    m_text->setBlocks(m_live ? m_plain : markdown::parse(m_reasoning));
}

void ThoughtBlock::prepare(int width, int top, int bottom)
{
    if (m_title->isChecked())
        m_text->prepare(width, top - m_text->y(), bottom - m_text->y());
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
