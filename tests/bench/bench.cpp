#include "tests/bench/bench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QVector>

#include <algorithm>
#include <cstdio>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

void Report::figure(const QString &testCase, const QString &metric, double value) const
{
    print(testCase, metric, value);
}

void Report::text(const QString &testCase, const QString &metric, const QString &value) const
{
    print(testCase, metric, value);
}

void Report::failure(const QString &testCase, const Error &error) const
{
    const QString why = errorMessage(error) + u' ' + error.detail;
    const QJsonObject line{{u"bench"_s, m_bench}, {u"case"_s, testCase}, {u"error"_s, why.trimmed()}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void Report::print(const QString &testCase, const QString &metric, const QJsonValue &value) const
{
    const QJsonObject line{
        {u"bench"_s, m_bench}, {u"case"_s, testCase}, {u"metric"_s, metric}, {u"value"_s, value}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double medianOf(int runs, const std::function<double()> &measure)
{
    QVector<double> figures;
    for (int run = 0; run < runs; ++run)
        figures.append(measure());
    std::sort(figures.begin(), figures.end());
    const qsizetype middle = figures.size() / 2;
    return figures.size() % 2 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
}

} // namespace switchyard::bench
