// One window a profile: a second start brings the first window forward.
#pragma once

#include <QLocalServer>

namespace switchyard {

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileDir, QObject *parent = nullptr);

    /// False when another window holds the profile: it has been asked to come forward.
    bool claim();

signals:
    void activated(); // by a second start

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace switchyard
