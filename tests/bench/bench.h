// A benchmark measures something and prints one JSON line a figure. To add one: a file that defines a `Bench`,
// and its name in benches.h.
#pragma once

#include "app/base/outcome.h"

#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QUrl>

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
    /// Instead of figures: why there are none.
    void failure(const QString &testCase, const Error &error) const;

private:
    void print(const QString &testCase, const QString &metric, const QJsonValue &value) const;

    QString m_bench;
};

/// Where replies come from: our own load server, or, when set, another one.
struct LoadSource {
    QUrl baseUrl;
    QString model;
};

using Figures = QMap<QString, double>; // by "case metric"

struct Bench {
    const char *name;
    Outcome<Done> (*run)(const Report &report) = nullptr;
    // Instead, for what needs the window: its cases, each in a process of its own.
    std::vector<const char *> cases = {};
    Outcome<Done> (*runCase)(const Report &report, const QString &testCase, const LoadSource &source) = nullptr;
    /// Says what follows from the figures of several cases.
    void (*conclude)(const Report &report, const Figures &figures) = nullptr;
};

/// The median of several runs of what measures and gives a figure.
double medianOf(int runs, const std::function<double()> &measure);

} // namespace switchyard::bench
