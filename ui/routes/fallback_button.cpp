#include "ui/routes/fallback_button.h"

#include "ui/modelmenu/model_list.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/theme/theme.h"

#include <QMenu>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

FallbackButton::FallbackButton(Theme &theme, QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_models(new ModelMenu(theme, this))
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_models->setOffersAuto(false);
    m_models->setOffersPin(false);
    const auto restyle = [this, &theme] { setFont(theme.font(Type::Meta)); };
    connect(&theme, &Theme::changed, this, restyle);
    connect(m_menu, &QMenu::aboutToShow, this, &FallbackButton::fillMenu);
    connect(m_models, &ModelMenu::chosen, this, [this](const Target &target) {
        if (!m_fallbacks.contains(target))
            change(m_fallbacks + QVector<Target>{target});
    });
    restyle();
    setFallbacks({});
}

void FallbackButton::setModels(const QVector<ProviderModels> &models)
{
    m_known = models;
    m_models->setModels(models);
    setFallbacks(m_fallbacks);
}

void FallbackButton::setUniversal(bool universal)
{
    m_universal = universal;
    setFallbacks(m_fallbacks);
}

void FallbackButton::setFallbacks(const QVector<Target> &fallbacks)
{
    m_fallbacks = fallbacks;
    QStringList names;
    for (const Target &target : fallbacks)
        names.append(modelName(m_known, target));
    //: What takes over when a model fails: model names, separated by commas
    QString text = tr("If it fails: %1").arg(names.join(u", "_s));
    if (names.isEmpty())
        text = m_universal ? tr("No fallback") : tr("If it fails: general");
    setText(text + u" ▾"_s);
    setAccessibleName(text);
}

void FallbackButton::change(const QVector<Target> &fallbacks)
{
    setFallbacks(fallbacks);
    emit edited();
}

void FallbackButton::fillMenu()
{
    m_menu->clear();
    for (const Target &target : std::as_const(m_fallbacks)) {
        m_menu->addAction(tr("Remove %1").arg(modelName(m_known, target)), this, [this, target] {
            QVector<Target> left = m_fallbacks;
            left.removeAll(target);
            change(left);
        });
    }
    if (!m_fallbacks.isEmpty()) {
        m_menu->addAction(m_universal ? tr("No fallback") : tr("Only the general model"), this,
                          [this] { change({}); });
        m_menu->addSeparator();
    }
    m_menu->addAction(tr("Add a model …"), this, [this] { m_models->openAt(this); });
}

} // namespace switchyard
