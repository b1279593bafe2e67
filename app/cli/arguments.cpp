#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badUsage(const QString &why)
{
    return Error{ErrorKind::BadRequest, why};
}

/// Takes "--name VALUE" and "--name=VALUE" apart.
struct Reader {
    QStringList rest;
    std::optional<QString> value; // the part behind "="

    QString next()
    {
        QString word = rest.takeFirst();
        value.reset();
        if (const qsizetype equals = word.indexOf(u'='); word.startsWith("--"_L1) && equals > 0) {
            value = word.mid(equals + 1);
            word.truncate(equals);
        }
        return word;
    }

    std::optional<QString> argument()
    {
        if (value)
            return std::exchange(value, std::nullopt);
        return rest.isEmpty() ? std::nullopt : std::optional(rest.takeFirst());
    }
};

Outcome<Done> takeOption(const QString &option, Reader &reader, Arguments &arguments)
{
    if (option == "--help"_L1 || option == "-h"_L1) {
        arguments.help = true;
        return Done();
    }
    if (option == "--version"_L1) {
        arguments.version = true;
        return Done();
    }
    if (option == "--json"_L1 && arguments.command == "ask"_L1) {
        arguments.json = true;
        return Done();
    }
    const bool known = option == "--profile"_L1 || option == "--base-url"_L1 || option == "--provider"_L1 ||
                       (option == "--model"_L1 && arguments.command == "ask"_L1);
    if (!known)
        return badUsage(CommandLineTexts::tr("Unknown option %1.").arg(option));
    const std::optional<QString> value = reader.argument();
    if (!value || value->isEmpty())
        return badUsage(CommandLineTexts::tr("%1 needs a value.").arg(option));
    if (option == "--profile"_L1)
        arguments.profileDir = *value;
    else if (option == "--provider"_L1)
        arguments.choice.provider = *value;
    else if (option == "--model"_L1)
        arguments.model = *value;
    else
        arguments.choice.baseUrl = QUrl(*value, QUrl::StrictMode);
    return Done();
}

Outcome<Done> checkBaseUrl(const QUrl &url)
{
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isEmpty() && url.isValid() && web && !url.host().isEmpty())
        return Done();
    return badUsage(CommandLineTexts::tr("--base-url needs an address such as http://127.0.0.1:8080/v1."));
}

} // namespace

Outcome<Arguments> parseArguments(const QStringList &words, const QProcessEnvironment &environment)
{
    Arguments arguments;
    Reader reader{words, std::nullopt};
    bool optionsEnded = false, baseUrlGiven = false;
    QStringList texts;
    while (!reader.rest.isEmpty()) {
        if (!optionsEnded && reader.rest.constFirst() == "--"_L1) {
            reader.rest.removeFirst();
            optionsEnded = true;
            continue;
        }
        const bool option =
            !optionsEnded && reader.rest.constFirst().startsWith(u'-') && reader.rest.constFirst() != "-"_L1;
        if (!option) {
            const QString word = reader.rest.takeFirst();
            if (arguments.command.isEmpty() && word == "ask"_L1)
                arguments.command = word;
            else
                texts.append(word);
            continue;
        }
        const QString name = reader.next();
        baseUrlGiven = baseUrlGiven || name == "--base-url"_L1;
        if (const Outcome<Done> taken = takeOption(name, reader, arguments); !taken)
            return taken.error();
        if (reader.value)
            return badUsage(CommandLineTexts::tr("%1 takes no value.").arg(name));
    }
    if (baseUrlGiven) {
        if (const Outcome<Done> good = checkBaseUrl(arguments.choice.baseUrl); !good)
            return good.error();
        arguments.choice.baseUrlKey = environment.value(u"SWITCHYARD_API_KEY"_s);
    }
    arguments.text = texts.join(u' ');
    if (arguments.help || arguments.version)
        return arguments;
    if (arguments.command.isEmpty() && !texts.isEmpty())
        return badUsage(CommandLineTexts::tr("Unknown command %1.").arg(texts.constFirst()));
    if (arguments.command == "ask"_L1 && arguments.text.trimmed().isEmpty())
        return badUsage(CommandLineTexts::tr("ask needs a text, or - to read it from standard input."));
    return arguments;
}

QString usageText()
{
    return CommandLineTexts::tr(
        "Usage:\n"
        "  switchyard [OPTIONS]                  open the window\n"
        "  switchyard ask [OPTIONS] TEXT|-       ask one question, the reply goes to standard output\n"
        "\n"
        "Options:\n"
        "  --profile DIR     keep everything of this instance under DIR\n"
        "  --base-url URL    use this OpenAI-compatible server alone (key: SWITCHYARD_API_KEY)\n"
        "  --provider NAME   use this provider alone; \"demo\" needs no key, its replies are simulated\n"
        "  --help, --version\n"
        "\n"
        "Options of ask:\n"
        "  --model ID        force this model\n"
        "  --json            one JSON object: the reply and how it was routed\n"
        "\n"
        "Keys come from the system's keychain or the environment only. OPENAI_API_KEY goes to\n"
        "OPENAI_BASE_URL, or to OpenAI, and nowhere else.\n"
        "\n"
        "Exit codes: 0 answered, 1 the model could not answer, 2 wrong usage.\n");
}

} // namespace switchyard
