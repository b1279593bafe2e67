// The inspected reply's route and model on the route's colour.
#pragma once

#include <QFrame>

class QLabel;

namespace switchyard {

class Theme;

class Heading : public QFrame
{
    Q_OBJECT
public:
    explicit Heading(const Theme &theme, QWidget *parent = nullptr);

    void setRoute(const QString &category, const QString &text);
    QString text() const;

private:
    void paint();

    const Theme &m_theme;
    QString m_category;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace switchyard
