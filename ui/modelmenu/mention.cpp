#include "ui/modelmenu/mention.h"

#include <QRegularExpression>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

QString letters(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c.toLower();
    }
    return kept;
}

struct Found {
    Target target;
    QString name;
};

QVector<Found> modelsNamed(const QString &word, bool whole, const QVector<ProviderModels> &models)
{
    QVector<Found> found;
    for (const ProviderModels &provider : models) {
        for (const ModelInfo &model : provider.models) {
            bool named = false;
            for (const QString &spelling : {model.id, model.id.section(u'/', -1), model.name}) {
                const QString name = letters(spelling);
                named = named || (whole ? name == word : name.startsWith(word));
            }
            if (named && model.chats)
                found.append({{provider.provider, model.id}, letters(model.name)});
        }
    }
    return found;
}

bool allOneModel(const QVector<Found> &found)
{
    return std::all_of(found.begin(), found.end(),
                       [&](const Found &one) { return one.name == found.constFirst().name; });
}

} // namespace

std::optional<Mention> takeMention(const QString &text, const QVector<ProviderModels> &models)
{
    static const QRegularExpression pattern(u"^\\s*@(\\S+)\\s*"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QString word = letters(match.captured(1));
    if (word.isEmpty())
        return std::nullopt;
    const QString rest = text.mid(match.capturedEnd());
    if (word == "auto"_L1)
        return Mention{{}, rest};
    QVector<Found> found = modelsNamed(word, true, models);
    if (found.isEmpty())
        found = modelsNamed(word, false, models);
    if (found.isEmpty() || !allOneModel(found))
        return std::nullopt;
    return Mention{found.constFirst().target, rest};
}

} // namespace switchyard
