// How long the phases of a request may take.
#pragma once

#include "app/net/timeouts.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;

namespace switchyard {

class Theme;

class TimeoutsPage : public QWidget
{
    Q_OBJECT
public:
    explicit TimeoutsPage(Theme &theme, QWidget *parent = nullptr);

    void setValues(const Timeouts &timeouts, std::chrono::milliseconds routerDeadline);

signals:
    void changed(const switchyard::Timeouts &timeouts, std::chrono::milliseconds routerDeadline);

private:
    QDoubleSpinBox *addField(QFormLayout *form, const QString &name, const QString &hint, double most);
    void restyle();
    void report();

    Theme &m_theme;
    QDoubleSpinBox *m_connect;
    QDoubleSpinBox *m_firstToken;
    QDoubleSpinBox *m_stall;
    QDoubleSpinBox *m_router;
    bool m_loading = false;
};

} // namespace switchyard
