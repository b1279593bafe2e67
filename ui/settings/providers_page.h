// The connected providers: a list with a switch each, and the form of the chosen one or of a new one.
#pragma once

#include "app/base/outcome.h"
#include "app/provider/provider_config.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace switchyard {

class InkLabel;
class ProviderForm;
class Theme;

class ProvidersPage : public QWidget
{
    Q_OBJECT
public:
    explicit ProvidersPage(Theme &theme, QWidget *parent = nullptr);

    void setProviders(const QVector<ProviderConfig> &providers);
    void setKeychainAvailable(bool available);
    void showProvider(const QString &id); // with the focus in its key field
    void showTestResult(const ProviderConfig &tested, const Outcome<int> &models);

signals:
    void testRequested(const switchyard::ProviderConfig &config, const QString &key);
    /// Added, edited or switched on or off. An empty key: the stored one stays.
    void saved(const switchyard::ProviderConfig &config, const QString &key);
    void removed(const QString &id);

private:
    void build();
    void restyle();
    const ProviderConfig *chosen() const;
    void showChosen();
    void switched(QListWidgetItem *item);

    Theme &m_theme;
    QVector<ProviderConfig> m_providers;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    InkLabel *m_title;
    ProviderForm *m_form;
    InkLabel *m_keychain;
};

} // namespace switchyard
