// The body of a POST that can be read once and not rewound.
#pragma once

#include <QIODevice>

namespace switchyard {

/// QNetworkAccessManager sends a POST again when the connection closes before the answer, which would be billed
/// twice. It can't, when the body neither rewinds nor was buffered.
class SingleUseBody : public QIODevice
{
    Q_OBJECT
public:
    explicit SingleUseBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_read = 0;
};

} // namespace switchyard
