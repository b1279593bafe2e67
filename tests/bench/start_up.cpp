#include "tests/bench/start_up.h"
#include "tests/bench/bench.h"
#include "tests/bench/long_chat.h"

#include "app/session/engine.h"
#include "app/stats/percentile.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/single_instance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace switchyard::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int runs = 15;

qint64 steadyNanoseconds() // one clock for all processes of the machine
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

/// Waits for the window's first paint and for the turn of the event loop after it.
class FirstPaint : public QObject
{
public:
    FirstPaint(QObject &window, qint64 begun)
        : m_begun(begun)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
            QTimer::singleShot(0, this, &FirstPaint::tell);
        return QObject::eventFilter(watched, event);
    }

private:
    void tell()
    {
        std::printf("%.3f\n", double(steadyNanoseconds() - m_begun) / 1e6);
        QCoreApplication::quit();
    }

    qint64 m_begun;
    bool m_painted = false;
};

Outcome<double> startOnce(const QString &profile)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {QString::fromLatin1(openWindowOption), profile, QString::number(steadyNanoseconds())});
    process.waitForFinished();
    bool number = false;
    const double ms = process.readAllStandardOutput().trimmed().toDouble(&number);
    if (!number)
        return Error{ErrorKind::Internal, QString::fromUtf8(process.readAllStandardError())};
    return ms;
}

Outcome<Done> measure(const Report &report, const QString &testCase, const std::function<QString()> &profile)
{
    QVector<double> figures;
    for (int start = 0; start < runs; ++start) {
        const Outcome<double> ms = startOnce(profile());
        if (!ms)
            return ms.error();
        figures << *ms;
    }
    report.figure(testCase, u"interactive_ms"_s, *percentile(figures, 0.5));
    report.figure(testCase, u"slowest_interactive_ms"_s, *percentile(figures, 1));
    return Done();
}

Outcome<Done> run(const Report &report)
{
    const QTemporaryDir used;
    if (const Outcome<double> made = startOnce(used.path()); !made) // makes the profile, fills the file cache
        return made.error();
    const Outcome<Done> later = measure(report, u"existing profile"_s, [&used] { return used.path(); });
    if (!later)
        return later;
    const QTemporaryDir fresh;
    int number = 0;
    const Outcome<Done> first =
        measure(report, u"new profile"_s, [&] { return fresh.filePath(QString::number(++number)); });
    if (!first)
        return first;
    const QTemporaryDir full;
    if (const Outcome<qint64> chat = makeLongChat(full.path(), 10'000, true); !chat)
        return chat.error();
    return measure(report, u"chat of 10000 messages open"_s, [&full] { return full.path(); });
}

} // namespace

/// As the program's own main() does it, translations apart.
int openWindow(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const QString profile = QString::fromLocal8Bit(argv[2]);
    QCoreApplication::setApplicationName(u"switchyard"_s);
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/switchyard.svg"_s));
    SingleInstance instance(profile);
    if (!instance.claim())
        return 1;
    Engine engine(profile, ConnectionChoice());
    Theme theme;
    MainWindow window(engine, theme);
    FirstPaint firstPaint(window, QByteArray(argv[3]).toLongLong());
    window.show();
    window.start();
    return QApplication::exec();
}

extern const Bench startUp;
const Bench startUp{"start", run};

} // namespace switchyard::bench
