#include "app/wire/models_json.h"

#include "app/wire/wire_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A number, also when it is written as a string.
std::optional<double> number(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double found = value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble();
    return isNumber && std::isfinite(found) ? std::optional(found) : std::nullopt;
}

std::optional<qint64> contextTokens(const QJsonObject &model)
{
    const QJsonValue stated[] = {model[u"context_length"],     model[u"context_window"],
                                 model[u"max_context_length"], model[u"max_model_len"],
                                 model[u"max_context_window"], model[u"top_provider"][u"context_length"],
                                 model[u"meta"][u"n_ctx"],     model[u"meta"][u"n_ctx_train"]};
    for (const QJsonValue &value : stated) {
        if (const std::optional<double> tokens = number(value); tokens && *tokens >= 1)
            return qint64(*tokens);
    }
    return std::nullopt;
}

/// "7B" or "135M", or llama.cpp's plain count.
std::optional<double> billions(const QJsonObject &model)
{
    if (const std::optional<double> count = number(model[u"meta"][u"n_params"]); count && *count > 0)
        return *count / 1e9;
    const QString text = model[u"params_string"].toString().toUpper();
    bool isNumber = false;
    const double size = text.chopped(text.isEmpty() ? 0 : 1).toDouble(&isNumber);
    if (!isNumber || size <= 0)
        return std::nullopt;
    if (text.endsWith(u'B'))
        return size;
    return text.endsWith(u'M') ? std::optional(size / 1000) : std::nullopt;
}

/// Negative means "it varies". A free part of a model that costs is how relays say "not priced apart".
std::optional<double> tokenPrice(const QJsonValue &value, bool freeIsUnknown)
{
    const std::optional<double> price = number(value);
    if (!price || *price < 0 || (freeIsUnknown && *price == 0))
        return std::nullopt;
    return price;
}

Price priceFrom(const QJsonObject &pricing)
{
    Price price;
    price.input = tokenPrice(pricing[u"prompt"], false);
    price.output = tokenPrice(pricing[u"completion"], false);
    price.cachedInput = tokenPrice(pricing[u"input_cache_read"], price.input.value_or(0) > 0);
    price.reasoning = tokenPrice(pricing[u"internal_reasoning"], price.output.value_or(0) > 0);
    return price;
}

/// Whether a list names any of the words; nullopt when there is no such list.
std::optional<bool> lists(const QJsonValue &list, std::initializer_list<QLatin1StringView> words)
{
    if (!list.isArray())
        return std::nullopt;
    for (const QJsonValue &item : list.toArray()) {
        for (const QLatin1StringView word : words) {
            if (item.toString() == word)
                return true;
        }
    }
    return false;
}

std::optional<bool> flag(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<bool> firstKnown(std::initializer_list<std::optional<bool>> answers)
{
    for (const std::optional<bool> answer : answers) {
        if (answer)
            return answer;
    }
    return std::nullopt;
}

std::optional<bool> onlyYes(std::optional<bool> answer)
{
    return answer.value_or(false) ? answer : std::nullopt;
}

Abilities abilitiesFrom(const QJsonObject &model)
{
    const QJsonValue inputs = model[u"architecture"][u"input_modalities"];
    const QJsonValue parameters = model[u"supported_parameters"];
    const QJsonValue able = model[u"capabilities"]; // a list here, an object of flags there
    const QString type = model[u"type"].toString();
    Abilities abilities;
    abilities.vision = firstKnown({lists(inputs, {"image"_L1}), flag(able[u"vision"]),
                                   onlyYes(lists(able, {"vision"_L1, "multimodal"_L1}))});
    abilities.tools = firstKnown({lists(parameters, {"tools"_L1}), flag(able[u"function_calling"]),
                                  onlyYes(lists(able, {"tool_use"_L1, "tools"_L1}))});
    abilities.reasoning = firstKnown({lists(parameters, {"reasoning"_L1, "include_reasoning"_L1}),
                                      flag(able[u"reasoning"]), onlyYes(lists(able, {"thinking"_L1}))});
    if (type == "vlm"_L1)
        abilities.vision = true;
    if (type.startsWith("embedding"_L1))
        abilities.embeddings = true;
    return abilities;
}

bool chats(const QJsonObject &model)
{
    static constexpr QLatin1StringView otherTypes[] = {"embedding"_L1, "image"_L1,   "audio"_L1,
                                                       "speech"_L1,    "rerank"_L1,  "moderation"_L1,
                                                       "video"_L1,     "transcri"_L1};
    const QString type = model[u"type"].toString();
    for (const QLatin1StringView other : otherTypes) {
        if (type.startsWith(other))
            return false;
    }
    const QJsonValue outputs = model[u"architecture"][u"output_modalities"];
    return lists(outputs, {"text"_L1}).value_or(true) &&
           model[u"capabilities"][u"completion_chat"].toBool(true);
}

ModelInfo modelFrom(const QJsonValue &value)
{
    const QJsonObject model = value.toObject();
    ModelInfo info;
    for (const QJsonValue &id : {value, model[u"id"], model[u"name"], model[u"model"]}) {
        if (info.id.isEmpty())
            info.id = id.toString();
    }
    for (const QJsonValue &name : {model[u"display_name"], model[u"name"]}) {
        if (info.name.isEmpty())
            info.name = name.toString();
    }
    if (info.name.isEmpty())
        info.name = info.id.section(u'/', -1);
    info.contextTokens = contextTokens(model);
    info.billions = billions(model);
    info.price = priceFrom(model[u"pricing"].toObject());
    info.abilities = abilitiesFrom(model);
    info.chats = chats(model);
    return info;
}

} // namespace

Outcome<QVector<ModelInfo>> parseModels(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (const std::optional<Error> error = errorInAnswer(document.object()))
        return *error;
    const QJsonValue lists[] = {QJsonValue(document.array()), document[u"data"], document[u"models"]};
    const bool known = document.isArray() || lists[1].isArray() || lists[2].isArray();
    if (!known)
        return unreadableBody(body);
    QVector<ModelInfo> models;
    for (const QJsonValue &list : lists) {
        for (const QJsonValue &model : list.toArray()) {
            if (ModelInfo info = modelFrom(model); !info.id.isEmpty())
                models.append(std::move(info));
        }
        if (!models.isEmpty())
            break; // llama.cpp gives the same models under both names
    }
    return models;
}

} // namespace switchyard
