// Cuts a reply's Markdown where it can be shown piece by piece: code apart from text, long text at paragraphs.
#pragma once

#include <QString>
#include <QVector>

namespace switchyard {

struct Chunk {
    bool code = false;
    QString language; // of code
    QString text;     // Markdown, or the code alone
    bool operator==(const Chunk &) const = default;
};

/// Fences inside lists stay with their list; an unclosed fence runs to the end. As text grows, only the last
/// chunks change, so that a streaming reply re-parses little.
QVector<Chunk> chunksOf(const QString &markdown);

} // namespace switchyard
