#include "ui/composer/composer_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace switchyard {

namespace {

constexpr int mostLinesShown = 8;

bool byKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent)
    : TextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ComposerEdit::fitHeight);
    fitHeight();
}

void ComposerEdit::fitHeight()
{
    const int line = fontMetrics().lineSpacing();
    const int wanted = int(std::ceil(document()->size().height()));
    const int height = std::clamp(wanted, line, mostLinesShown * line);
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_composing)
            return;
        if (plain) {
            emit submitted();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!m_composing)
            emit escaped();
        return;
    case Qt::Key_Up:
        if (plain && !m_composing && document()->isEmpty()) {
            emit upInEmpty();
            return;
        }
        break;
    default:
        break;
    }
    TextEdit::keyPressEvent(event);
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    TextEdit::inputMethodEvent(event);
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    m_keyboardFocus = byKeyboard(event->reason());
    TextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    m_keyboardFocus = false;
    TextEdit::focusOutEvent(event);
    emit focusChanged(false);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    TextEdit::resizeEvent(event);
    fitHeight();
}

} // namespace switchyard
