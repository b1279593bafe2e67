#include "app/catalog/catalog.h"

#include "app/catalog/name_hints.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Providers put vendors before a model's name, and quantisation, date or tariff behind it.
QRegularExpression wholeId(const QString &pattern)
{
    static const QString vendor = u"(?:.*/)?"_s;
    static const QString tail =
        u"(?:[:@-](?:free|latest|turbo|fast|cloud|maas|tee|it|hf|gguf|mlx|awq|gptq|bf16|"
        "fp\\d+|nvfp4|int[48]|[48]bit|q\\d\\w*|k_[ms]|\\d{4}|20\\d\\d-\\d\\d-\\d\\d|20\\d{6}|"
        "v\\d+|\\d))*"_s;
    return QRegularExpression(u"^"_s + vendor + u"(?:"_s + pattern + u")"_s + tail + u"$"_s);
}

std::optional<double> numberOf(const QJsonValue &figure)
{
    const QJsonValue value = figure[u"value"];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<bool> flagOf(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

std::optional<Pace> paceFromJson(const QJsonObject &json, const QJsonObject &sources)
{
    if (json.isEmpty())
        return std::nullopt;
    const QString source = json[u"source"].toString();
    return Pace{json[u"ttftSeconds"].toDouble(), json[u"tokensPerSecond"].toDouble(), source == "assumed"_L1,
                sources[source].toString()};
}

CatalogEntry entryFromJson(const QJsonObject &json, const QJsonObject &sources)
{
    CatalogEntry entry;
    entry.id = json[u"id"].toString();
    entry.name = json[u"name"].toString();
    entry.reference = json[u"reference"].toBool();
    for (const QJsonValue &pattern : json[u"patterns"].toArray())
        entry.patterns.append(wholeId(pattern.toString()));
    entry.pace = paceFromJson(json[u"pace"].toObject(), sources);
    for (const QJsonValue &score : json[u"scores"].toArray()) {
        entry.scores.append({score[u"benchmark"].toString(), score[u"value"].toDouble(),
                             sources[score[u"source"].toString()].toString()});
    }
    const QJsonObject abilities = json[u"abilities"].toObject();
    entry.facts.id = entry.facts.catalogId = entry.id;
    entry.facts.name = entry.name;
    entry.facts.abilities = {flagOf(abilities[u"vision"]), flagOf(abilities[u"tools"]),
                             flagOf(abilities[u"reasoning"]), flagOf(abilities[u"embeddings"])};
    entry.facts.billions = numberOf(json[u"billions"]);
    if (const std::optional<double> perMillion = numberOf(json[u"inputPerMillion"]))
        entry.facts.price.input = *perMillion / 1e6;
    entry.embeddings = entry.facts.abilities.embeddings.value_or(false);
    entry.facts.chats = !entry.embeddings;
    return entry;
}

bool isSound(const CatalogEntry &entry)
{
    const auto sound = [](const QRegularExpression &pattern) { return pattern.isValid(); };
    const bool paced = !entry.pace || (entry.pace->tokensPerSecond > 0 && !entry.pace->source.isEmpty());
    return !entry.id.isEmpty() && !entry.name.isEmpty() && paced &&
           std::all_of(entry.patterns.begin(), entry.patterns.end(), sound);
}

template<typename T>
void fill(std::optional<T> &open, const std::optional<T> &known)
{
    if (!open)
        open = known;
}

void fillAbilities(Abilities &open, const Abilities &known)
{
    fill(open.vision, known.vision);
    fill(open.tools, known.tools);
    fill(open.reasoning, known.reasoning);
    fill(open.embeddings, known.embeddings);
}

} // namespace

Outcome<Catalog> Catalog::load()
{
    const auto broken = [](const QString &why) { return Error{ErrorKind::Internal, u"models.json: "_s + why}; };
    QFile file(u":/catalog/models.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return broken(file.errorString());
    QJsonParseError parse;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return broken(parse.errorString());
    Catalog catalog;
    for (const QJsonValue &model : json[u"models"].toArray()) {
        catalog.m_entries.append(entryFromJson(model.toObject(), json[u"sources"].toObject()));
        if (!isSound(catalog.m_entries.constLast()))
            return broken(catalog.m_entries.constLast().id);
    }
    if (catalog.m_entries.isEmpty())
        return broken(u"no models"_s);
    return catalog;
}

const CatalogEntry *Catalog::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const CatalogEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const CatalogEntry *Catalog::recognise(const QString &providerModelId) const
{
    if (const CatalogEntry *entry = find(providerModelId))
        return entry;
    const QString id = providerModelId.toLower();
    const auto matches = [&id](const QRegularExpression &pattern) { return pattern.match(id).hasMatch(); };
    for (const CatalogEntry &entry : m_entries) {
        if (std::any_of(entry.patterns.begin(), entry.patterns.end(), matches))
            return &entry;
    }
    return nullptr;
}

void Catalog::describe(ModelInfo &model) const
{
    const CatalogEntry *entry = recognise(model.id);
    const bool unnamed =
        model.name.isEmpty() || model.name == model.id || model.name == model.id.section(u'/', -1);
    if (unnamed)
        model.name = entry ? entry->name : prettyModelName(model.id);
    if (entry) {
        model.catalogId = entry->id;
        fillAbilities(model.abilities, entry->facts.abilities);
        fill(model.billions, entry->facts.billions);
        fill(model.contextTokens, entry->facts.contextTokens);
    }
    const NameHints hints = hintsOf(model.id);
    fillAbilities(model.abilities, hints.abilities);
    fill(model.billions, hints.billions);
    model.chats = model.chats && hints.chats && !model.abilities.embeddings.value_or(false);
}

} // namespace switchyard
