// The settings, one page a subject. The window connects the pages' signals; pages of other rooms are added.
#pragma once

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace switchyard {

class AppearancePage;
class ProvidersPage;
class Theme;
class TimeoutsPage;

class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(Theme &theme, QWidget *parent = nullptr);

    ProvidersPage *providers() const { return m_providers; }
    TimeoutsPage *timeouts() const { return m_timeouts; }
    AppearancePage *appearance() const { return m_appearance; }

    /// After the providers, before the other pages.
    void addPage(const QString &title, QWidget *page);
    void openPage(QWidget *page);
    /// The page of the providers, with the focus in this one's key field.
    void openProvider(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void insertPage(int index, const QString &title, QWidget *page);
    void restyle();

    Theme &m_theme;
    QListWidget *m_titles;
    QStackedWidget *m_pages;
    ProvidersPage *m_providers;
    TimeoutsPage *m_timeouts;
    AppearancePage *m_appearance;
};

} // namespace switchyard
