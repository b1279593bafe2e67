// What is selected in a transcript, from one character of a message to another, and what is copied of it.
#pragma once

#include "app/session/row.h"
#include "ui/timeline/block_view.h"

class QMimeData;

namespace switchyard {

class TextSelection
{
public:
    struct Place {
        int row = -1; // none
        BlockPosition at;
        auto operator<=>(const Place &) const = default;
    };
    void begin(Place place) { m_anchor = m_head = place; }
    void extend(Place place) { m_head = place; }
    void set(Place from, Place to);
    void clear() { m_anchor = m_head = {}; }
    void moveRows(int by);
    bool isEmpty() const { return m_anchor.row < 0 || m_anchor == m_head; }
    Place from() const { return std::min(m_anchor, m_head); }
    Place to() const { return std::max(m_anchor, m_head); }
    /// The part of it that lies in a row's text; two equal positions: none.
    std::pair<BlockPosition, BlockPosition> within(int row, const BlockView &body) const;

    QString plainText(const QVector<Row> &rows) const;
    QString markdown(const QVector<Row> &rows) const;
    QString html(const QVector<Row> &rows) const;

private:
    struct Piece { // of one message
        Message message;
        QVector<markdown::BlockPointer> blocks; // cut at the ends
    };
    QVector<Piece> pieces(const QVector<Row> &rows) const;

    Place m_anchor, m_head;
};

/// The word around an offset in a text.
Marks::Range wordAt(const QString &text, int offset);

} // namespace switchyard
