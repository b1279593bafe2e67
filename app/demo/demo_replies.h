// What the demo's models say: varied Markdown that fits the model's role, takes up the user's words, and says
// plainly that it is simulated.
#pragma once

#include "app/catalog/catalog.h"

#include <QStringList>

namespace switchyard {

struct DemoReply {
    QString reasoning; // empty for models that do not think aloud
    QString answer;
};

/// `userTexts`: what the user wrote in this chat, the message to answer last. `turn` chooses among the
/// templates, so that asking again brings another reply.
DemoReply demoReply(const CatalogEntry &entry, const QStringList &userTexts, uint turn);

/// A text in pieces of about a token each; joined they are the text again.
QStringList demoTokens(const QString &text);

/// A further paragraph, for a reply that is to have more tokens.
QString demoParagraph(uint number);

} // namespace switchyard
