#include "app/provider/provider_config.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const ProviderConfig &config)
{
    return {{u"id"_s, config.id},
            {u"name"_s, config.name},
            {u"baseUrl"_s, config.baseUrl.toString()},
            {u"preset"_s, config.preset},
            {u"needsKey"_s, config.needsKey},
            {u"enabled"_s, config.enabled}};
}

ProviderConfig providerFromJson(const QJsonObject &json)
{
    ProviderConfig config;
    config.id = json.value("id"_L1).toString();
    config.name = json.value("name"_L1).toString();
    config.baseUrl = QUrl(json.value("baseUrl"_L1).toString());
    config.preset = json.value("preset"_L1).toString();
    config.needsKey = json.value("needsKey"_L1).toBool(true);
    config.enabled = json.value("enabled"_L1).toBool(true);
    return config;
}

QVector<ProviderConfig> providerPresets()
{
    QFile file(u":/providers/presets.json"_s);
    QVector<ProviderConfig> presets;
    if (!file.open(QIODevice::ReadOnly))
        return presets;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : list) {
        ProviderConfig preset = providerFromJson(value.toObject());
        preset.preset = preset.id;
        if (preset.name.isEmpty())
            preset.name = QCoreApplication::translate("ProviderConfig", "Other provider");
        presets << preset;
    }
    return presets;
}

} // namespace switchyard
