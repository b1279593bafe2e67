#include "app/text/markdown.h"

#include "app/text/markdown_reader.h"

#include <algorithm>
#include <utility>

namespace switchyard::markdown {

namespace {

constexpr qsizetype shortTail = 16384; // is read again each time
constexpr qsizetype growth = 16;       // a longer one when it has grown by this part of its length
constexpr qsizetype shortSection =
    8192; // of longer ones, or after some times, late definitions wait for the end
constexpr int mostReads = 4;

} // namespace

QVector<BlockPointer> parse(const QString &source)
{
    BlockStream stream;
    stream.append(source);
    stream.finish();
    return stream.blocks();
}

void BlockStream::append(QStringView text)
{
    const qsizetype start = m_source.size();
    m_source += text;
    if (text.contains(QChar(u'\0')))
        std::replace(m_source.begin() + start, m_source.end(), QChar(u'\0'),
                     QChar(QChar::ReplacementCharacter));
    m_changed = m_changed || !text.isEmpty();
}

void BlockStream::finish()
{
    m_finished = m_changed = true;
}

const QVector<BlockPointer> &BlockStream::blocks()
{
    if (!std::exchange(m_changed, false))
        return m_blocks;
    QVector<Section> sections;
    m_sections.take(m_source, m_finished ? Sections::Extent::Whole : Sections::Extent::SoFar, sections);
    const qsizetype tail = m_source.size() - m_sections.openStart();
    if (sections.isEmpty() && !m_finished && tail > shortTail && tail < m_tailRead + m_tailRead / growth)
        return m_blocks;
    m_shown = m_blocks.mid(m_sealed);
    m_blocks.resize(m_sealed);
    learn(sections);
    readStale();
    m_sealed = m_blocks.size();
    readNew(sections);
    const qsizetype sealed = m_blocks.size();
    if (!m_finished)
        readTail();
    m_tailRead = tail;
    m_sealed = sealed;
    m_shown.clear();
    return m_blocks;
}

/// The first definition of a label holds.
void BlockStream::learn(const QVector<Section> &sections)
{
    for (const Section &section : sections) {
        if (section.kind != Section::Kind::Flow)
            continue;
        const Definitions found =
            definitionsOf(QStringView(m_source).mid(section.start, section.end - section.start));
        for (auto definition = found.begin(); definition != found.end(); ++definition) {
            if (m_definitions.contains(definition.key()))
                continue;
            m_definitions.insert(definition.key(), definition.value());
            for (const qsizetype waiting : m_waitingFor.take(definition.key()))
                m_stale.insert(waiting);
        }
    }
}

void BlockStream::readStale()
{
    for (auto stale = m_stale.begin(); stale != m_stale.end();) {
        Waiting &waiting = m_waiting[*stale];
        const bool later =
            waiting.section.end - waiting.section.start > shortSection || waiting.reads >= mostReads;
        if (later && !m_finished) {
            ++stale;
            continue;
        }
        readAgain(waiting);
        stale = m_stale.erase(stale);
    }
}

void BlockStream::readAgain(Waiting &waiting)
{
    const QVector<Block> blocks = read(waiting.section);
    ++waiting.reads;
    const qsizetype more = blocks.size() - waiting.count;
    if (more > 0)
        m_blocks.insert(waiting.first + waiting.count, more, nullptr);
    else
        m_blocks.remove(waiting.first + blocks.size(), -more);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        BlockPointer &shown = m_blocks[waiting.first + i];
        if (!shown || *shown != blocks[i])
            shown = std::make_shared<const Block>(blocks[i]);
    }
    waiting.count = blocks.size();
    if (more == 0)
        return;
    for (Waiting &other : m_waiting) {
        if (other.first > waiting.first)
            other.first += more;
    }
}

void BlockStream::readNew(const QVector<Section> &sections)
{
    for (const Section &section : sections) {
        const qsizetype first = m_blocks.size();
        for (Block &block : read(section))
            show(std::move(block));
        if (section.kind != Section::Kind::Flow && section.kind != Section::Kind::Table)
            continue;
        const QStringList labels =
            labelsIn(QStringView(m_source).mid(section.start, section.end - section.start));
        bool waits = false;
        for (const QString &label : labels) {
            if (m_definitions.contains(label))
                continue;
            m_waitingFor[label].append(m_waiting.size());
            waits = true;
        }
        if (waits)
            m_waiting.append({section, first, m_blocks.size() - first, 0});
    }
}

/// What the open end would be if nothing came.
void BlockStream::readTail()
{
    QVector<Section> sections;
    Sections(m_sections).take(m_source, Sections::Extent::Tail, sections);
    QVector<Block> blocks;
    for (const Section &section : sections)
        blocks += read(section);
    if (!blocks.isEmpty())
        blocks.last().open = true;
    for (Block &block : blocks)
        show(std::move(block));
}

QVector<Block> BlockStream::read(const Section &section)
{
    m_charactersRead += section.end - section.start;
    return readSection(m_source, section, m_definitions);
}

void BlockStream::show(Block block)
{
    const qsizetype before = m_blocks.size() - m_sealed;
    if (before < m_shown.size() && *m_shown[before] == block)
        m_blocks.append(m_shown[before]);
    else
        m_blocks.append(std::make_shared<const Block>(std::move(block)));
}

} // namespace switchyard::markdown
