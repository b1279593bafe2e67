#include "ui/modelmenu/model_list.h"

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

ModelList::ModelList(QObject *parent)
    : QAbstractListModel(parent)
{
    rebuild();
}

void ModelList::setModels(const QVector<ProviderModels> &models)
{
    m_models = models;
    rebuild();
}

void ModelList::setOffersAuto(bool offers)
{
    m_offersAuto = offers;
    rebuild();
}

void ModelList::setCurrent(const Target &target)
{
    m_current = target;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {CurrentRole});
}

void ModelList::setFilter(const QString &filter)
{
    m_words = filter.split(u' ', Qt::SkipEmptyParts);
    rebuild();
}

bool ModelList::matches(const QString &text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ModelList::rebuild()
{
    beginResetModel();
    m_rows.clear();
    //: The router picks the model
    const QString automatic = tr("Auto");
    if (m_offersAuto && matches(automatic))
        m_rows.append({automatic, tr("routed by what you write"), {}, false});
    for (const ProviderModels &provider : std::as_const(m_models)) {
        bool first = true;
        for (const ModelInfo &model : provider.models) {
            if (!model.chats || !matches(model.name + u' ' + model.id + u' ' + provider.providerName))
                continue;
            if (std::exchange(first, false))
                m_rows.append({provider.providerName, {}, {}, true});
            const QString detail = model.name == model.id ? QString() : model.id;
            m_rows.append({model.name, detail, {provider.provider, model.id}, false});
        }
    }
    endResetModel();
}

int ModelList::startRow() const
{
    const auto choice = [this](auto &&wanted) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), wanted);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    };
    const int current = choice([this](const Row &row) { return !row.heading && row.target == m_current; });
    return current >= 0 ? current : choice([](const Row &row) { return !row.heading; });
}

int ModelList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.detail;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : row.text + u", "_s + row.detail;
    case TargetRole:
        return QVariant::fromValue(row.target);
    case HeadingRole:
        return row.heading;
    case DetailRole:
        return row.detail;
    case CurrentRole:
        return !row.heading && row.target == m_current;
    default:
        return {};
    }
}

Qt::ItemFlags ModelList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows[index.row()].heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QString modelName(const QVector<ProviderModels> &models, const Target &target)
{
    for (const ProviderModels &provider : models) {
        if (provider.provider != target.provider)
            continue;
        for (const ModelInfo &model : provider.models) {
            if (model.id == target.model)
                return model.name;
        }
    }
    return target.model.section(u'/', -1);
}

} // namespace switchyard
