// ⟨1/2⟩: goes to the sibling versions of a message; hidden when there is one alone.
#pragma once

#include <QWidget>

class QLabel;

namespace switchyard {

class IconButton;
class Theme;

class VersionSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit VersionSwitch(const Theme &theme, QWidget *parent = nullptr);
    void setVersion(int version, int versions);

signals:
    void stepped(int step); // -1 or 1

private:
    IconButton *m_previous;
    IconButton *m_next;
    QLabel *m_label;
};

} // namespace switchyard
