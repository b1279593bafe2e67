// The messages of a transcript from top to bottom: only those near what is seen are widgets, the others are
// estimated heights. All y are px from the column's top.
#pragma once

#include "app/highlight/highlighter.h"
#include "app/session/row.h"
#include "ui/timeline/height_index.h"
#include "ui/timeline/row_widget.h"

#include <QHash>

namespace switchyard {

class Theme;

class RowColumn : public QObject
{
    Q_OBJECT
public:
    RowColumn(const Theme &theme, QWidget &place, QObject *parent = nullptr); // rows are children of the place
    ~RowColumn() override;
    const QVector<Row> &rows() const { return m_rows; }
    int count() const { return int(m_rows.size()); }
    void truncate(int count);
    void append(const QVector<Row> &rows);
    void prepend(const QVector<Row> &rows);
    void update(int index, const Row &row);

    void setWidth(int width) { m_width = width; }
    int height() const { return topOf(count()); }
    int topOf(int index) const;
    int indexAt(int y) const;           // -1: there are no rows
    bool prepare(int top, int bottom);  // makes and lays out those between; true when heights came out other
    void place(int left, int top);      // so that `top` is seen at the upper edge
    void keepOnly(int top, int bottom); // and the row that has the focus
    RowWidget *made(int index) const { return m_made.value(index); } // null: it is far away
    RowWidget *make(int index);
    template<typename Action>
    void forEachMade(Action action) const
    {
        for (auto row = m_made.cbegin(); row != m_made.cend(); ++row)
            action(row.key(), row.value());
    }

    struct Anchor { // a place that stays when heights change
        int row = 0;
        BlockPosition at{-1, 0};
    };
    Anchor anchorAt(int y) const;
    int yOf(const Anchor &anchor) const;

signals:
    void rowMade(int index, switchyard::RowWidget *row);
    void heightChanged(); // by something that was done in a row
    void lastGrew(int px);
    void badgeClicked(qint64 message); // and the other wishes of a row
    void retryRequested(qint64 message);
    void retryWithRequested(qint64 message, QPoint globalPos);
    void editRequested(qint64 message, QString newText);
    void versionRequested(qint64 message, int step);
    void continueRequested(qint64 message);

private:
    int estimate(const Row &row) const;
    void setHeight(int index, int height);
    void drop(int index);
    RowWidget *takeSpare(Role role); // null: there is none
    RowWidget *newRow(Role role);

    const Theme &m_theme;
    QWidget &m_place;
    Highlighter m_highlighter;
    QVector<Row> m_rows;
    HeightIndex m_heights; // with the space below each
    QHash<int, RowWidget *> m_made;
    QVector<RowWidget *> m_spare; // to be shown again with another message: making one takes a millisecond
    int m_width = 1;
};

} // namespace switchyard
