// The first page: what was found on this machine, a form for any other provider, and the built-in demo.
#pragma once

#include "app/provider/discovery.h"

#include <QScrollArea>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace switchyard {

class InkLabel;
class ProviderForm;
class Theme;

class WelcomePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit WelcomePage(Theme &theme, QWidget *parent = nullptr);

    void setProbing();
    void setLocalServers(const QVector<ProviderConfig> &servers);
    void setEnvironment(const QVector<EnvironmentProvider> &providers);
    void showTestResult(const ProviderConfig &tested, const Outcome<int> &models);

signals:
    void probeRequested();
    void testRequested(const switchyard::ProviderConfig &config, const QString &key);
    void connectRequested(const switchyard::ProviderConfig &config, const QString &key);
    void demoRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addHeading(QVBoxLayout *column);
    void addDemo(QVBoxLayout *column);
    QBoxLayout *addCard(QVBoxLayout *column, const QString &title);
    void addOffer(QWidget *list, const QString &text, const QString &detail, const ProviderConfig &config,
                  const QString &key);
    static void empty(QWidget *list);

    Theme &m_theme;
    QWidget *m_column;
    QVBoxLayout *m_middle = nullptr;
    QWidget *m_servers;
    InkLabel *m_probe;
    QPushButton *m_again;
    QWidget *m_keysCard = nullptr;
    QWidget *m_keys;
    ProviderForm *m_form;
};

} // namespace switchyard
