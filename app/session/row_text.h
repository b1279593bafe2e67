// What is taken out of a chat's rows as text: for saving, for the clipboard.
#pragma once

#include "app/session/row.h"

namespace switchyard {

/// The whole chat as Markdown, each reply with its badge; reasoning is left out.
QString rowsAsMarkdown(const QString &title, const QVector<Row> &rows);
QString lastReply(const QVector<Row> &rows);
/// The last fenced block of the last reply, without its fences; empty when there is none.
QString lastCodeBlock(const QVector<Row> &rows);

} // namespace switchyard
