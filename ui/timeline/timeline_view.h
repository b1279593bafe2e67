// The transcript of one chat. Follows the newest text only while it stands at the bottom.
#pragma once

#include "app/session/row.h"

#include <QPointer>
#include <QScrollArea>
#include <QSet>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace switchyard {

class IconButton;
class RowWidget;
class Theme;

class TimelineView : public QScrollArea
{
    Q_OBJECT
public:
    explicit TimelineView(const Theme &theme, QWidget *parent = nullptr);

    /// Another chat shows its end; in the same one, what stays the same stays where it is.
    void setRows(const QVector<Row> &rows);
    void appendRows(const QVector<Row> &rows);
    /// Updates of a streaming row are gathered; all else shows at once.
    void updateRow(int index, const Row &row);
    const QVector<Row> &rows() const { return m_rows; }
    void setEmptyState(const QString &title, const QString &text);
    void beginEdit(qint64 message);

    struct Place {
        bool following = true;
        int fromBottom = 0; // px
    };
    Place place() const;
    void setPlace(const Place &place); // after setRows

    bool following() const { return m_following; }
    void jumpDown();

signals:
    void badgeClicked(qint64 message);
    void retryRequested(qint64 message);
    void retryWithRequested(qint64 message, QPoint globalPos);
    void editRequested(qint64 message, QString newText);
    void versionRequested(qint64 message, int step);
    void continueRequested(qint64 message);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    RowWidget *makeRow(const Row &row);
    void showOther(const QVector<Row> &rows);
    void removeRowsFrom(int index);
    void showEarlier(); // makes widgets for rows above, which a long chat opens without
    void showPending();
    void showRow(int index);
    void onScrolled();
    void onRangeChanged();
    void placeJump();
    void restyle();

    const Theme &m_theme;
    QVector<Row> m_rows;
    QVector<RowWidget *> m_widgets; // of the rows from m_first on
    int m_first = 0;
    QSet<int> m_pending;
    QTimer m_frame;
    bool m_following = true, m_addingAbove = false;
    QVBoxLayout *m_column;
    QLabel *m_empty;
    IconButton *m_jump;
};

} // namespace switchyard
