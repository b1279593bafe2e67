// One route of the table: category, what belongs there, model, fallbacks, and how well the model fits.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/route_table.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace switchyard {

class FallbackButton;
class InkLabel;
class ModelButton;
class Theme;

class RouteRow : public QFrame
{
    Q_OBJECT
public:
    RouteRow(Theme &theme, const Route &route, QWidget *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    const Route &route() const { return m_route; }
    void startNaming();

signals:
    void edited();
    void removeRequested();

private:
    void build();
    void restyle();
    void take();
    void showFit();

    Theme &m_theme;
    Route m_route;
    QLabel *m_icon;
    QLineEdit *m_name;
    ModelButton *m_model;
    QToolButton *m_remove;
    QLineEdit *m_description;
    FallbackButton *m_fallbacks;
    InkLabel *m_fit;
};

} // namespace switchyard
