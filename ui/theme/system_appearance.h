// What the desktop asks for: dark colours, little motion. Read from the settings portal, followed live.
#pragma once

#include <QDBusVariant>
#include <QObject>

class QDBusPendingCallWatcher;

namespace switchyard {

class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    /// darkAtFirst holds until the portal answers, and when it has no preference or is not there.
    explicit SystemAppearance(bool darkAtFirst, QObject *parent = nullptr);

    bool dark() const { return m_dark; }
    bool reducedMotion() const { return m_reducedMotion; }

public slots:
    /// The portal's SettingChanged.
    void take(const QString &group, const QString &key, const QDBusVariant &value);

signals:
    void changed();

private:
    void askPortal();
    void ask(const QString &group, const QString &key);

    const bool m_darkAtFirst;
    bool m_dark;
    bool m_reducedMotion = false;
};

} // namespace switchyard
