// A provider as the user set it up. Its key is not in here: keys live in the keychain.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <QVector>

namespace switchyard {

inline const QString demoPreset = QStringLiteral("demo"); // whose replies are simulated

struct ProviderConfig {
    QString id;     // unique, "openrouter", "custom-2", "demo", "cli"
    QString name;   // shown
    QUrl baseUrl;   // up to and with "/v1", without "/chat/completions"
    QString preset; // id of the preset it came from, "custom" otherwise
    bool needsKey = true;
    bool enabled = true;

    bool operator==(const ProviderConfig &) const = default;
};

QJsonObject toJson(const ProviderConfig &config);
ProviderConfig providerFromJson(const QJsonObject &json);

/// The list in resources/providers/presets.json: CheapestInference, OpenRouter, OpenAI, DeepSeek, Ollama,
/// LM Studio, llama.cpp, custom (with an empty URL).
QVector<ProviderConfig> providerPresets();

} // namespace switchyard
