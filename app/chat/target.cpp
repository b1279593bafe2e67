#include "app/chat/target.h"

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Target &target)
{
    return {{u"provider"_s, target.provider}, {u"model"_s, target.model}};
}

Target targetFromJson(const QJsonObject &json)
{
    return {json[u"provider"].toString(), json[u"model"].toString()};
}

} // namespace switchyard
