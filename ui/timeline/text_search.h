// Finds a text in a transcript's messages: all places are marked, and gone to one after the other.
#pragma once

#include "ui/timeline/block_column.h"

#include <QObject>

namespace switchyard {

class RowColumn;
class RowWidget;

class TextSearch : public QObject
{
    Q_OBJECT
public:
    explicit TextSearch(RowColumn &column, QObject *parent = nullptr);

    /// Marks it everywhere and goes to the last place: what is newest is mostly meant. Empty: ends the search.
    void find(const QString &text);
    void step(int by); // places on, around the ends
    /// A row shows another text than before.
    void refresh(int index);
    /// There are other rows than before: what was gone to stays if it is still there.
    void rowsChanged();

signals:
    /// message: 1-based among the `messages` that hold the text; 0: none was gone to.
    void found(int message, int messages);
    void wanted(int row, switchyard::BlockPosition at); // is to be shown

private:
    using Hits = QVector<QVector<Marks::Range>>; // by block
    Hits hitsIn(const QVector<markdown::BlockPointer> &blocks) const;
    QVector<BlockPosition> placesIn(int row) const;
    void collect();
    void markAll();
    void go(qsizetype message, bool toLast);
    void mark(int index, RowWidget *row) const;
    void show();

    RowColumn &m_column;
    QString m_text;
    QVector<int> m_rows;      // that hold it
    qsizetype m_message = -1; // of m_rows
    qint64 m_messageId = 0;
    int m_place = 0; // within it
};

} // namespace switchyard
