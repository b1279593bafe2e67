#include "ui/theme/system_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto interface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;
const auto gnomeInterface = u"org.gnome.desktop.interface"_s;
const auto enableAnimations = u"enable-animations"_s;

/// Without one, connecting would try to launch a bus and wait for it.
bool busIsThere()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           (!runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1));
}

/// Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemAppearance::SystemAppearance(bool darkAtFirst, QObject *parent)
    : QObject(parent)
    , m_darkAtFirst(darkAtFirst)
    , m_dark(darkAtFirst)
{
    if (busIsThere())
        askPortal();
}

void SystemAppearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(take(QString, QString, QDBusVariant)));
    ask(appearance, colorScheme);
    ask(gnomeInterface, enableAnimations);
}

void SystemAppearance::ask(const QString &group, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) // no portal, no such setting: what was assumed stays
            take(group, key, reply.value());
        watcher->deleteLater();
    });
}

void SystemAppearance::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    const QVariant setting = unwrapped(value.variant());
    const bool wasDark = m_dark;
    const bool wasReduced = m_reducedMotion;
    if (group == appearance && key == colorScheme && setting.toUInt() < 3) // 0: no preference
        m_dark = setting.toUInt() == 0 ? m_darkAtFirst : setting.toUInt() == 1;
    if (group == gnomeInterface && key == enableAnimations)
        m_reducedMotion = !setting.toBool();
    if (m_dark != wasDark || m_reducedMotion != wasReduced)
        emit changed();
}

} // namespace switchyard
