// A chat as one Markdown text, for saving and copying.
#pragma once

#include "app/chat/decision.h"
#include "app/chat/message.h"

namespace switchyard {

struct ExportedTurn {
    Message message;
    QString badge; // "code · Qwen3 Coder", of a reply; may be empty
};

/// Title, then each turn under a heading of its own; reasoning is left out.
QString chatAsMarkdown(const QString &title, const QVector<ExportedTurn> &turns);

} // namespace switchyard
