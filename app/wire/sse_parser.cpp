#include "app/wire/sse_parser.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace switchyard {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
constexpr int bomSize = 3;

/// Finds line ends of either kind; each byte is looked at once for each, however the two are mixed.
class LineEnds
{
public:
    explicit LineEnds(QByteArrayView bytes)
        : m_end(bytes.end())
        , m_lf(find('\n', bytes.begin()))
        , m_cr(find('\r', bytes.begin()))
    {
    }

    /// The first line end from there on, or the end of the bytes.
    const char *next(const char *from)
    {
        if (m_lf < from)
            m_lf = find('\n', from);
        if (m_cr < from)
            m_cr = find('\r', from);
        return std::min(m_lf, m_cr);
    }

private:
    const char *find(char wanted, const char *from) const
    {
        if (from == m_end)
            return m_end;
        const void *found = std::memchr(from, wanted, size_t(m_end - from));
        return found ? static_cast<const char *>(found) : m_end;
    }

    const char *m_end, *m_lf, *m_cr;
};

} // namespace

void SseParser::feed(QByteArrayView bytes, const Sink &sink)
{
    if (m_bomBytes < bomSize)
        bytes = afterBom(bytes);
    if (bytes.isEmpty())
        return;
    if (std::exchange(m_skipLf, false) && bytes.front() == '\n')
        bytes = bytes.sliced(1);

    const char *line = bytes.begin();
    LineEnds ends(bytes);
    for (const char *end = ends.next(line); end != bytes.end(); end = ends.next(line)) {
        takeLine({line, end}, sink);
        line = end + 1;
        if (*end == '\r') {
            m_skipLf = line == bytes.end();
            if (!m_skipLf && *line == '\n')
                ++line;
        }
    }
    m_line.append(line, bytes.end() - line);
    keepData();
}

bool SseParser::finish()
{
    const bool dropped = m_hasData || m_line.startsWith("data");
    *this = SseParser();
    return dropped;
}

QByteArrayView SseParser::afterBom(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_bomBytes < bomSize) {
        if (bytes.front() != byteOrderMark[m_bomBytes]) { // what looked like one belongs to the first line
            m_line.append(byteOrderMark, m_bomBytes);
            m_bomBytes = bomSize;
            break;
        }
        ++m_bomBytes;
        bytes = bytes.sliced(1);
    }
    return bytes;
}

void SseParser::takeLine(QByteArrayView line, const Sink &sink)
{
    if (m_line.isEmpty()) {
        readLine(line, sink);
        return;
    }
    m_line.append(line);
    readLine(m_line, sink);
    keepData(); // the view would end with m_line
    m_line.resize(0);
}

void SseParser::readLine(QByteArrayView line, const Sink &sink)
{
    if (line.isEmpty()) {
        dispatch(sink);
        return;
    }
    const void *found = std::memchr(line.data(), ':', size_t(line.size()));
    if (!found) {
        readField(line, {});
        return;
    }
    const qsizetype colon = static_cast<const char *>(found) - line.data();
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    readField(line.first(colon), value); // a comment has an empty name
}

void SseParser::readField(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data"))
        addData(value);
    else if (name == QByteArrayView("event"))
        m_type = value.toByteArray();
    else if (name == QByteArrayView("id") && !value.contains('\0'))
        m_lastId = value.toByteArray();
}

void SseParser::addData(QByteArrayView value)
{
    if (!std::exchange(m_hasData, true)) {
        m_dataView = value;
        return;
    }
    keepData();
    m_data.append('\n').append(value);
}

void SseParser::keepData()
{
    if (!m_hasData || std::exchange(m_dataKept, true))
        return;
    m_data.resize(0); // keeps its memory
    m_data.append(m_dataView);
}

void SseParser::dispatch(const Sink &sink)
{
    if (m_hasData)
        sink({m_type, m_dataKept ? QByteArrayView(m_data) : m_dataView, m_lastId});
    m_hasData = m_dataKept = false;
    m_type.clear();
}

} // namespace switchyard
