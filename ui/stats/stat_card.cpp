#include "ui/stats/stat_card.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace switchyard {

StatCard::StatCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_figure(new QLabel(this))
    , m_meaning(new QLabel(this))
{
    setProperty("card", true);
    m_figure->setFont(theme.font(Type::Figure));
    m_meaning->setFont(theme.font(Type::Label));
    m_meaning->setProperty("role", QStringLiteral("secondary"));
    m_meaning->setWordWrap(true);
    m_meaning->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    for (QLabel *label : {m_figure, m_meaning})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::xs);
    column->addWidget(m_figure);
    column->addWidget(m_meaning, 1);
}

void StatCard::setFigure(const QString &figure, const QString &meaning)
{
    m_figure->setText(figure);
    m_meaning->setText(meaning);
    setAccessibleName(figure + u' ' + meaning);
}

} // namespace switchyard
