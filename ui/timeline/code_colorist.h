// The colours of a reply's code blocks as they come from the highlighter; lines are sent on as they get
// complete.
#pragma once

#include "app/highlight/code_line.h"
#include "app/text/markdown_block.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace switchyard {

class Highlighter;

class CodeColorist : public QObject
{
    Q_OBJECT
public:
    explicit CodeColorist(Highlighter &highlighter, QObject *parent = nullptr);
    ~CodeColorist() override; // nothing more is wanted

    /// The code's pieces, the first of which is block number `first`. May be called again as the code grows.
    void show(int first, const QVector<markdown::BlockPointer> &pieces);
    /// Forgets the code that begins there, or after it.
    void forgetFrom(int first);
    /// What is known of the lines from that one on.
    QVector<CodeLine> colors(int first, int line, int count) const;

signals:
    void colored(int first, int fromLine, int lines);

private:
    struct Code {
        quint64 id = 0;
        int sent = 0;
        QVector<CodeLine> lines;
    };
    void take(quint64 id, int firstLine, const QVector<CodeLine> &lines);

    QPointer<Highlighter> m_highlighter; // a row that is being deleted later may outlive it
    QHash<int, Code> m_codes;            // by their first block
};

/// How many lines of its code the piece begins; one that goes on in the middle of a line begins one less.
int linesIn(const markdown::Block &piece);

} // namespace switchyard
