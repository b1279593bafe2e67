#include "app/highlight/block_colourer.h"

#include <ctime>

namespace switchyard {

namespace {

/// A block whose lines cost more, or fail more often, stays plain from there on.
constexpr double SlowestLineMs = 50;
constexpr int MostFaults = 20;

/// Of this thread alone: a busy machine must not decide what is coloured.
double cpuMs()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// One byte for each UTF-16 unit, so that positions are the same. A letter outside ASCII becomes one that
/// every language takes for part of a name, everything else a byte that none knows.
std::string bytes(const QString &line)
{
    std::string out(size_t(line.size()), '\x1a');
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'\t' || (c >= u' ' && c <= u'~'))
            out[size_t(i)] = char(c.unicode());
        else if (c.isLetterOrNumber())
            out[size_t(i)] = '_';
        else if (c.isSpace())
            out[size_t(i)] = ' ';
    }
    return out;
}

} // namespace

BlockColourer::BlockColourer(srchilite::HighlightStatePtr language, RunCollector &collector)
    : m_language(std::move(language))
    , m_collector(collector)
{
    restart();
}

void BlockColourer::restart()
{
    m_library = std::make_unique<srchilite::SourceHighlighter>(m_language);
    m_library->setOptimize(false); // report element by element
    m_library->setFormatterManager(m_collector.formatters());
    m_library->setFormatterParams(m_collector.position());
}

CodeLine BlockColourer::colour(const QString &line)
{
    if (line.isEmpty() || line.size() > LongestLine || m_faults >= MostFaults)
        return {};
    const double begun = cpuMs();
    m_collector.begin();
    try {
        m_library->highlightParagraph(bytes(line));
    } catch (const std::exception &) { // too complex for one of the library's expressions
        ++m_faults;
        m_collector.begin();
        restart();
    }
    if (cpuMs() - begun > SlowestLineMs)
        m_faults = MostFaults;
    return m_collector.take();
}

} // namespace switchyard
