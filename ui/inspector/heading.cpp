#include "ui/inspector/heading.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

Heading::Heading(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::xs, space::m, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, &Heading::paint);
}

void Heading::setRoute(const QString &category, const QString &text)
{
    m_category = category;
    m_text->setText(text);
    setAccessibleName(text);
    paint();
}

QString Heading::text() const
{
    return m_text->text();
}

void Heading::paint()
{
    const CategoryColors colors = m_theme.category(m_category);
    const bool outlined = !colors.tint.isValid();
    QFont font = m_theme.font(Type::Meta);
    font.setWeight(QFont::DemiBold);
    m_text->setFont(font);
    m_icon->setPixmap(m_theme.icon(Theme::categoryIcon(m_category), colors.text)
                          .pixmap(QSize(space::l, space::l), devicePixelRatioF()));
    setStyleSheet(u"switchyard--Heading { background: %1; border: 1px solid %2; border-radius: %3px; } "
                  "QLabel { color: %4; }"_s.arg(outlined ? u"transparent"_s : colors.tint.name(),
                                                (outlined ? m_theme.color(Ink::Accent) : colors.tint).name(),
                                                QString::number(radius::control), colors.text.name()));
}

} // namespace switchyard
