// The transcript of one chat. Follows the newest text only while it stands at the bottom.
#pragma once

#include "ui/timeline/row_column.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QLabel;

namespace switchyard {

class IconButton;
class TextSearch;
class TextSelector;

class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TimelineView(const Theme &theme, QWidget *parent = nullptr);
    ~TimelineView() override;
    /// Another chat shows its end; in the same one, what stays the same stays where it is, also below new rows.
    void setRows(const QVector<Row> &rows);
    void updateRow(int index, const Row &row);
    const QVector<Row> &rows() const { return m_column->rows(); }
    int indexOf(qint64 message) const; // -1: it is not loaded
    QRect rowRect(int index) const;    // on the screen; empty: there is no such row
    void setEmptyState(const QString &title, const QString &text);
    void beginEdit(qint64 message);
    struct Place { // of reading
        bool following = true;
        qint64 message = 0;
        BlockPosition at;
    };
    Place place() const;
    void setPlace(const Place &place); // after setRows
    bool following() const { return m_following; }
    void jumpDown();
    const RowColumn &column() const { return *m_column; }
    TextSearch &search() { return *m_search; }
    void reveal(int row, BlockPosition at); // scrolls there, unless it is seen
signals:
    void earlierWanted(bool all);      // one reads near the first row, or goes to the very first
    void badgeClicked(qint64 message); // as of RowColumn
    void retryRequested(qint64 message);
    void retryWithRequested(qint64 message, QPoint globalPos);
    void editRequested(qint64 message, QString newText);
    void versionRequested(qint64 message, int step);
    void continueRequested(qint64 message);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int, int) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectColumn();
    int wantedTop() const;
    void goTo(const RowColumn::Anchor &anchor);
    void layOut();
    void placeJump();
    void restyle();
    void stepRow(int step);

    const Theme &m_theme;
    RowColumn *m_column;
    TextSelector *m_selector;
    TextSearch *m_search;
    QLabel *m_empty;
    IconButton *m_jump;
    bool m_following = true;
    RowColumn::Anchor m_anchor; // what is seen at the upper edge
    QTimer m_relayout;
    bool m_layingOut = false, m_textComes = false;
    int m_unread = 0; // px that came in below since the end was left
};

} // namespace switchyard
