#include "ui/timeline/text_search.h"

#include "ui/timeline/message_blocks.h"
#include "ui/timeline/row_column.h"

namespace switchyard {

TextSearch::TextSearch(RowColumn &column, QObject *parent)
    : QObject(parent)
    , m_column(column)
{
    connect(&column, &RowColumn::rowMade, this, &TextSearch::mark);
}

TextSearch::Hits TextSearch::hitsIn(const QVector<markdown::BlockPointer> &blocks) const
{
    Hits hits(blocks.size());
    for (qsizetype i = 0; i < blocks.size() && !m_text.isEmpty(); ++i) {
        const QString text = selectableText(*blocks[i]);
        for (qsizetype at = text.indexOf(m_text, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(m_text, at + m_text.size(), Qt::CaseInsensitive))
            hits[i].append({int(at), int(at + m_text.size())});
    }
    return hits;
}

QVector<BlockPosition> TextSearch::placesIn(int row) const
{
    QVector<BlockPosition> places;
    const Hits hits = hitsIn(blocksOf(m_column.rows()[row].message));
    for (qsizetype block = 0; block < hits.size(); ++block) {
        for (qsizetype n = 0; n < hits[block].size(); ++n)
            places.append({int(block), int(n)});
    }
    return places;
}

void TextSearch::find(const QString &text)
{
    m_text = text;
    m_message = -1;
    collect();
    if (m_rows.isEmpty())
        show();
    else
        go(m_rows.size() - 1, true);
}

void TextSearch::collect()
{
    m_rows.clear();
    for (int i = 0; i < m_column.count() && !m_text.isEmpty(); ++i) {
        if (m_column.rows()[i].message.text().contains(m_text, Qt::CaseInsensitive))
            m_rows.append(i);
    }
}

void TextSearch::rowsChanged()
{
    const bool gone = m_message >= 0;
    m_message = -1;
    collect();
    for (qsizetype i = 0; i < m_rows.size() && gone; ++i) {
        if (m_column.rows()[m_rows[i]].message.id == m_messageId)
            m_message = i;
    }
    markAll();
    emit found(int(m_message) + 1, int(m_rows.size()));
}

void TextSearch::step(int by)
{
    if (m_rows.isEmpty())
        return;
    if (m_message < 0)
        return go(m_rows.size() - 1, true);
    const int place = m_place + by;
    if (place >= 0 && place < placesIn(m_rows[m_message]).size()) {
        m_place = place;
        return show();
    }
    go((m_message + by + m_rows.size()) % m_rows.size(), by < 0);
}

void TextSearch::go(qsizetype message, bool toLast)
{
    m_message = message;
    m_messageId = m_column.rows()[m_rows[message]].message.id;
    m_place = toLast ? std::max(0, int(placesIn(m_rows[message]).size()) - 1) : 0;
    show();
}

void TextSearch::markAll()
{
    m_column.forEachMade([this](int index, RowWidget *row) { mark(index, row); });
}

void TextSearch::show()
{
    markAll();
    emit found(int(m_message) + 1, int(m_rows.size()));
    if (m_message < 0)
        return;
    const int row = m_rows[m_message];
    const QVector<BlockPosition> places = placesIn(row);
    if (m_place >= places.size()) // it is only in the source, as in a link's address
        return emit wanted(row, {});
    const BlockPosition place = places[m_place];
    const Hits hits = hitsIn(blocksOf(m_column.rows()[row].message));
    emit wanted(row, {place.block, hits[place.block][place.offset].from});
}

void TextSearch::mark(int index, RowWidget *row) const
{
    BlockPosition current{-1, 0};
    if (m_message >= 0 && m_rows[m_message] == index)
        current = placesIn(index).value(m_place, current);
    row->body().setHits(m_text.isEmpty() ? Hits() : hitsIn(row->body().blocks()), current);
}

void TextSearch::refresh(int index)
{
    RowWidget *row = m_text.isEmpty() ? nullptr : m_column.made(index);
    if (row)
        mark(index, row);
}

} // namespace switchyard
