#include "ui/composer/composer.h"

#include "app/base/format.h"
#include "app/text/tokens.h"
#include "ui/composer/composer_edit.h"
#include "ui/controls/ink_label.h"
#include "ui/modelmenu/mention.h"
#include "ui/modelmenu/model_list.h"
#include "ui/modelmenu/model_menu.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <chrono>
#include <utility>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Composer::Composer(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_edit(new ComposerEdit(this))
    , m_model(new QPushButton(this))
    , m_tokens(new InkLabel(theme, Type::Meta, Ink::Secondary, {}, this))
    , m_send(new QPushButton(this))
    , m_menu(new ModelMenu(theme, this))
{
    build();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(400ms);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { emit draftChanged(text()); });
    connect(m_edit, &QTextEdit::textChanged, this, &Composer::textChanged);
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::send);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::stopRequested);
    connect(m_edit, &ComposerEdit::upInEmpty, this, &Composer::editLastRequested);
    connect(m_edit, &ComposerEdit::focusChanged, this, [this](bool focused) {
        update();
        if (!focused)
            flushDraft();
    });
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_live)
            emit stopRequested();
        else
            send();
    });
    m_send->installEventFilter(this);
    connect(m_model, &QPushButton::clicked, this, &Composer::openModelMenu);
    connect(m_menu, &ModelMenu::chosen, this, &Composer::choose);
    connect(&theme, &Theme::changed, this, &Composer::restyle);
    restyle();
}

void Composer::build()
{
    m_edit->setPlaceholderText(tr("Message …"));
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setAccessibleDescription(tr("Enter sends, Shift+Enter starts a new line"));
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    actions->addWidget(m_model);
    actions->addWidget(m_tokens);
    actions->addStretch(1);
    actions->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_edit);
    column->addLayout(actions);
}

void Composer::restyle()
{
    m_edit->setFont(m_theme.font(Type::Body));
    m_edit->fitHeight();
    m_model->setFont(m_theme.font(Type::Meta));
    showOverride();
    showState();
    update();
}

void Composer::setModels(const QVector<ProviderModels> &models)
{
    m_models = models;
    m_menu->setModels(models);
    showOverride();
}

void Composer::setOverride(const Target &target, bool pinned)
{
    m_once = pinned ? Target() : target;
    if (pinned || !target.isValid())
        m_pinned = target;
    showOverride();
}

Target Composer::override() const
{
    return m_once.isValid() ? m_once : m_pinned;
}

bool Composer::overridePinned() const
{
    return !m_once.isValid() && m_pinned.isValid();
}

void Composer::choose(const Target &target, bool pinned)
{
    const bool keep = pinned && target.isValid();
    setOverride(target, keep);
    m_edit->setFocus(Qt::PopupFocusReason);
    emit overrideChanged(target, keep);
}

void Composer::openModelMenu()
{
    m_menu->setCurrent(override(), overridePinned());
    m_menu->openAt(m_model);
}

void Composer::setText(const QString &text)
{
    m_loading = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_loading = false;
    m_draftTimer.stop();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::flushDraft()
{
    if (!m_draftTimer.isActive())
        return;
    m_draftTimer.stop();
    emit draftChanged(text());
}

void Composer::setLive(bool live)
{
    m_live = live;
    showState();
}

void Composer::textChanged()
{
    showState();
    if (m_loading)
        return;
    m_draftTimer.start();
    if (text().isEmpty() || (m_lastTyping.isValid() && !m_lastTyping.hasExpired(10'000)))
        return;
    m_lastTyping.start();
    emit typing();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    // The second click of a double click on Send would hit Stop, which has come into its place.
    if (watched == m_send && event->type() == QEvent::MouseButtonDblClick)
        return true;
    return QWidget::eventFilter(watched, event);
}

void Composer::send()
{
    if (m_live || m_edit->composing())
        return;
    const std::optional<Mention> mention = takeMention(text(), m_models);
    const QString message = (mention ? mention->text : text()).trimmed();
    if (message.isEmpty())
        return;
    const Target target = mention ? mention->target : override();
    m_sentText = text();
    m_sentOnce = std::exchange(m_once, {});
    setText({});
    showOverride();
    emit sendRequested(message, target); // who could not take it calls takeBack()
    emit draftChanged(text());
    if (m_sentOnce.isValid() && !m_once.isValid())
        emit overrideChanged(m_pinned, m_pinned.isValid());
}

void Composer::takeBack()
{
    setText(m_sentText);
    m_once = m_sentOnce;
    showOverride();
}

void Composer::showOverride()
{
    const Target target = override();
    const QString name = target.isValid() ? modelName(m_models, target) : tr("Auto");
    m_model->setText(name + u" ▾"_s);
    m_model->setIcon(overridePinned() ? m_theme.icon(u"pin"_s, m_theme.color(Ink::Accent)) : QIcon());
    QString spoken = tr("Model: Auto, routed by what you write");
    if (target.isValid())
        spoken = overridePinned() ? tr("Model: %1, kept for this chat").arg(name)
                                  : tr("Model: %1, for this message").arg(name);
    m_model->setAccessibleName(spoken);
    m_model->setToolTip(spoken + u" (Ctrl+L)"_s);
}

void Composer::showState()
{
    const qint64 tokens = estimateTokens(QStringView(text()));
    m_tokens->setVisible(tokens > 0);
    m_tokens->setText(formatTokens(tokens, true));
    if (m_send->property("primary").toBool() == m_live) {
        m_send->setProperty("primary", !m_live);
        m_send->style()->polish(m_send);
    }
    m_send->setText(m_live ? tr("Stop") : tr("Send"));
    m_send->setToolTip(m_live ? tr("Stop the reply (Esc)") : tr("Send the message (Enter)"));
    m_send->setEnabled(m_live || !text().trimmed().isEmpty());
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = m_edit->keyboardFocus();
    painter.setPen(QPen(m_theme.color(ring ? Ink::Accent : Ink::Border), ring ? 2 : 1));
    painter.setBrush(m_theme.color(Ink::Surface));
    const double inset = ring ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius::bubble,
                            radius::bubble);
}

} // namespace switchyard
