// One message in the transcript: the user's or a reply.
#pragma once

#include "app/session/row.h"
#include "ui/timeline/block_view.h"

#include <QWidget>

namespace switchyard {

class Theme;

class RowWidget : public QWidget
{
    Q_OBJECT
public:
    RowWidget(const Theme &theme, QWidget *parent);
    virtual void setRow(const Row &row) = 0;
    /// The message's text.
    virtual BlockView &body() = 0;
    /// Lays out what lies between these y, for that width. Gives the height, px.
    int prepare(int width, int top, int bottom);

    /// A place for reading on that stays when heights change. Block -1: px below the row's top; one past the
    /// last: px below the text.
    BlockPosition anchorAt(int y);
    int yOf(BlockPosition anchor);

    int yInRow(const QWidget &part) const;

signals:
    void badgeClicked(qint64 message);
    void retryRequested(qint64 message);
    void retryWithRequested(qint64 message, QPoint globalPos);
    void editRequested(qint64 message, QString newText);
    void versionRequested(qint64 message, int step);
    void continueRequested(qint64 message);
    void heightChanged(); // by something that was done in it

protected:
    virtual void prepareTexts(int width, int top, int bottom) = 0;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    const Theme &m_theme;

private:
    int wantedHeight(int width) const;
};

} // namespace switchyard
