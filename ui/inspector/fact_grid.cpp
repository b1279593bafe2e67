#include "ui/inspector/fact_grid.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

FactGrid::FactGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &FactGrid::fill);
}

void FactGrid::setFacts(const QVector<decision_text::Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
}

void FactGrid::fill()
{
    delete m_cells;
    m_cells = new QWidget(this);
    auto *grid = new QGridLayout(m_cells);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < m_facts.size(); ++row) {
        const decision_text::Fact &fact = m_facts[row];
        auto *name = new QLabel(fact.name);
        name->setProperty("role", u"secondary"_s);
        name->setFont(m_theme.font(Type::Label));
        auto *value = new QLabel(fact.value);
        value->setTextFormat(Qt::PlainText); // a server's words are never markup
        value->setFont(m_theme.font(fact.verbatim ? Type::Code : Type::Label));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(fact.name + u": "_s + fact.value);
        if (fact.warning)
            value->setProperty("role", u"error"_s);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    layout()->addWidget(m_cells);
}

} // namespace switchyard
