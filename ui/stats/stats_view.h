// The per-route table: as tall as its rows, scrolling sideways under a route column that stays in place.
#pragma once

#include <QTableView>

namespace switchyard {

class StatsModel;
class Theme;

class StatsView : public QTableView
{
    Q_OBJECT
public:
    StatsView(StatsModel *model, const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollTo(const QModelIndex &index, ScrollHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void prepare(QTableView *view);
    void fit();
    void placeFrozen();
    void copySelection() const;

    const Theme &m_theme;
    QTableView *m_frozen; // shows the first column alone, above the scrolled ones
};

} // namespace switchyard
