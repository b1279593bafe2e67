#include "ui/timeline/find_bar.h"

#include "app/base/format.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_field(new QLineEdit)
    , m_found(new QLabel)
{
    auto *previous = new IconButton(theme, u"chevron-up"_s, tr("Previous place"));
    auto *next = new IconButton(theme, u"chevron-down"_s, tr("Next place"));
    auto *end = new IconButton(theme, u"close"_s, tr("End the search"));
    m_field->setPlaceholderText(tr("Find in this chat"));
    m_field->setAccessibleName(tr("Find in this chat"));
    m_field->installEventFilter(this);
    m_found->setProperty("role", u"secondary"_s);
    m_found->setFont(theme.font(Type::Meta));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l, space::s, space::s, space::s);
    line->setSpacing(space::s);
    line->addWidget(m_field, 1);
    line->addWidget(m_found);
    line->addWidget(previous);
    line->addWidget(next);
    line->addWidget(end);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(end, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    show();
    emit opened();
    m_field->setFocus();
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        emit textChanged(m_field->text());
}

void FindBar::close()
{
    hide();
    emit textChanged({});
    emit closed();
}

void FindBar::showFound(int message, int messages)
{
    if (m_field->text().isEmpty())
        m_found->clear();
    else if (messages == 0)
        m_found->setText(tr("not found"));
    else if (message == 0)
        m_found->setText(tr("messages: %1").arg(QLocale().toString(messages)));
    else
        m_found->setText(tr("message %1 of %2").arg(QLocale().toString(message), QLocale().toString(messages)));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QFrame::eventFilter(watched, event);
    emit stepRequested(key->modifiers() & Qt::ShiftModifier ? 1 : -1); // the newest came first: on means back
    return true;
}

} // namespace switchyard
