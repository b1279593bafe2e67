#include "ui/settings/appearance_page.h"

#include "ui/controls/ink_label.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace switchyard {

AppearancePage::AppearancePage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_modes(new QButtonGroup(this))
    , m_zoom(new QSpinBox(this))
    , m_lineNumbers(new QCheckBox(tr("Line numbers"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(new InkLabel(theme, Type::Title, Ink::Text, tr("Colours"), this));
    const std::pair<Theme::Mode, QString> modes[] = {{Theme::Mode::System, tr("As the system")},
                                                     {Theme::Mode::Light, tr("Light")},
                                                     {Theme::Mode::Dark, tr("Dark")}};
    for (const auto &[mode, name] : modes) {
        auto *button = new QRadioButton(name, this);
        m_modes->addButton(button, int(mode));
        column->addWidget(button);
    }
    column->addSpacing(space::l);
    column->addWidget(new InkLabel(theme, Type::Title, Ink::Text, tr("Size of the text"), this));
    m_zoom->setRange(70, 250);
    m_zoom->setSingleStep(10);
    m_zoom->setSuffix(tr(" %"));
    m_zoom->setKeyboardTracking(false);
    m_zoom->setMinimumWidth(space::xxl * 5 / 2);
    m_zoom->setAccessibleName(tr("Size of the text"));
    column->addWidget(m_zoom, 0, Qt::AlignLeft);
    column->addSpacing(space::l);
    column->addWidget(new InkLabel(theme, Type::Title, Ink::Text, tr("Code in replies"), this));
    column->addWidget(m_lineNumbers);
    column->addStretch(1);

    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { emit modeChosen(Theme::Mode(id)); });
    connect(m_zoom, &QSpinBox::valueChanged, this, [this](int percent) { emit zoomChosen(percent / 100.0); });
    connect(m_lineNumbers, &QCheckBox::clicked, this, &AppearancePage::lineNumbersChosen);
    connect(&theme, &Theme::changed, this, &AppearancePage::showTheme);
    showTheme();
}

void AppearancePage::showTheme()
{
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setValue(int(std::lround(m_theme.zoom() * 100)));
    m_modes->button(int(m_theme.mode()))->setChecked(true);
    m_zoom->setFont(m_theme.font(Type::Body));
    m_lineNumbers->setChecked(m_theme.lineNumbers());
    m_lineNumbers->setFont(m_theme.font(Type::Body));
    for (QAbstractButton *button : m_modes->buttons())
        button->setFont(m_theme.font(Type::Body));
}

} // namespace switchyard
