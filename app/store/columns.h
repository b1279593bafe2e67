// A stored value's columns, described once by a function template and used to write, to read and to name them.
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QSqlQuery>
#include <QVariant>
#include <QVector>

#include <optional>

namespace switchyard::columns {

QVariant toColumn(const QString &value);   // a null text becomes an empty one, not NULL
QVariant toColumn(const QDateTime &value); // milliseconds since 1970, UTC
inline QVariant toColumn(bool value)
{
    return value;
}
inline QVariant toColumn(int value)
{
    return value;
}
inline QVariant toColumn(qint64 value)
{
    return value;
}
template<typename T>
QVariant toColumn(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

void fromColumn(const QVariant &column, QString &value);
void fromColumn(const QVariant &column, QDateTime &value);
inline void fromColumn(const QVariant &column, bool &value)
{
    value = column.toBool();
}
inline void fromColumn(const QVariant &column, int &value)
{
    value = column.toInt();
}
inline void fromColumn(const QVariant &column, qint64 &value)
{
    value = column.toLongLong();
}
template<typename T>
void fromColumn(const QVariant &column, std::optional<T> &value)
{
    value = column.isNull() ? std::nullopt : std::optional<T>(column.value<T>());
}

QString jsonText(const QJsonArray &json);
QJsonArray jsonArray(const QString &text);

class Writer
{
public:
    template<typename T>
    void field(QLatin1StringView name, const T &value)
    {
        add(name, toColumn(value));
    }
    /// An id of another row; 0 is NULL.
    void link(QLatin1StringView name, qint64 id) { add(name, id == 0 ? QVariant() : QVariant(id)); }
    /// A value that is stored as text, by its name or as JSON.
    template<typename T, typename ToText, typename FromText>
    void coded(QLatin1StringView name, const T &value, ToText toText, FromText)
    {
        add(name, toColumn(toText(value)));
    }
    void add(QLatin1StringView name, const QVariant &value);

    QString insertInto(QLatin1StringView table) const;
    QString update(QLatin1StringView table) const; // ends with "WHERE id = ?"
    QString names(QLatin1StringView table) const;  // "table.a, table.b"
    const QVariantList &values() const { return m_values; }
    QVariantList valuesAnd(qint64 id) const { return m_values + QVariantList{id}; }

private:
    QStringList m_names;
    QVariantList m_values;
};

/// Reads the columns in the order in which Writer::names() puts them, beginning at `first`.
class Reader
{
public:
    explicit Reader(const QSqlQuery &row, int first = 0)
        : m_row(row)
        , m_next(first)
    {
    }
    template<typename T>
    void field(QLatin1StringView, T &value)
    {
        fromColumn(m_row.value(m_next++), value);
    }
    void link(QLatin1StringView, qint64 &id) { id = m_row.value(m_next++).toLongLong(); }
    template<typename T, typename ToText, typename FromText>
    void coded(QLatin1StringView, T &value, ToText, FromText fromText)
    {
        value = fromText(m_row.value(m_next++).toString());
    }

private:
    const QSqlQuery &m_row;
    int m_next;
};

} // namespace switchyard::columns
