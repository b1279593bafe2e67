// Gathers the runs of a line from what the library reports.
#pragma once

#include "app/highlight/code_line.h"

#include <QString>

#include <srchilite/formattermanager.h>
#include <srchilite/formatterparams.h>

namespace switchyard {

class RunCollector
{
public:
    RunCollector();
    Q_DISABLE_COPY_MOVE(RunCollector)

    const srchilite::FormatterManager *formatters() const { return &m_formatters; }
    srchilite::FormatterParams *position() { return &m_position; }

    /// Forgets the last line.
    void begin();
    void add(int start, int length, CodeClass kind);
    CodeLine take() { return std::exchange(m_line, {}); }

private:
    srchilite::FormatterManager m_formatters;
    srchilite::FormatterParams m_position;
    CodeLine m_line;
};

} // namespace switchyard
