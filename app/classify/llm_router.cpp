#include "app/classify/llm_router.h"

#include "app/base/log.h"
#include "app/classify/router_prompt.h"
#include "app/provider/provider_registry.h"
#include "app/text/tokens.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LlmRouterTexts {
    Q_DECLARE_TR_FUNCTIONS(LlmRouter)
};

Classification toGeneral(const RouteTable &table, DecidedBy by, const QString &reason)
{
    Classification result;
    if (const Route *general = table.general())
        result.category = general->category;
    result.decidedBy = by;
    result.reason = reason;
    return result;
}

Usage estimatedUsage(const ChatRequest &request, const QString &answer)
{
    Usage usage;
    usage.promptTokens = estimateTokens(request.messages, request.systemPrompt);
    usage.completionTokens = estimateTokens(answer);
    usage.estimated = true;
    return usage;
}

} // namespace

struct LlmRouter::Answer {
    QString text;
    std::optional<Error> error;
    bool late = false;
    Usage usage;
};

LlmRouter::LlmRouter(ProviderRegistry &providers, Clock clock)
    : m_providers(providers)
    , m_breaker(std::move(clock))
{
}

QCoro::Task<LlmRouter::Answer> LlmRouter::ask(ClassifierInput input, StopToken stop)
{
    Answer answer;
    ChatRequest request = routerRequest(input.table, input.message, input.history);
    const auto requestStop = std::make_shared<StopSource>();
    QObject::connect(stop.get(), &StopSource::stopRequested, requestStop.get(), &StopSource::stop);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, requestStop.get(),
                     [&answer, requestStop = requestStop.get()] {
                         answer.late = true;
                         requestStop->stop();
                     });
    deadline.start(m_deadline);

    ChatBackend *backend = m_providers.backend(input.table.router.provider);
    StreamSink sink = [&answer](const StreamEvent &event) {
        if (const auto *text = std::get_if<TextDelta>(&event))
            answer.text += text->text;
    };
    const Outcome<Completion> completion = co_await backend->chat(request, sink, requestStop);
    if (!completion)
        answer.error = completion.error();
    else
        answer.usage = completion->usage.value_or(estimatedUsage(request, answer.text));
    co_return answer;
}

QCoro::Task<Classification> LlmRouter::classify(ClassifierInput input, StopToken stop)
{
    const RouteTable table = input.table;
    if (table.classified().size() < 2)
        co_return toGeneral(table, DecidedBy::Default,
                            LlmRouterTexts::tr("The route table has one route only."));
    if (!table.router.isValid() || !m_providers.backend(table.router.provider))
        co_return toGeneral(table, DecidedBy::Default, LlmRouterTexts::tr("No router model is connected."));
    if (m_breaker.open())
        co_return toGeneral(table, DecidedBy::Breaker,
                            LlmRouterTexts::tr("The router failed three times in a row and rests for 30 s."));

    QElapsedTimer clock;
    clock.start();
    const Answer answer = co_await ask(input, stop);
    const bool failed = answer.late || (answer.error && answer.error->kind != ErrorKind::Stopped);
    if (failed)
        m_breaker.failed();
    else if (!answer.error) // a stop says nothing about the router
        m_breaker.succeeded();

    Classification result;
    const std::optional<QString> named = categoryFromAnswer(answer.text, table);
    if (answer.late) {
        result =
            toGeneral(table, DecidedBy::Deadline, LlmRouterTexts::tr("The router did not answer in time."));
    } else if (answer.error) {
        qCInfo(logRouting) << "router failed:" << errorName(answer.error->kind) << answer.error->httpStatus;
        result = toGeneral(table, DecidedBy::Default,
                           LlmRouterTexts::tr("The router failed: %1").arg(errorMessage(*answer.error)));
    } else if (!named) {
        result =
            toGeneral(table, DecidedBy::Default, LlmRouterTexts::tr("The router's answer names no category."));
    } else {
        result.category = *named;
        result.decidedBy = DecidedBy::Llm;
    }
    result.rawAnswer = answer.text;
    result.router = table.router;
    result.ms = std::max<qint64>(clock.elapsed(), 1); // 0 means: not asked
    result.usage = answer.usage;
    co_return result;
}

} // namespace switchyard
