#include "app/store/columns.h"

#include <QJsonDocument>

namespace switchyard::columns {

using namespace Qt::Literals::StringLiterals;

QVariant toColumn(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QVariant toColumn(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}

void fromColumn(const QVariant &column, QString &value)
{
    value = column.toString();
}

void fromColumn(const QVariant &column, QDateTime &value)
{
    value = column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}

QString jsonText(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonArray jsonArray(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

void Writer::add(QLatin1StringView name, const QVariant &value)
{
    m_names.append(name);
    m_values.append(value);
}

QString Writer::insertInto(QLatin1StringView table) const
{
    const QStringList marks(m_names.size(), u"?"_s);
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, m_names.join(u", "), marks.join(u", "));
}

QString Writer::update(QLatin1StringView table) const
{
    return u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, m_names.join(u" = ?, "));
}

QString Writer::names(QLatin1StringView table) const
{
    const QString dot = table + u'.';
    return dot + m_names.join(u", "_s + dot);
}

} // namespace switchyard::columns
