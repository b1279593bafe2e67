// One figure in large type and what it means.
#pragma once

#include <QFrame>

class QLabel;

namespace switchyard {

class Theme;

class StatCard : public QFrame
{
    Q_OBJECT
public:
    explicit StatCard(const Theme &theme, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &meaning);

private:
    QLabel *m_figure;
    QLabel *m_meaning;
};

} // namespace switchyard
