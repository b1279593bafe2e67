#include "app/cli/ask.h"

#include "app/session/engine.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int exitAnswered = 0, exitFailed = 1, exitUsage = 2;

/// model: that it is about, if any.
void printError(const Error &error, const QString &model = {})
{
    QString line = u"switchyard: "_s + (model.isEmpty() ? QString() : model + u": "_s) + errorMessage(error);
    if (!error.detail.isEmpty())
        line += u" ("_s + error.detail + u')';
    std::fprintf(stderr, "%s\n", qPrintable(line));
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

QString readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readAll());
}

/// The id as a provider spells it; several providers may have it: the first one is taken.
std::optional<Target> findModel(const ProviderRegistry &providers, const QString &id)
{
    for (const ProviderModels &list : providers.models()) {
        for (const ModelInfo &model : list.models) {
            if (model.chats && (model.id == id || list.provider + u'/' + model.id == id))
                return Target{list.provider, model.id};
        }
    }
    return std::nullopt;
}

TurnInput inputOf(const ProviderRegistry &providers, const QString &text, const QString &modelId)
{
    TurnInput input;
    input.messages = {userMessage(text)};
    if (modelId.isEmpty())
        return input;
    const QVector<ProviderConfig> &configs = providers.configs();
    // A server may know models that it does not list; its own answer decides then.
    const Target unlisted{configs.isEmpty() ? QString() : configs.constFirst().id, modelId};
    input.forced = findModel(providers, modelId).value_or(unlisted);
    return input;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonArray attempts(const QVector<Attempt> &attempts)
{
    QJsonArray json;
    for (const Attempt &attempt : attempts) {
        json.append(QJsonObject{{u"model"_s, attempt.target.model},
                                {u"error"_s, attempt.error ? QJsonValue(errorName(attempt.error->kind))
                                                           : QJsonValue(QJsonValue::Null)},
                                {u"ms"_s, attempt.ms}});
    }
    return json;
}

} // namespace

QJsonObject turnAsJson(const TurnResult &result, const QString &reply)
{
    const RoutingDecision &decision = result.decision;
    const QJsonValue ttft = decision.ttftMs ? QJsonValue(*decision.ttftMs) : QJsonValue(QJsonValue::Null);
    QJsonObject json{{u"category"_s, decision.category},
                     {u"label"_s, decision.label()},
                     {u"fallback"_s, decision.fallback()},
                     {u"decided_by"_s, decidedByName(decision.decidedBy)},
                     {u"raw_router_answer"_s, decision.rawRouterAnswer},
                     {u"requested_model"_s, decision.requested.model},
                     {u"model"_s, decision.routed.model},
                     {u"served_model"_s, decision.servedModel},
                     {u"attempts"_s, attempts(decision.attempts)},
                     {u"router_ms"_s, decision.routerMs},
                     {u"ttft_ms"_s, ttft},
                     {u"total_ms"_s, decision.totalMs},
                     {u"tokens_in"_s, decision.usage.promptTokens},
                     {u"tokens_out"_s, decision.usage.completionTokens},
                     {u"tokens_estimated"_s, decision.usage.estimated},
                     {u"cost_usd"_s, orNull(decision.costUsd)},
                     {u"finish_reason"_s, decision.finishReason},
                     {u"reply"_s, reply},
                     {u"simulated"_s, decision.simulated}};
    if (result.error)
        json[u"error"] = QJsonObject{{u"kind"_s, errorName(result.error->kind)},
                                     {u"message"_s, errorMessage(*result.error)},
                                     {u"detail"_s, result.error->detail}};
    return json;
}

QCoro::Task<int> ask(Engine &engine, Arguments arguments)
{
    const Outcome<Done> started = co_await engine.start();
    if (!started) {
        printError(started.error());
        co_return started.error().kind == ErrorKind::NoProvider ? exitUsage : exitFailed;
    }
    if (engine.profileError())
        printError(*engine.profileError());
    const QString text = arguments.text == "-"_L1 ? readStandardInput() : arguments.text;
    if (text.trimmed().isEmpty()) {
        std::fprintf(stderr, "switchyard: %s\n",
                     qPrintable(QCoreApplication::translate("CommandLine", "The text is empty.")));
        co_return exitUsage;
    }
    const TurnInput input = inputOf(engine.providers(), text, arguments.model);

    const auto reply = std::make_shared<QString>();
    const bool streaming = !arguments.json;
    TurnSink sink = [reply, streaming](const TurnEvent &event) {
        const auto *failed = std::get_if<AttemptFailed>(&event);
        if (failed && streaming)
            printError(*failed->attempt.error, failed->attempt.target.model);
        if (const auto *delta = std::get_if<TextDelta>(&event)) {
            *reply += delta->text;
            if (streaming)
                print(delta->text);
        }
    };
    const TurnResult result = co_await engine.turns().run(input, sink, std::make_shared<StopSource>());
    if (const Outcome<qint64> logged = engine.decisions().add(result.decision); !logged)
        printError(logged.error());
    if (arguments.json)
        print(QString::fromUtf8(QJsonDocument(turnAsJson(result, *reply)).toJson()));
    else if (!reply->isEmpty() && !reply->endsWith(u'\n'))
        print(u"\n"_s);
    if (result.error)
        printError(*result.error);
    co_return result.error ? exitFailed : exitAnswered;
}

} // namespace switchyard
