// A popup to choose a model by typing a part of its name. Used by the composer, "Retry with…" and the routes.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace switchyard {

class ModelList;
class Theme;

class ModelMenu : public QFrame
{
    Q_OBJECT
public:
    explicit ModelMenu(Theme &theme, QWidget *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    void setCurrent(const Target &target, bool pinned = false); // invalid = Auto
    void setOffersAuto(bool offers);
    void setOffersPin(bool offers);
    /// Opens above or below the widget, where there is room, with an empty filter that has the focus.
    void openAt(const QWidget *anchor);
    void openAt(const QRect &anchor); // on the screen

signals:
    void chosen(const switchyard::Target &target, bool pinned); // an invalid target is Auto

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void filterBy(const QString &text);
    void choose(const QModelIndex &index);

    Theme &m_theme;
    ModelList *m_list;
    QLineEdit *m_filter;
    QListView *m_view;
    QLabel *m_empty;
    QCheckBox *m_pin;
};

} // namespace switchyard
