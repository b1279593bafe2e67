// Server-sent events that come in any cuts must be those of the bytes fed whole.
#include "app/wire/sse_parser.h"

#include <QVector>

#include <algorithm>
#include <cstdlib>

using namespace switchyard;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

struct Event {
    QByteArray type, data, id;
    bool operator==(const Event &) const = default;
};

struct Run {
    SseParser parser;
    QVector<Event> events;

    void feed(QByteArrayView bytes)
    {
        parser.feed(bytes, [this](const SseEvent &event) {
            events.append({event.type.toByteArray(), event.data.toByteArray(), event.lastId.toByteArray()});
        });
    }
};

} // namespace

/// The first bytes, up to a zero, are the lengths of the cuts, over and over; the rest is the stream.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *end = std::find(data, data + size, 0);
    const QVector<uint8_t> cuts(data, end);
    const qsizetype rest = data + size - end;
    const QByteArray bytes(reinterpret_cast<const char *>(data + size - std::max<qsizetype>(0, rest - 1)),
                           std::max<qsizetype>(0, rest - 1));
    Run whole, cut;
    whole.feed(bytes);
    for (qsizetype at = 0, i = 0; at < bytes.size(); ++i) {
        const qsizetype length = cuts.isEmpty() ? 1 : cuts[i % cuts.size()];
        // A copy, so that reading outside of a chunk is found.
        const QByteArray chunk(bytes.constData() + at, std::min(length, bytes.size() - at));
        cut.feed(chunk);
        at += length;
    }
    if (whole.parser.finish() != cut.parser.finish() || whole.events != cut.events)
        std::abort();
    return 0;
}
