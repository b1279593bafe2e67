#include "ui/timeline/markdown_chunks.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longText = 1'500; // parsing this much takes well below a millisecond

/// Length of the fence that the line begins with, at its very edge (inside a list it would be indented).
qsizetype fenceLength(QStringView line)
{
    if (!line.startsWith(u"```") && !line.startsWith(u"~~~"))
        return 0;
    qsizetype length = 3;
    while (length < line.size() && line[length] == line[0])
        ++length;
    const bool inlineCode = line[0] == u'`' && line.mid(length).contains(u'`');
    return inlineCode ? 0 : length;
}

class Cutter
{
public:
    QVector<Chunk> cut(QStringView markdown);

private:
    void take(QStringView line);
    void takeText(QStringView line);
    void close();

    QVector<Chunk> m_chunks;
    Chunk m_open;
    QChar m_fence;
    qsizetype m_fenceLength = 0;
    bool m_afterBlank = false;
};

QVector<Chunk> Cutter::cut(QStringView markdown)
{
    qsizetype start = 0;
    while (start < markdown.size()) {
        qsizetype end = markdown.indexOf(u'\n', start);
        if (end < 0)
            end = markdown.size();
        take(markdown.mid(start, end - start));
        start = end + 1;
    }
    close();
    return m_chunks;
}

void Cutter::take(QStringView line)
{
    if (!m_open.code)
        return takeText(line);
    const QStringView trimmed = line.trimmed();
    const bool closes = trimmed.size() >= m_fenceLength && trimmed.count(m_fence) == trimmed.size();
    if (closes)
        return close();
    m_open.text += line;
    m_open.text += u'\n';
}

void Cutter::takeText(QStringView line)
{
    if (const qsizetype length = fenceLength(line)) {
        close();
        m_fence = line[0];
        m_fenceLength = length;
        const QStringView info = line.mid(length).trimmed();
        m_open = {true, info.left(info.indexOf(u' ') < 0 ? info.size() : info.indexOf(u' ')).toString(), {}};
        return;
    }
    // A letter at the edge after a blank line begins a paragraph, whatever came before it.
    const bool paragraph = m_afterBlank && !line.isEmpty() && (line[0].isLetter() || line[0] == u'#');
    if (paragraph && m_open.text.size() > longText)
        close();
    m_afterBlank = line.trimmed().isEmpty();
    m_open.text += line;
    m_open.text += u'\n';
}

void Cutter::close()
{
    if (m_open.code || !m_open.text.trimmed().isEmpty())
        m_chunks.append(m_open);
    m_open = {};
    m_afterBlank = false;
}

} // namespace

QVector<Chunk> chunksOf(const QString &markdown)
{
    return Cutter().cut(markdown);
}

} // namespace switchyard
