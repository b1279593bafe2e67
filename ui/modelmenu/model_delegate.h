// Paints a row of the model menu: name, id, a tick for the current one; headings in small type.
#pragma once

#include <QStyledItemDelegate>

namespace switchyard {

class Theme;

class ModelDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ModelDelegate(Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
};

} // namespace switchyard
