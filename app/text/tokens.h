// Token estimates, without any model's tokenizer.
#pragma once

#include "app/chat/message.h"

namespace switchyard {

qint64 estimateTokens(QStringView text);
/// All messages as a prompt, with about 4 tokens a message for its frame; an image counts 1,000.
qint64 estimateTokens(const QVector<Message> &messages, const QString &systemPrompt);

} // namespace switchyard
