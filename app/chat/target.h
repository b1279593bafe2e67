// Where a message can go: a model of one provider.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace switchyard {

struct Target {
    QString provider; // id of a configured provider, e.g. "openrouter", "demo"
    QString model;    // id as that provider spells it

    bool isValid() const { return !provider.isEmpty() && !model.isEmpty(); }
    bool operator==(const Target &) const = default;
};

inline size_t qHash(const Target &target, size_t seed = 0)
{
    return qHashMulti(seed, target.provider, target.model);
}

QJsonObject toJson(const Target &target);
Target targetFromJson(const QJsonObject &json);

} // namespace switchyard

Q_DECLARE_METATYPE(switchyard::Target)
