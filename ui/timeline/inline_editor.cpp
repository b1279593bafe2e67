#include "ui/timeline/inline_editor.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>

#include <cmath>

namespace switchyard {

namespace {

constexpr int tallest = 320;

} // namespace

InlineEditor::InlineEditor(QWidget *parent)
    : TextEdit(parent)
{
    setProperty("field", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Edit message"));
    connect(this, &QTextEdit::textChanged, this, &InlineEditor::fitHeight);
}

QSize InlineEditor::sizeHint() const
{
    const int wanted = int(std::ceil(document()->size().height())) + 2 * space::s;
    return {extent::transcript, std::min(wanted, tallest)};
}

bool InlineEditor::event(QEvent *event)
{
    const bool before = event->type() == QEvent::ShortcutOverride; // else Escape would be the window's
    if (before && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return TextEdit::event(event);
}

void InlineEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_composing && !event->modifiers().testFlag(Qt::ShiftModifier))
        emit accepted();
    else if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        TextEdit::keyPressEvent(event);
}

void InlineEditor::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    TextEdit::inputMethodEvent(event);
}

void InlineEditor::fitHeight()
{
    updateGeometry();
}

} // namespace switchyard
