#include "ui/modelmenu/model_button.h"

#include "ui/modelmenu/model_list.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/theme/theme.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

ModelButton::ModelButton(Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_menu(new ModelMenu(theme, this))
{
    setAutoDefault(false);
    m_menu->setOffersAuto(false);
    m_menu->setOffersPin(false);
    const auto restyle = [this, &theme] { setFont(theme.font(Type::Meta)); };
    connect(&theme, &Theme::changed, this, restyle);
    connect(this, &QPushButton::clicked, m_menu, [this] { m_menu->openAt(this); });
    connect(m_menu, &ModelMenu::chosen, this, [this](const Target &target) {
        setTarget(target);
        emit targetChosen(target);
    });
    restyle();
    showTarget();
}

void ModelButton::setModels(const QVector<ProviderModels> &models)
{
    m_models = models;
    m_menu->setModels(models);
    showTarget();
}

void ModelButton::setTarget(const Target &target)
{
    m_target = target;
    m_menu->setCurrent(target);
    showTarget();
}

void ModelButton::showTarget()
{
    const QString name = m_target.isValid() ? modelName(m_models, m_target) : tr("Choose a model");
    setText(name + u" ▾"_s);
    setToolTip(m_target.model);
    setAccessibleName(m_target.isValid() ? tr("Model: %1").arg(name) : name);
}

} // namespace switchyard
