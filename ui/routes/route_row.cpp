#include "ui/routes/route_row.h"

#include "ui/controls/ink_label.h"
#include "ui/modelmenu/model_button.h"
#include "ui/routes/fallback_button.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

RouteRow::RouteRow(Theme &theme, const Route &route, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_route(route)
    , m_icon(new QLabel(this))
    , m_name(new QLineEdit(route.category, this))
    , m_model(new ModelButton(theme, this))
    , m_remove(new QToolButton(this))
    , m_description(new QLineEdit(route.description, this))
    , m_fallbacks(new FallbackButton(theme, this))
    , m_fit(new InkLabel(theme, Type::Meta, Ink::Warning, {}, this))
{
    build();
    connect(m_name, &QLineEdit::textEdited, this, &RouteRow::take);
    connect(m_description, &QLineEdit::textEdited, this, &RouteRow::take);
    connect(m_fallbacks, &FallbackButton::edited, this, &RouteRow::take);
    connect(m_model, &ModelButton::targetChosen, this, [this] {
        m_route.fit = Fit::AsWanted;
        m_route.fitNote.clear();
        take();
    });
    connect(m_remove, &QToolButton::clicked, this, &RouteRow::removeRequested);
    connect(&theme, &Theme::changed, this, &RouteRow::restyle);
    restyle();
}

void RouteRow::build()
{
    const bool rule = m_route.kind == RouteKind::Rule;
    setProperty("card", true);
    m_name->setReadOnly(rule);
    m_name->setAccessibleName(tr("Name of the category"));
    m_name->setToolTip(rule ? tr("Decided by a rule, before any classifier runs") : m_name->accessibleName());
    m_name->setMaximumWidth(extent::leftPane);
    m_model->setTarget(m_route.target);
    m_remove->setVisible(!rule);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_description->setPlaceholderText(tr("What belongs here (the router is told this)"));
    m_description->setAccessibleName(tr("Description of the category"));
    m_description->setCursorPosition(0);
    m_fallbacks->setUniversal(m_route.category == category::general);
    m_fallbacks->setFallbacks(m_route.fallbacks);
    m_fit->setWordWrap(true);

    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_icon);
    first->addWidget(m_name, 1);
    first->addStretch(1);
    first->addWidget(m_model);
    first->addWidget(m_remove);
    auto *last = new QHBoxLayout;
    last->setSpacing(space::s);
    last->addWidget(m_fit, 1, Qt::AlignVCenter);
    last->addWidget(m_fallbacks, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::s);
    column->setSpacing(space::s);
    column->addLayout(first);
    column->addWidget(m_description);
    column->addLayout(last);
}

void RouteRow::restyle()
{
    const QColor ink = m_theme.category(m_route.category).text;
    const QIcon icon = m_theme.icon(Theme::categoryIcon(m_route.category), ink);
    m_icon->setPixmap(icon.pixmap(QSize(space::l, space::l), devicePixelRatioF()));
    QFont name = m_theme.font(Type::Title);
    m_name->setFont(name);
    QPalette colors = m_name->palette();
    colors.setColor(QPalette::Text, ink);
    m_name->setPalette(colors);
    m_description->setFont(m_theme.font(Type::Body));
    m_remove->setIcon(m_theme.icon(u"trash"_s, m_theme.color(Ink::Secondary)));
    showFit();
}

void RouteRow::setModels(const QVector<ProviderModels> &models)
{
    m_model->setModels(models);
    m_fallbacks->setModels(models);
}

void RouteRow::startNaming()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RouteRow::take()
{
    if (m_route.kind == RouteKind::Classified)
        m_route.category = m_name->text().toLower();
    m_route.description = m_description->text().simplified();
    m_route.target = m_model->target();
    m_route.fallbacks = m_fallbacks->fallbacks();
    restyle();
    emit edited();
}

void RouteRow::showFit()
{
    const QString &name = m_route.category;
    m_remove->setAccessibleName(tr("Delete the category %1").arg(name));
    m_remove->setToolTip(m_remove->accessibleName());
    m_fit->setVisible(m_route.fit != Fit::AsWanted);
    if (m_route.fit == Fit::Proposed)
        m_fit->setText(m_route.fitNote.isEmpty() ? tr("Proposed") : tr("Proposed: %1").arg(m_route.fitNote));
    else if (m_route.fit == Fit::Unfilled)
        m_fit->setText(m_route.fitNote.isEmpty() ? tr("Unfilled") : tr("Unfilled: %1").arg(m_route.fitNote));
}

} // namespace switchyard
