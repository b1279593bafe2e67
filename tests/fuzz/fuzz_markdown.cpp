// A text in Markdown that comes in any cuts must come to the blocks it has when it is read whole.
#include "app/text/markdown.h"
#include "app/text/markdown_text.h"

#include <algorithm>
#include <cstdlib>

using namespace switchyard::markdown;

constexpr int mostFrames = 32; // each reads the open end again

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// The first bytes, up to a zero, are the lengths of the cuts, over and over; the rest is the text.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *end = std::find(data, data + size, 0);
    const QVector<uint8_t> cuts(data, end);
    const qsizetype rest = data + size - end;
    const QString text =
        rest > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(end) + 1, rest - 1) : QString();
    BlockStream stream;
    int frames = 0;
    for (qsizetype at = 0, i = 0; at < text.size(); ++i) {
        const qsizetype length = cuts.isEmpty() ? text.size() : cuts[i % cuts.size()];
        stream.append(QStringView(text).mid(at, length));
        at += length;
        if (length % 3 != 0 && ++frames < mostFrames)
            stream.blocks();
    }
    stream.finish();
    const QVector<BlockPointer> whole = parse(text);
    const auto same = [](const BlockPointer &a, const BlockPointer &b) { return *a == *b; };
    const QVector<BlockPointer> &cut = stream.blocks();
    if (!std::equal(cut.begin(), cut.end(), whole.begin(), whole.end(), same))
        std::abort();
    plainText(whole);
    html(whole);
    return 0;
}
