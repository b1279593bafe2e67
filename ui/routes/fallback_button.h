// What takes over when a route's model fails: the general model, or models of one's own choice in order.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

#include <QToolButton>

class QMenu;

namespace switchyard {

class ModelMenu;
class Theme;

class FallbackButton : public QToolButton
{
    Q_OBJECT
public:
    explicit FallbackButton(Theme &theme, QWidget *parent = nullptr);

    /// The general route itself has no general model to fall back to.
    void setUniversal(bool universal);
    void setModels(const QVector<ProviderModels> &models);
    void setFallbacks(const QVector<Target> &fallbacks);
    const QVector<Target> &fallbacks() const { return m_fallbacks; }

signals:
    void edited();

private:
    void fillMenu();
    void change(const QVector<Target> &fallbacks);

    QMenu *m_menu;
    ModelMenu *m_models;
    QVector<ProviderModels> m_known;
    QVector<Target> m_fallbacks;
    bool m_universal = false;
};

} // namespace switchyard
