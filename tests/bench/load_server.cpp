#include "tests/bench/load_server.h"
#include "tests/bench/load_connection.h"
#include "tests/bench/load_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTcpServer>

#include <cstdio>
#include <unistd.h>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostTokens = 20'000;
constexpr std::chrono::milliseconds patience{10'000};

QByteArrayList loadFrames()
{
    QByteArrayList frames;
    for (const QString &token : loadTokens(mostTokens)) {
        const QJsonObject choice{{u"index"_s, 0},
                                 {u"delta"_s, QJsonObject{{u"content"_s, token}}},
                                 {u"finish_reason"_s, QJsonValue::Null}};
        const QJsonObject frame{{u"id"_s, u"chatcmpl-load"_s},
                                {u"object"_s, u"chat.completion.chunk"_s},
                                {u"created"_s, 1'731'499'999},
                                {u"model"_s, u"bench-model"_s},
                                {u"choices"_s, QJsonArray{choice}}};
        frames << "data: " + QJsonDocument(frame).toJson(QJsonDocument::Compact) + "\n\n";
    }
    return frames;
}

} // namespace

int serveLoad(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    LoadSetting setting;
    setting.record = words.value(2);
    setting.upstream = QUrl(words.value(3));
    if (setting.upstream.isEmpty())
        setting.frames = loadFrames();
    QNetworkAccessManager network;
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            new LoadConnection(*socket, setting, network); // goes with its socket
    });
    if (!server.listen(QHostAddress::LocalHost)) {
        std::fprintf(stderr, "%s\n", qPrintable(server.errorString()));
        return 1;
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    std::printf("port %d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

Outcome<QUrl> LoadServer::start(const LoadSource &source)
{
    const bool started = m_process.start(
        QFile::encodeName(QCoreApplication::applicationFilePath()),
        {serveLoadOption, QFile::encodeName(m_dir.filePath(u"record"_s)), source.baseUrl.toEncoded()});
    const QByteArray line = started ? m_process.readLine(patience) : QByteArray();
    if (!line.startsWith("port "))
        return Error{ErrorKind::NoConnection, u"the load server did not start"_s};
    return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(line.mid(5).toInt()));
}

Outcome<QByteArray> LoadServer::record() const
{
    QFile file(m_dir.filePath(u"record"_s));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Internal, file.errorString()};
    return file.readAll();
}

Outcome<Moment> LoadServer::lastSent()
{
    QByteArray line = m_process.readLine(patience);
    m_process.readAvailable();
    while (m_process.canReadLine()) // of the last one
        line = m_process.readLine(patience);
    if (!line.startsWith("sent "))
        return Error{ErrorKind::Internal, u"the load server did not say when it was done"_s};
    return Moment(std::chrono::nanoseconds(line.mid(5).toLongLong()));
}

} // namespace switchyard::bench
