// A flat button with an icon of the theme.
#pragma once

#include <QTimer>
#include <QToolButton>

namespace switchyard {

class Theme;

class IconButton : public QToolButton
{
    Q_OBJECT
public:
    /// name: what a screen reader says and the tooltip shows.
    IconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);
    void setIconName(const QString &icon);
    /// Shows a text beside the icon (or alone, with no icon).
    void showText(const QString &text);
    /// Tells for two seconds that it is done, by a check mark and a tooltip.
    void confirm(const QString &done);
    /// Unseen until it is revealed or has the focus; keeps its place and stays reachable all the while.
    void revealOnDemand();
    void reveal(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintIcon();
    void endConfirmation();

    const Theme &m_theme;
    QString m_icon, m_name;
    QTimer m_confirmed;
    bool m_revealed = true;
};

} // namespace switchyard
