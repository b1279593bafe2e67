// "@model" at the start of a message forces that model for it.
#pragma once

#include "app/catalog/model_info.h"
#include "app/chat/target.h"

namespace switchyard {

struct Mention {
    Target target; // invalid for "@auto"
    QString text;  // what follows it
};

/// The model whose name or id begins with the first word, when there is but one such model (the first provider
/// that has it); capitals, spaces and punctuation don't count. Otherwise nullopt: the text stays as it is.
std::optional<Mention> takeMention(const QString &text, const QVector<ProviderModels> &models);

} // namespace switchyard
