// A button that shows a model and lets the user choose another one.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

#include <QPushButton>

namespace switchyard {

class ModelMenu;
class Theme;

class ModelButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ModelButton(Theme &theme, QWidget *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    void setTarget(const Target &target);
    const Target &target() const { return m_target; }
    ModelMenu *modelMenu() const { return m_menu; }

signals:
    void targetChosen(const switchyard::Target &target);

private:
    void showTarget();

    ModelMenu *m_menu;
    QVector<ProviderModels> m_models;
    Target m_target;
};

} // namespace switchyard
