// The URL and key of a provider: a preset, an address, a key, and a live test of them.
#pragma once

#include "app/base/outcome.h"
#include "app/provider/provider_config.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace switchyard {

class InkLabel;
class Theme;

class ProviderForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderForm(Theme &theme, QWidget *parent = nullptr);

    /// Ids that a new provider must not take.
    void setTakenIds(const QStringList &ids);
    void setAcceptText(const QString &text);
    /// Empty, for a new provider.
    void clear();
    /// For one that exists: an empty key field then means the key that is stored.
    void edit(const ProviderConfig &config);
    ProviderConfig config() const;
    QString key() const;
    void focusKey();

    /// How many models the provider lists, or why it did not answer. Ignored once the address has changed.
    void showTestResult(const ProviderConfig &tested, const Outcome<int> &models);

signals:
    /// Soon after the last change, and when asked for.
    void testRequested(const switchyard::ProviderConfig &config, const QString &key);
    void accepted(const switchyard::ProviderConfig &config, const QString &key);

private:
    enum class State { Incomplete, Waiting, Testing, Failed, Works };
    void build();
    void restyle();
    void choosePreset(int index);
    void touched();
    void test();
    void show(State state, const QString &text = {}, const QString &detail = {});
    bool complete() const;
    QString freeId(const QString &wanted) const;

    Theme &m_theme;
    QVector<ProviderConfig> m_presets;
    ProviderConfig m_edited; // an empty id: a new one
    QStringList m_taken;
    QComboBox *m_preset;
    QLineEdit *m_url;
    QLineEdit *m_key;
    InkLabel *m_result;
    InkLabel *m_detail;
    QPushButton *m_test;
    QPushButton *m_accept;
    QTimer m_timer;
    State m_state = State::Incomplete;
};

} // namespace switchyard
