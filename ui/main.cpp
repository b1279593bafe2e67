// The composition root: reads the command line, then runs a command or the window on one engine.

#include "app/cli/ask.h"
#include "app/session/engine.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/single_instance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>

using namespace switchyard;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int exitFailed = 1, exitUsage = 2;

void nameApplication()
{
    QCoreApplication::setApplicationName(u"switchyard"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHYARD_VERSION));
}

void installTranslations(QCoreApplication &app)
{
    for (const auto &[name, folder] :
         {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
          std::pair(u"switchyard"_s, u":/i18n"_s)}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(QLocale(), name, u"_"_s, folder))
            app.installTranslator(translator);
    }
}

int runCommand(int argc, char **argv, const Arguments &arguments)
{
    QCoreApplication app(argc, argv);
    installTranslations(app);
    if (arguments.help || arguments.version) {
        const QString text =
            arguments.version ? u"switchyard %1\n"_s.arg(QCoreApplication::applicationVersion()) : usageText();
        std::fputs(text.toUtf8().constData(), stdout);
        return 0;
    }
    ConnectionChoice choice = arguments.choice;
    choice.useEnvironment = true;
    Engine engine(arguments.profileDir, choice);
    return QCoro::waitFor(ask(engine, arguments));
}

bool displayMissing()
{
    return !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
           !qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runWindow(int argc, char **argv, const Arguments &arguments)
{
    if (displayMissing()) {
        std::fputs(
            "switchyard: there is no display to open a window on. Try: switchyard ask \"your question\"\n",
            stderr);
        return exitFailed;
    }
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.switchyard.Switchyard"_s);
    QGuiApplication::setApplicationDisplayName(u"Switchyard"_s);
    app.setWindowIcon(QIcon(u":/icons/switchyard.svg"_s));
    installTranslations(app);
    SingleInstance instance(arguments.profileDir.isEmpty() ? defaultProfileDir() : arguments.profileDir);
    if (!instance.claim())
        return 0;
    Engine engine(arguments.profileDir, arguments.choice);
    Theme theme;
    MainWindow window(engine, theme);
    QObject::connect(&instance, &SingleInstance::activated, &window, &MainWindow::bringForward);
    window.show();
    window.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Outcome<Arguments> arguments = parseArguments(words, QProcessEnvironment::systemEnvironment());
    if (!arguments) {
        std::fprintf(stderr, "switchyard: %s\n\n%s", qUtf8Printable(arguments.error().detail),
                     qUtf8Printable(usageText()));
        return exitUsage;
    }
    if (!arguments->command.isEmpty() || arguments->help || arguments->version)
        return runCommand(argc, argv, *arguments);
    return runWindow(argc, argv, *arguments);
}
