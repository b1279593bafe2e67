#include "tests/bench/stream_check.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

Outcome<QString> storedText(Engine &engine)
{
    const Outcome<QVector<Conversation>> chats = engine.conversations().list();
    if (!chats)
        return chats.error();
    if (chats->isEmpty())
        return Error{ErrorKind::Internal, u"no chat was stored"_s};
    const Outcome<QVector<PathEntry>> path = engine.conversations().path(chats->constFirst().id);
    if (!path)
        return path.error();
    return path->isEmpty() ? QString() : path->constLast().message.text();
}

QString kept(const QImage &picture, const QString &name)
{
    const QString path = QDir::temp().filePath(u"switchyard-bench-"_s + name + u".png"_s);
    return picture.save(path) ? path : u"not saved"_s;
}

} // namespace

QString decodedText(const QByteArray &stream)
{
    QString text;
    for (const QByteArray &line : stream.split('\n')) {
        const QByteArray data = line.startsWith("data:") ? line.mid(5).trimmed() : QByteArray();
        const QJsonObject frame = QJsonDocument::fromJson(data).object();
        for (const QJsonValue &choice : frame[u"choices"].toArray())
            text += choice[u"delta"][u"content"].toString();
    }
    return text;
}

Outcome<Done> checkStored(BenchWindow &fresh, const QString &text, const QImage &seen)
{
    if (text.isEmpty())
        return Error{ErrorKind::Internal, u"nothing was sent"_s};
    const Outcome<QString> stored = storedText(fresh.engine);
    if (!stored)
        return stored.error();
    if (*stored != text)
        return Error{
            ErrorKind::Internal,
            u"stored are %1 characters, sent were %2; or they differ"_s.arg(stored->size()).arg(text.size())};
    const QImage again = fresh.picture();
    if (seen.isNull() || again != seen)
        return Error{ErrorKind::Internal, u"a fresh window shows something else: %1, %2"_s.arg(
                                              kept(seen, u"streamed"_s), kept(again, u"fresh"_s))};
    return Done();
}

} // namespace switchyard::bench
