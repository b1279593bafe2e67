// Selecting, copying and following links in a transcript with the mouse, across messages.
#pragma once

#include "ui/timeline/text_selection.h"

#include <QElapsedTimer>
#include <QObject>

class QAbstractScrollArea;
class QMouseEvent;

namespace switchyard {

class RowColumn;
class RowWidget;

class TextSelector : public QObject
{
    Q_OBJECT
public:
    /// The column's rows are shown in the area's viewport, scrolled as its bar says.
    TextSelector(QAbstractScrollArea &area, RowColumn &column, QObject *parent = nullptr);

    bool isEmpty() const { return m_selection.isEmpty(); }
    void clear();
    void rowsAdded(int above) { m_selection.moveRows(above); }
    void selectAll();
    void copy() const;
    void copyMarkdown() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool selectWord(const QMouseEvent &event);
    void selectBlock(const TextSelection::Place &place);
    void openMenu(QPoint globalPos);
    TextSelection::Place textAt(QPoint at);
    QString linkAt(QPoint at);
    void mark(int index, RowWidget *row) const;
    void show() const;

    QAbstractScrollArea &m_area;
    RowColumn &m_column;
    TextSelection m_selection;
    QElapsedTimer m_sinceDoubleClick;
};

} // namespace switchyard
