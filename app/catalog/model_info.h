// What is known of one model at one provider: from the provider's list, the catalogue, or the user.
#pragma once

#include "app/base/outcome.h"
#include "app/chat/usage.h"

#include <QString>
#include <QVector>

#include <optional>

namespace switchyard {

/// US dollars per token; a price not stated is unknown, never 0.
struct Price {
    std::optional<double> input, output, cachedInput, reasoning;

    /// Needs at least input and output, unless the tokens of a side are 0; nullopt = unpriced.
    /// Cached input falls back to input, reasoning to output.
    std::optional<double> cost(const Usage &usage) const;
    bool operator==(const Price &) const = default;
};

struct Abilities {
    std::optional<bool> vision, tools, reasoning, embeddings; // nullopt = unknown
    bool operator==(const Abilities &) const = default;
};

struct ModelInfo {
    QString id;        // as the provider spells it
    QString name;      // "Qwen3 Coder"; the id's last part when nothing better is known
    QString catalogId; // entry of our catalogue, empty = not one of them
    std::optional<qint64> contextTokens;
    std::optional<double> billions; // parameters, when the list or the name states them
    Price price;
    Abilities abilities;

    /// Embedding, reranking, speech and image-making models are never offered for chat.
    bool chats = true;
    bool operator==(const ModelInfo &) const = default;
};

struct ProviderModels {
    QString provider;     // id
    QString providerName; // "OpenRouter"
    QVector<ModelInfo> models;
};

} // namespace switchyard
