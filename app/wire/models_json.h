// The /models list of OpenAI-compatible servers, in the dialects that are met.
#pragma once

#include "app/base/outcome.h"
#include "app/catalog/model_info.h"

#include <QByteArray>

namespace switchyard {

/// Context sizes, abilities and prices where stated (OpenRouter's "pricing" and "architecture", llama.cpp's
/// "meta", LM Studio's and others' spellings). Unreadable for anything else; the server's error when it sent
/// one.
Outcome<QVector<ModelInfo>> parseModels(const QByteArray &body);

} // namespace switchyard
