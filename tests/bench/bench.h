// A benchmark measures something and prints one JSON line a figure. To add one: a file that defines a `Bench`,
// and its name in benches.h.
#pragma once

#include "app/base/outcome.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace switchyard::bench {

/// Prints {"bench":…,"case":…,"metric":…,"value":…}; the unit is the end of the metric's name.
class Report
{
public:
    explicit Report(QString bench)
        : m_bench(std::move(bench))
    {
    }
    void figure(const QString &testCase, const QString &metric, double value) const;
    void text(const QString &testCase, const QString &metric, const QString &value) const;

private:
    void print(const QString &testCase, const QString &metric, const QJsonValue &value) const;

    QString m_bench;
};

struct Bench {
    const char *name;
    Outcome<Done> (*run)(const Report &report);
};

/// The median of several runs of what measures and gives a figure.
double medianOf(int runs, const std::function<double()> &measure);

} // namespace switchyard::bench
