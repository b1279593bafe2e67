#include "ui/mainwindow/notice_bar.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <chrono>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

NoticeBar::NoticeBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_read.setSingleShot(true);
    m_read.setInterval(10s);
    connect(&m_read, &QTimer::timeout, this, &NoticeBar::leaveUnlessRead);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&m_theme, &Theme::changed, this, &NoticeBar::restyle);
    restyle();
    hide();
}

void NoticeBar::showError(const Error &error)
{
    QString text = errorMessage(error);
    if (!error.detail.isEmpty())
        text += u"\n"_s + error.detail;
    show(text, true);
}

void NoticeBar::showText(const QString &text)
{
    show(text, false);
}

void NoticeBar::show(const QString &text, bool error)
{
    m_error = error;
    m_text->setText(text);
    setAccessibleName(text);
    restyle();
    QFrame::show();
    if (error)
        m_read.stop();
    else
        m_read.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::leaveUnlessRead()
{
    if (underMouse())
        m_read.start();
    else
        hide();
}

void NoticeBar::restyle()
{
    const QColor ink = m_theme.color(m_error ? Ink::Error : Ink::Secondary);
    m_icon->setPixmap(m_theme.icon(m_error ? u"error"_s : u"info"_s, ink).pixmap(space::l, space::l));
    m_close->setIcon(m_theme.icon(u"close"_s, m_theme.color(Ink::Secondary)));
    m_text->setFont(m_theme.font(Type::Meta));
    setStyleSheet(u"switchyard--NoticeBar { background: %1; border: 1px solid %2; border-radius: %3px; }"_s
                      .arg(m_theme.color(Ink::Surface).name(), ink.name())
                      .arg(radius::control));
}

} // namespace switchyard
