#include "ui/settings/timeouts_page.h"

#include "ui/controls/ink_label.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QScopedValueRollback>

#include <cmath>

namespace switchyard {

namespace {

std::chrono::milliseconds fromSeconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

double toSeconds(std::chrono::milliseconds time)
{
    return double(time.count()) / 1000;
}

} // namespace

TimeoutsPage::TimeoutsPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::s);
    m_connect = addField(form, tr("Connection"), tr("until the server takes the call"), 120);
    m_firstToken =
        addField(form, tr("First token"), tr("until the answer begins; large local models need longer"), 1800);
    m_stall = addField(form, tr("Stall"), tr("silence in the middle of an answer"), 600);
    m_router =
        addField(form, tr("Router"), tr("until the router has named a category; then general takes it"), 60);
    connect(&theme, &Theme::changed, this, &TimeoutsPage::restyle);
    restyle();
}

QDoubleSpinBox *TimeoutsPage::addField(QFormLayout *form, const QString &name, const QString &hint, double most)
{
    auto *field = new QDoubleSpinBox(this);
    field->setRange(0.1, most);
    field->setDecimals(1);
    field->setSuffix(tr(" s"));
    field->setKeyboardTracking(false);
    field->setAccessibleName(name);
    field->setAccessibleDescription(hint);
    connect(field, &QDoubleSpinBox::valueChanged, this, &TimeoutsPage::report);
    form->addRow(name, field);
    auto *text = new InkLabel(m_theme, Type::Meta, Ink::Secondary, hint, this);
    text->setWordWrap(true);
    form->addRow(QString(), text);
    return field;
}

void TimeoutsPage::restyle()
{
    setFont(m_theme.font(Type::Body));
}

void TimeoutsPage::setValues(const Timeouts &timeouts, std::chrono::milliseconds routerDeadline)
{
    const QScopedValueRollback loading(m_loading, true);
    m_connect->setValue(toSeconds(timeouts.connect));
    m_firstToken->setValue(toSeconds(timeouts.firstToken));
    m_stall->setValue(toSeconds(timeouts.stall));
    m_router->setValue(toSeconds(routerDeadline));
}

void TimeoutsPage::report()
{
    if (m_loading)
        return;
    const Timeouts timeouts{fromSeconds(m_connect->value()), fromSeconds(m_firstToken->value()),
                            fromSeconds(m_stall->value())};
    emit changed(timeouts, fromSeconds(m_router->value()));
}

} // namespace switchyard
