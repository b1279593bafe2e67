// Colours one code block line by line.
#pragma once

#include "app/highlight/run_collector.h"

#include <QString>

#include <srchilite/sourcehighlighter.h>

#include <memory>

namespace switchyard {

/// Keeps what a line leaves open (a comment, a string) for the next one. Whatever the library does with a
/// line, the worst that happens is that it stays plain.
class BlockColourer
{
public:
    static constexpr int LongestLine = 500;

    /// The collector outlives the block.
    BlockColourer(srchilite::HighlightStatePtr language, RunCollector &collector);

    CodeLine colour(const QString &line);

private:
    void restart();

    srchilite::HighlightStatePtr m_language;
    RunCollector &m_collector;
    std::unique_ptr<srchilite::SourceHighlighter> m_library;
    int m_faults = 0;
};

} // namespace switchyard
