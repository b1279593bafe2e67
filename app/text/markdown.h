// A model's reply read as Markdown, whole or while it streams in.
#pragma once

#include "app/text/markdown_block.h"
#include "app/text/markdown_labels.h"
#include "app/text/markdown_sections.h"

#include <QSet>

namespace switchyard::markdown {

QVector<BlockPointer> parse(const QString &source);

/// Only the end that is still open is read again as text comes. After finish() the blocks are those of parse().
class BlockStream
{
public:
    /// Costs no more than the text's length; NUL is kept as U+FFFD.
    void append(QStringView text);
    void finish();
    /// Reads what has come. A block that didn't change keeps its pointer. A long open end is read again only
    /// when it has grown by some part, or is finished.
    const QVector<BlockPointer> &blocks();

    const QString &source() const { return m_source; }
    /// How many characters were read, counting those that were read again.
    qsizetype charactersRead() const { return m_charactersRead; }

private:
    /// Blocks that can change when a label is defined later.
    struct Waiting {
        Section section;
        qsizetype first = 0, count = 0;
        int reads = 0;
    };

    void learn(const QVector<Section> &sections);
    void readStale();
    void readAgain(Waiting &waiting);
    void readNew(const QVector<Section> &sections);
    void readTail();
    QVector<Block> read(const Section &section);
    void show(Block block);

    QString m_source;
    bool m_changed = false, m_finished = false;
    Sections m_sections;
    QVector<BlockPointer> m_blocks;
    QVector<BlockPointer> m_shown; // of the open end, as they were before
    qsizetype m_sealed = 0;        // count of blocks that are not the open end's
    qsizetype m_tailRead = 0;      // its length when it was read
    qsizetype m_charactersRead = 0;
    Definitions m_definitions;
    QVector<Waiting> m_waiting; // in order
    QHash<QString, QVector<qsizetype>> m_waitingFor;
    QSet<qsizetype> m_stale;
};

} // namespace switchyard::markdown
