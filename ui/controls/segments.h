// One of a few, side by side in a frame. Arrow keys move between them.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace switchyard {

class Theme;

class Segments : public QWidget
{
    Q_OBJECT
public:
    Segments(const Theme &theme, const QStringList &labels, QWidget *parent = nullptr);

    int current() const;
    /// By program: says nothing.
    void setCurrent(int index);

signals:
    void currentChanged(int index); // by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeTab(int index);

    const Theme &m_theme;
    QButtonGroup *m_buttons;
};

} // namespace switchyard
