#include "ui/timeline/code_colorist.h"

#include "app/highlight/highlighter.h"
#include "app/highlight/languages.h"

namespace switchyard {

namespace {

constexpr int mostLines = 20'000; // what is longer is no code that anyone reads

quint64 nextId()
{
    static quint64 last = 0;
    return ++last;
}

/// The lines that won't change any more.
QStringList completeLines(const QVector<markdown::BlockPointer> &pieces, int from)
{
    QStringList lines;
    int line = 0;
    for (const markdown::BlockPointer &piece : pieces) {
        QStringList own = piece->code.split(u'\n');
        if (piece->sameLine && !lines.isEmpty())
            lines.last() += own.takeFirst();
        for (const QString &text : own) {
            if (line++ >= from)
                lines.append(text);
        }
    }
    if (!pieces.isEmpty() && pieces.constLast()->open && !lines.isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

int linesIn(const markdown::Block &piece)
{
    return int(piece.code.count(u'\n')) + (piece.sameLine ? 0 : 1);
}

CodeColorist::CodeColorist(Highlighter &highlighter, QObject *parent)
    : QObject(parent)
    , m_highlighter(&highlighter)
{
    connect(&highlighter, &Highlighter::coloured, this, &CodeColorist::take);
}

CodeColorist::~CodeColorist()
{
    forgetFrom(0);
}

void CodeColorist::show(int first, const QVector<markdown::BlockPointer> &pieces)
{
    if (!m_highlighter || pieces.isEmpty() || !knows(pieces.constFirst()->language))
        return;
    Code &code = m_codes[first];
    if (code.id == 0) {
        code.id = nextId();
        m_highlighter->begin(code.id, pieces.constFirst()->language);
    }
    const QStringList lines = completeLines(pieces, code.sent);
    if (lines.isEmpty() || code.sent + lines.size() > mostLines)
        return;
    code.sent += int(lines.size());
    m_highlighter->append(code.id, lines);
}

void CodeColorist::forgetFrom(int first)
{
    m_codes.removeIf([&](const auto &entry) {
        if (entry.key() < first)
            return false;
        if (m_highlighter)
            m_highlighter->drop(entry.value().id);
        return true;
    });
}

QVector<CodeLine> CodeColorist::colors(int first, int line, int count) const
{
    const auto code = m_codes.constFind(first);
    return code == m_codes.cend() || line < 0 ? QVector<CodeLine>() : code->lines.mid(line, count);
}

void CodeColorist::take(quint64 id, int firstLine, const QVector<CodeLine> &lines)
{
    for (auto code = m_codes.begin(); code != m_codes.end(); ++code) {
        if (code->id != id)
            continue;
        if (code->lines.size() < firstLine + lines.size())
            code->lines.resize(firstLine + lines.size());
        std::copy(lines.cbegin(), lines.cend(), code->lines.begin() + firstLine);
        emit colored(code.key(), firstLine, int(lines.size()));
        return;
    }
}

} // namespace switchyard
