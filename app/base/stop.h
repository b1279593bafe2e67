// Lets the one who waits end what it waits for: handed down with a request, fired by the user's Stop.
#pragma once

#include <QObject>

#include <memory>

namespace switchyard {

class StopSource : public QObject
{
    Q_OBJECT
public:
    bool stopped() const { return m_stopped; }
    void stop()
    {
        if (!std::exchange(m_stopped, true))
            emit stopRequested();
    }

signals:
    void stopRequested();

private:
    bool m_stopped = false;
};

/// Shared, so that a coroutine keeps it alive over its awaits.
using StopToken = std::shared_ptr<StopSource>;

} // namespace switchyard
