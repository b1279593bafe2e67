#include "ui/controls/text_edit.h"

#include <QMimeData>

namespace switchyard {

TextEdit::TextEdit(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
}

/// Qt 6.4 takes the first of the formats, also when an empty clipboard offers none, and crashes.
void TextEdit::insertFromMimeData(const QMimeData *source)
{
    if (source && !source->formats().isEmpty())
        QTextEdit::insertFromMimeData(source);
}

} // namespace switchyard
