#include "ui/routes/route_editor.h"

#include "app/provider/fit.h"
#include "ui/controls/ink_label.h"
#include "ui/controls/scroll_column.h"
#include "ui/controls/undo_bar.h"
#include "ui/modelmenu/model_button.h"
#include "ui/routes/route_row.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

RouteEditor::RouteEditor(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_preset(new QComboBox(this))
    , m_presetText(new InkLabel(theme, Type::Meta, Ink::Secondary, {}, this))
    , m_router(new ModelButton(theme, this))
    , m_limit(new QSpinBox(this))
    , m_invalid(new InkLabel(theme, Type::Meta, Ink::Error, {}, this))
    , m_add(new QPushButton(tr("Add a category"), this))
    , m_undo(new UndoBar(theme, tr("Category deleted"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::m);
    buildHead(column);
    buildRows(column);
    connect(m_preset, &QComboBox::activated, this, [this](int index) {
        m_undo->expire(); // it would take the preset back, too
        if (const QString id = m_preset->itemData(index).toString(); !id.isEmpty())
            emit presetChosen(id);
        showPreset();
    });
    connect(m_router, &ModelButton::targetChosen, this, &RouteEditor::take);
    connect(m_limit, &QSpinBox::valueChanged, this, &RouteEditor::take);
    connect(m_add, &QPushButton::clicked, this, &RouteEditor::addCategory);
    connect(m_undo, &UndoBar::undone, this, &RouteEditor::undoRemoval);
    connect(&theme, &Theme::changed, this, &RouteEditor::restyle);
    restyle();
    showPreset();
}

void RouteEditor::buildHead(QVBoxLayout *column)
{
    m_preset->addItem(tr("Own table"), QString());
    for (const RoutePreset &preset : routePresets()) {
        m_preset->addItem(preset.name, preset.id);
        m_preset->setItemData(m_preset->count() - 1, preset.description, Qt::ToolTipRole);
    }
    m_preset->setAccessibleName(tr("Preset"));
    m_presetText->setWordWrap(true);
    m_limit->setRange(1'000, 100'000'000);
    m_limit->setSingleStep(10'000);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setSuffix(tr(" tokens"));
    m_limit->setKeyboardTracking(false);
    m_limit->setAccessibleName(tr("Long context from"));
    m_limit->setToolTip(tr("Longer prompts take the long context route"));

    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(space::m);
    fields->setVerticalSpacing(space::s);
    fields->addRow(tr("Preset"), m_preset);
    fields->addRow(QString(), m_presetText);
    m_router->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    fields->addRow(tr("Router model"), m_router);
    fields->addRow(tr("Long context from"), m_limit);
    column->addLayout(fields);
}

void RouteEditor::buildRows(QVBoxLayout *column)
{
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, space::s, 0);
    m_list->setSpacing(space::s);
    m_list->addStretch(1);
    m_invalid->setWordWrap(true);
    m_invalid->hide();
    m_add->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    foot->addWidget(m_add);
    foot->addWidget(m_invalid, 1);
    foot->addStretch();
    foot->addWidget(m_undo);
    column->addWidget(scrollColumn(content), 1);
    column->addLayout(foot);
}

void RouteEditor::restyle()
{
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_preset),
                            static_cast<QWidget *>(m_limit), static_cast<QWidget *>(m_add)})
        widget->setFont(m_theme.font(Type::Body));
}

void RouteEditor::setModels(const QVector<ProviderModels> &models)
{
    m_models = models;
    m_router->setModels(models);
    for (RouteRow *row : std::as_const(m_rows))
        row->setModels(models);
}

void RouteEditor::setTable(const RouteTable &table)
{
    if (table == m_table)
        return;
    const bool sameRoutes = table.routes == m_table.routes;
    m_table = table;
    const QSignalBlocker quiet(m_limit);
    m_limit->setValue(int(std::min<qint64>(table.longContextTokens, m_limit->maximum())));
    m_router->setTarget(table.router);
    m_invalid->hide();
    showPreset();
    if (!sameRoutes)
        showRows();
}

void RouteEditor::showPreset()
{
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(m_table.preset)));
    const QString text = m_preset->currentData(Qt::ToolTipRole).toString();
    m_presetText->setText(text.isEmpty() ? tr("Edited by you.") : text);
}

void RouteEditor::showRows()
{
    for (RouteRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Route &route : std::as_const(m_table.routes))
        addRow(route);
}

RouteRow *RouteEditor::addRow(const Route &route)
{
    auto *row = new RouteRow(m_theme, route, m_list->parentWidget());
    row->setModels(m_models);
    connect(row, &RouteRow::edited, this, &RouteEditor::take);
    connect(row, &RouteRow::removeRequested, this, [this, row] { removeRow(row); });
    m_list->insertWidget(m_list->count() - 1, row);
    row->show(); // before the layout does, so that it can take the focus
    m_rows.append(row);
    return row;
}

void RouteEditor::addCategory()
{
    Route route;
    route.category = tr("new category").toLower();
    const QString base = route.category;
    for (int number = 2; m_table.find(route.category); ++number)
        route.category = base + u' ' + QString::number(number);
    if (const Route *general = m_table.general())
        route.target = general->target;
    RouteRow *row = addRow(route);
    take();
    row->startNaming();
    // The new row has its place only after the layout ran.
    QTimer::singleShot(0, row, [row] {
        for (QWidget *above = row->parentWidget(); above; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(row);
        }
    });
}

void RouteEditor::removeRow(RouteRow *row)
{
    const RouteTable before = m_table;
    m_rows.removeOne(row);
    row->hide();
    m_add->setFocus(); // not in the next category's name, where typing would rename it
    row->deleteLater();
    take();
    m_before = before;
    m_undo->showFor(1, row->route().category);
}

void RouteEditor::undoRemoval()
{
    m_table = m_before;
    m_invalid->hide();
    showRows();
    showPreset();
    emit tableEdited(m_table);
}

void RouteEditor::take()
{
    m_undo->expire(); // it would take this edit back, too
    RouteTable edited = m_table;
    edited.preset.clear();
    edited.routes.clear();
    for (const RouteRow *row : std::as_const(m_rows))
        edited.routes.append(row->route());
    edited.router = m_router->target();
    edited.longContextTokens = m_limit->value();
    const Outcome<Done> valid = validate(edited);
    m_invalid->setVisible(!valid);
    if (!valid) {
        m_invalid->setText(valid.error().detail);
        return;
    }
    m_table = edited;
    showPreset();
    emit tableEdited(m_table);
}

} // namespace switchyard
