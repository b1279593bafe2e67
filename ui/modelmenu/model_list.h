// The models to choose from as list rows: "Auto", then a heading and its models for each provider.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

#include <QAbstractListModel>

namespace switchyard {

class ModelList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TargetRole = Qt::UserRole, HeadingRole, DetailRole, CurrentRole };

    explicit ModelList(QObject *parent = nullptr);

    void setModels(const QVector<ProviderModels> &models);
    void setOffersAuto(bool offers);
    void setCurrent(const Target &target); // invalid = Auto
    /// Keeps the models that contain every word, in name, id or provider.
    void setFilter(const QString &filter);

    /// The row of the current target, else the first that can be chosen; -1 when nothing matches.
    int startRow() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString text, detail;
        Target target;
        bool heading = false;
    };
    bool matches(const QString &text) const;
    void rebuild();

    QVector<ProviderModels> m_models;
    QVector<Row> m_rows;
    QStringList m_words;
    Target m_current;
    bool m_offersAuto = true;
};

/// The name to show for a target: the model's own, else the id's last part; empty for Auto.
QString modelName(const QVector<ProviderModels> &models, const Target &target);

} // namespace switchyard
