#include "app/highlight/run_collector.h"

#include <algorithm>

namespace switchyard {

namespace {

/// What one element of the definitions becomes.
class ClassFormatter : public srchilite::Formatter
{
public:
    ClassFormatter(RunCollector &collector, CodeClass kind)
        : m_collector(collector)
        , m_kind(kind)
    {
    }

    void format(const std::string &text, const srchilite::FormatterParams *position) override
    {
        if (position == nullptr)
            return;
        // Indentation is not part of what begins a line.
        const size_t blank = position->start > 0 ? 0 : std::min(text.find_first_not_of(" \t"), text.size());
        m_collector.add(position->start + int(blank), int(text.size() - blank), m_kind);
    }

private:
    RunCollector &m_collector;
    CodeClass m_kind;
};

struct Element {
    const char *name;
    CodeClass kind;
};

/// The first name of a class is the one that our definitions use, the others are the library's.
constexpr Element Elements[] = {
    {"keyword", CodeClass::Keyword},
    {"tag", CodeClass::Keyword},
    {"section", CodeClass::Keyword},
    {"atom", CodeClass::Literal},
    {"type", CodeClass::Type},
    {"classname", CodeClass::Type},
    {"usertype", CodeClass::Type},
    {"function", CodeClass::Function},
    {"predef_func", CodeClass::Function},
    {"variable", CodeClass::Variable},
    {"predef_var", CodeClass::Variable},
    {"identifier", CodeClass::Variable},
    {"attribute", CodeClass::Attribute},
    {"key", CodeClass::Attribute},
    {"property", CodeClass::Attribute},
    {"argument", CodeClass::Attribute},
    {"optionalargument", CodeClass::Attribute},
    {"selector", CodeClass::Attribute},
    {"label", CodeClass::Attribute},
    {"string", CodeClass::String},
    {"regexp", CodeClass::String},
    {"number", CodeClass::Number},
    {"date", CodeClass::Number},
    {"time", CodeClass::Number},
    {"ip", CodeClass::Number},
    {"literal", CodeClass::Literal},
    {"specialchar", CodeClass::Literal},
    {"value", CodeClass::Literal},
    {"math", CodeClass::Literal},
    {"comment", CodeClass::Comment},
    {"todo", CodeClass::Comment},
    {"preproc", CodeClass::Preprocessor},
    {"meta", CodeClass::Preprocessor},
    {"operator", CodeClass::Operator},
    {"symbol", CodeClass::Operator},
    {"inserted", CodeClass::Inserted},
    {"deleted", CodeClass::Deleted},
};

} // namespace

RunCollector::RunCollector()
    : m_formatters(srchilite::FormatterPtr(new ClassFormatter(*this, CodeClass::Plain)))
{
    for (const Element &element : Elements)
        m_formatters.addFormatter(element.name,
                                  srchilite::FormatterPtr(new ClassFormatter(*this, element.kind)));
}

void RunCollector::begin()
{
    m_line.clear();
    m_position.start = 0;
}

void RunCollector::add(int start, int length, CodeClass kind)
{
    if (kind == CodeClass::Plain || length <= 0)
        return;
    if (!m_line.isEmpty() && m_line.last().kind == kind && m_line.last().start + m_line.last().length == start)
        m_line.last().length += length;
    else
        m_line.append({start, length, kind});
}

} // namespace switchyard
