// The rows of a chat that are in memory: the end of the shown path, and what was loaded of it above that.
#pragma once

#include "app/session/row.h"

namespace switchyard {

class Engine;

class ChatRows
{
public:
    explicit ChatRows(Engine &engine)
        : m_engine(engine)
    {
    }

    const QVector<Row> &all() const { return m_rows; }
    /// Reads the end of the path anew; what was loaded above it stays loaded.
    Outcome<Done> load(qint64 conversation);
    /// Each says whether there are more rows now.
    Outcome<bool> loadEarlier();
    Outcome<bool> loadBackTo(qint64 message);
    Outcome<bool> loadAll() { return loadFrom(0); }

    qsizetype find(qint64 message) const; // -1: not loaded or not shown
    /// All messages of the path above a row, loaded or not.
    Outcome<QVector<Message>> messagesAbove(qsizetype row) const;
    /// Puts these in the place of all rows from that one on.
    void replaceFrom(qsizetype row, const QVector<Row> &rows);
    Row *last() { return m_rows.isEmpty() ? nullptr : &m_rows.last(); }
    void nameModel(Row &row) const;

private:
    Outcome<bool> loadFrom(int depth);

    Engine &m_engine;
    qint64 m_conversation = 0;
    QVector<Row> m_rows;
    int m_first = 0; // depth of the first row on the path
};

} // namespace switchyard
