#include "ui/timeline/code_block.h"

#include "ui/controls/icon_button.h"
#include "ui/theme/theme.h"
#include "ui/timeline/document_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

CodeView::CodeView(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    setLayoutDirection(Qt::LeftToRight);
    setStyleSheet(u"background: transparent"_s);
    document()->setDocumentMargin(space::m);
    restyle();
    connect(&theme, &Theme::changed, this, &CodeView::restyle);
}

void CodeView::setCode(const QString &code)
{
    if (code == m_code)
        return;
    QTextCursor cursor(document());
    if (!m_code.isEmpty() && code.startsWith(m_code)) { // it streams: what stands there stays
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(code.mid(m_code.size()));
    } else {
        cursor.select(QTextCursor::Document);
        cursor.insertText(code);
    }
    m_code = code;
    fitHeight();
}

void CodeView::restyle()
{
    document()->setDefaultFont(m_theme.font(Type::Code));
    stylePlain(*document());
    fitHeight();
}

void CodeView::fitHeight()
{
    const QSizeF size = document()->size();
    const bool scrolls = size.width() > viewport()->width();
    setFixedHeight(int(std::ceil(size.height())) + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void CodeView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier))
        QTextEdit::wheelEvent(event);
    else
        event->ignore(); // up and down move the transcript
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

CodeBlock::CodeBlock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_language(new QLabel)
    , m_view(new CodeView(theme))
{
    auto *copy = new IconButton(theme, u"copy"_s, tr("Copy code"));
    copy->showText(tr("Copy"));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code); });

    auto *header = new QHBoxLayout;
    header->setContentsMargins(space::m, space::xs, space::xs, space::xs);
    header->addWidget(m_language, 1);
    header->addWidget(copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(1);
    column->addLayout(header);
    column->addWidget(m_view);
    m_language->setProperty("role", u"secondary"_s);
    restyle();
    connect(&theme, &Theme::changed, this, &CodeBlock::restyle);
}

void CodeBlock::setCode(const QString &language, const QString &code)
{
    m_code = code;
    m_language->setText(language.isEmpty() ? tr("code") : language);
    m_view->setAccessibleName(language.isEmpty() ? tr("Code") : tr("Code in %1").arg(language));
    m_view->setCode(code.endsWith(u'\n') ? code.chopped(1) : code);
}

void CodeBlock::restyle()
{
    m_language->setFont(m_theme.font(Type::Label));
    update();
}

void CodeBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Ink::Border));
    painter.setBrush(m_theme.color(Ink::Code));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::control, radius::control);
    painter.drawLine(QPointF(0, m_view->y() - 0.5), QPointF(width(), m_view->y() - 0.5));
}

} // namespace switchyard
