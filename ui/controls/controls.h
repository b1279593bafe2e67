// Small controls that several views share.
#pragma once

#include <QButtonGroup>
#include <QToolButton>

namespace switchyard {

class Theme;

/// A flat button with an icon of the theme and, if there is room for it, a text.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    /// name: what a screen reader says and the tooltip shows.
    IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);
    void setIconName(const QString &icon);
    /// Shows a text beside the icon (or alone, with no icon).
    void showText(const QString &text);
    /// Unseen until it is revealed or has the focus; keeps its place and stays reachable all the while.
    void revealOnDemand();
    void reveal(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintIcon();

    const Theme &m_theme;
    QString m_icon;
    bool m_revealed = true;
};

/// A row of exclusive choices in one frame.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    SegmentedControl(const Theme &theme, const QStringList &choices, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index);

signals:
    void currentChanged(int index); // by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QButtonGroup m_buttons;
};

} // namespace switchyard
