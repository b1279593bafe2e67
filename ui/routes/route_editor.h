// The route table's editor. What it emits is always a valid table; while it isn't, the reason is shown.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/route_table.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace switchyard {

class InkLabel;
class ModelButton;
class RouteRow;
class Theme;
class UndoBar;

class RouteEditor : public QWidget
{
    Q_OBJECT
public:
    explicit RouteEditor(Theme &theme, QWidget *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    /// The rows are made anew only when it differs from what is shown.
    void setTable(const RouteTable &table);
    const RouteTable &table() const { return m_table; }

signals:
    void tableEdited(const switchyard::RouteTable &table);
    /// A preset's table is still to be fitted to the providers' models, then to be set.
    void presetChosen(const QString &id);

private:
    void buildHead(QVBoxLayout *column);
    void buildRows(QVBoxLayout *column);
    void restyle();
    void showPreset();
    void showRows();
    RouteRow *addRow(const Route &route);
    void addCategory();
    void removeRow(RouteRow *row);
    void undoRemoval();
    void take();

    Theme &m_theme;
    RouteTable m_table;
    QVector<ProviderModels> m_models;
    QComboBox *m_preset;
    InkLabel *m_presetText;
    ModelButton *m_router;
    QSpinBox *m_limit;
    InkLabel *m_invalid;
    QPushButton *m_add;
    UndoBar *m_undo;
    RouteTable m_before; // the last removal
    QVBoxLayout *m_list = nullptr;
    QVector<RouteRow *> m_rows;
};

} // namespace switchyard
