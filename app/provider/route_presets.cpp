#include "app/provider/fit.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PresetTexts {
    const char *id, *name, *description;
};
constexpr PresetTexts presets[] = {
    {"five", QT_TRANSLATE_NOOP("RoutePresets", "Five routes"),
     QT_TRANSLATE_NOOP("RoutePresets",
                       "A model made for each kind of message: simple, general, reasoning, code and "
                       "agent.")},
    {"two-tiers", QT_TRANSLATE_NOOP("RoutePresets", "Two tiers"),
     QT_TRANSLATE_NOOP("RoutePresets",
                       "Simple messages go to a small, fast model, all else to a strong one. A good "
                       "start.")},
    {"support", QT_TRANSLATE_NOOP("RoutePresets", "Customer support"),
     QT_TRANSLATE_NOOP("RoutePresets",
                       "FAQ to a small model, customers' cases to a strong one, technical questions "
                       "to the coder.")},
    {"one", QT_TRANSLATE_NOOP("RoutePresets", "One model"),
     QT_TRANSLATE_NOOP("RoutePresets",
                       "Everything goes to one model. What would have been routed elsewhere is noted, "
                       "so that you learn what you send.")},
    {"local", QT_TRANSLATE_NOOP("RoutePresets", "Local"),
     QT_TRANSLATE_NOOP("RoutePresets", "Made from the models that your own server has.")},
};

Route routeFromPreset(const QJsonObject &json)
{
    Route route;
    route.category = json[u"category"].toString();
    route.description = json[u"description"].toString();
    route.kind = json[u"rule"].toBool() ? RouteKind::Rule : RouteKind::Classified;
    route.target.model = json[u"model"].toString();
    return route;
}

RouteTable tableOf(const QString &id)
{
    QFile file(u":/routes/%1.json"_s.arg(id));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    const QJsonObject json = QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).object();
    RouteTable table;
    table.preset = id;
    table.router.model = json[u"router"].toString();
    table.longContextTokens = json[u"longContextTokens"].toInteger(table.longContextTokens);
    for (const QJsonValue &route : json[u"routes"].toArray())
        table.routes.append(routeFromPreset(route.toObject()));
    return table;
}

} // namespace

QVector<RoutePreset> routePresets()
{
    QVector<RoutePreset> all;
    for (const PresetTexts &preset : presets) {
        const QString id = QString::fromLatin1(preset.id);
        all.append({id, QCoreApplication::translate("RoutePresets", preset.name),
                    QCoreApplication::translate("RoutePresets", preset.description), tableOf(id)});
    }
    return all;
}

} // namespace switchyard
