// What a model's id gives away about it, by the naming habits of the trade. Hints, for what no list states.
#pragma once

#include "app/catalog/model_info.h"

namespace switchyard {

struct NameHints {
    Abilities abilities; // only ever true or unknown: a name never rules an ability out
    std::optional<double> billions;
    bool chats = true;  // false: makes embeddings, speech, images, or judges texts
    bool coder = false; // made for code
    bool small = false; // calls itself mini, flash, …
};
NameHints hintsOf(const QString &modelId);

/// "qwen/qwen2.5-coder:7b" → "Qwen2.5 Coder 7B".
QString prettyModelName(const QString &modelId);

} // namespace switchyard
