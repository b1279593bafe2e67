#include "ui/timeline/reply_row.h"

#include "ui/badge/route_badge.h"
#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/error_card.h"
#include "ui/timeline/phase_line.h"
#include "ui/timeline/row_speech.h"
#include "ui/timeline/thought_block.h"
#include "ui/timeline/version_switch.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

ReplyRow::ReplyRow(const Theme &theme, Highlighter &highlighter, QWidget *parent)
    : RowWidget(theme, parent)
    , m_highlighter(highlighter)
    , m_column(new QVBoxLayout(this))
    , m_badge(new RouteBadge(theme))
    , m_phase(new PhaseLine(theme))
    , m_body(new BlockView(theme, highlighter))
    , m_actions(makeActions())
{
    m_body->setGround(Ink::Surface);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
    for (QWidget *part : {static_cast<QWidget *>(m_badge), static_cast<QWidget *>(m_phase),
                          static_cast<QWidget *>(m_body), m_actions})
        m_column->addWidget(part);
    connect(m_badge, &RouteBadge::clicked, this, [this] { emit badgeClicked(m_row.message.id); });
}

QWidget *ReplyRow::makeActions()
{
    auto *actions = new QWidget;
    m_versions = new VersionSwitch(m_theme);
    m_continue = new QPushButton(tr("Continue"));
    m_copy = new IconButton(m_theme, u"copy"_s, tr("Copy reply"));
    auto *retry = new IconButton(m_theme, u"retry"_s, tr("Retry"));
    auto *retryWith = new IconButton(m_theme, u"chevron-down"_s, tr("Retry with…"));
    m_copy->showText(tr("Copy"));
    retry->showText(tr("Retry"));
    auto *line = new QHBoxLayout(actions);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    for (QWidget *control :
         {static_cast<QWidget *>(m_continue), static_cast<QWidget *>(m_versions),
          static_cast<QWidget *>(m_copy), static_cast<QWidget *>(retry), static_cast<QWidget *>(retryWith)})
        line->addWidget(control);
    line->addStretch();
    QSizePolicy policy = actions->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing jumps when the reply ends
    actions->setSizePolicy(policy);
    connect(m_versions, &VersionSwitch::stepped, this,
            [this](int step) { emit versionRequested(m_row.message.id, step); });
    connect(m_continue, &QPushButton::clicked, this, [this] { emit continueRequested(m_row.message.id); });
    connect(m_copy, &QToolButton::clicked, this, &ReplyRow::copy);
    connect(retry, &QToolButton::clicked, this, [this] { emit retryRequested(m_row.message.id); });
    connect(retryWith, &QToolButton::clicked, this, [this, retryWith] {
        emit retryWithRequested(m_row.message.id, retryWith->mapToGlobal(retryWith->rect().bottomLeft()));
    });
    return actions;
}

void ReplyRow::setRow(const Row &row)
{
    const bool same = m_row.message.id == row.message.id;
    const bool wasLive = same && m_row.message.state == MessageState::Streaming;
    const bool onlyText = wasLive && row.message.state == MessageState::Streaming &&
                          m_row.modelName == row.modelName && m_row.phase == row.phase &&
                          m_row.decision == row.decision && m_row.versions == row.versions;
    m_row = row;
    if (!onlyText) // as text streams in the rest stays the same
        showCircumstances();
    const QString text = row.message.text();
    showThoughts();
    showText(text);
    m_body->setVisible(!text.isEmpty());
    if (wasLive && row.message.state != MessageState::Streaming) { // tell who can't see it
        QAccessibleEvent finished(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&finished);
    }
}

void ReplyRow::showCircumstances()
{
    m_badge->setRow(m_row);
    m_badge->setVisible(m_row.decision.has_value());
    m_phase->setPhase(m_row.phase);
    m_phase->setVisible(m_row.message.state == MessageState::Streaming && !m_row.phase.isEmpty());
    showError();
    showActions();
    setAccessibleName(spokenName(m_row));
    setAccessibleDescription(m_badge->accessibleName());
}

void ReplyRow::showText(const QString &text)
{
    const bool grows = !m_ended && text.startsWith(m_stream.source());
    if (!grows) {
        if (m_ended && text == m_stream.source())
            return;
        m_stream = {};
        m_body->startOver();
    }
    m_stream.append(QStringView(text).mid(m_stream.source().size()));
    m_ended = m_row.message.state != MessageState::Streaming;
    if (m_ended)
        m_stream.finish();
    m_body->setBlocks(m_stream.blocks());
}

void ReplyRow::showThoughts()
{
    if (!m_thought && !m_row.message.reasoning().isEmpty()) {
        m_thought = new ThoughtBlock(m_theme, m_highlighter);
        m_column->insertWidget(m_column->indexOf(m_body), m_thought);
    }
    if (m_thought)
        m_thought->setMessage(m_row.message);
}

void ReplyRow::prepareTexts(int width, int top, int bottom)
{
    m_body->prepare(width, top - yInRow(*m_body), bottom - yInRow(*m_body));
    if (m_thought)
        m_thought->prepare(width, top - yInRow(*m_thought), bottom - yInRow(*m_thought));
}

void ReplyRow::showError()
{
    const bool failed = m_row.message.state == MessageState::Failed && m_row.message.error.has_value();
    if (failed && !m_error) {
        m_error = new ErrorCard(m_theme);
        m_column->insertWidget(m_column->indexOf(m_actions), m_error);
        connect(m_error, &ErrorCard::retry, this, [this] { emit retryRequested(m_row.message.id); });
        connect(m_error, &ErrorCard::retryWith, this,
                [this](QPoint pos) { emit retryWithRequested(m_row.message.id, pos); });
    }
    if (failed)
        m_error->setError(*m_row.message.error);
    if (m_error)
        m_error->setVisible(failed);
}

void ReplyRow::showActions()
{
    m_versions->setVersion(m_row.version, m_row.versions);
    m_continue->setVisible(m_row.message.state == MessageState::Interrupted);
    m_copy->setEnabled(!m_row.message.text().isEmpty());
    m_actions->setVisible(m_row.message.state != MessageState::Streaming);
}

void ReplyRow::copy()
{
    QGuiApplication::clipboard()->setText(m_row.message.text());
    m_copy->confirm(tr("Copied"));
}

} // namespace switchyard
