#include "ui/timeline/version_switch.h"

#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

VersionSwitch::VersionSwitch(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_previous(new IconButton(theme, u"chevron-left"_s, tr("Previous version")))
    , m_next(new IconButton(theme, u"chevron-right"_s, tr("Next version")))
    , m_label(new QLabel)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_previous);
    line->addWidget(m_label);
    line->addWidget(m_next);
    m_label->setFont(theme.font(Type::Meta));
    m_label->setProperty("role", u"secondary"_s);
    if (isRightToLeft()) {
        m_previous->setIconName(u"chevron-right"_s);
        m_next->setIconName(u"chevron-left"_s);
    }
    hide();
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepped(1); });
}

void VersionSwitch::setVersion(int version, int versions)
{
    setVisible(versions > 1);
    const QLocale locale;
    m_label->setText(tr("%1 / %2").arg(locale.toString(version), locale.toString(versions)));
    m_label->setAccessibleName(tr("Version %1 of %2").arg(locale.toString(version), locale.toString(versions)));
    m_previous->setEnabled(version > 1);
    m_next->setEnabled(version < versions);
}

} // namespace switchyard
