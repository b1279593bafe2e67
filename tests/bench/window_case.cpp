#include "tests/bench/window_case.h"

#include <QApplication>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

Outcome<Done> runInProcess(const Bench &bench, const QString &testCase, const LoadSource &source,
                           Figures &figures)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(windowCaseOption), QString::fromLatin1(bench.name), testCase,
                   source.baseUrl.toString(), source.model});
    process.waitForFinished(-1);
    const QByteArray output = process.readAllStandardOutput();
    std::fputs(output.constData(), stdout);
    std::fflush(stdout);
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject figure = QJsonDocument::fromJson(line).object();
        figures.insert(testCase + u' ' + figure[u"metric"].toString(), figure[u"value"].toDouble());
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{ErrorKind::Internal, testCase};
    return Done();
}

} // namespace

Outcome<Done> runCases(const Bench &bench, const QString &only, const LoadSource &source)
{
    Figures figures;
    Outcome<Done> outcome = Done();
    for (const char *name : bench.cases) {
        const QString testCase = QString::fromLatin1(name);
        if (!only.isEmpty() && only != testCase)
            continue;
        if (Outcome<Done> done = runInProcess(bench, testCase, source, figures); !done)
            outcome = done;
    }
    if (bench.conclude)
        bench.conclude(Report(QString::fromLatin1(bench.name)), figures);
    return outcome;
}

int runCaseHere(const Bench &bench, int argc, char **argv)
{
    if (argc != 6)
        return 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"switchyard"_s);
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/switchyard.svg"_s));
    const QStringList words = QCoreApplication::arguments();
    const Report report(words[2]);
    const Outcome<Done> done = bench.runCase(report, words[3], LoadSource{QUrl(words[4]), words[5]});
    if (!done)
        report.failure(words[3], done.error());
    return done ? 0 : 1;
}

} // namespace switchyard::bench
