#include "app/provider/discovery.h"

#include "app/net/http_client.h"
#include "app/provider/openai_backend.h"

#include <QTimer>

#include <algorithm>

namespace switchyard {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Models = Outcome<QVector<ModelInfo>>;

ProviderConfig preset(const QString &id)
{
    const QVector<ProviderConfig> presets = providerPresets();
    const auto found = std::find_if(presets.cbegin(), presets.cend(),
                                    [&](const ProviderConfig &config) { return config.id == id; });
    return found == presets.cend() ? ProviderConfig() : *found;
}

ProviderConfig localProvider(const LocalServer &server)
{
    ProviderConfig config;
    config.id = server.preset;
    config.name = server.name;
    config.baseUrl = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(server.port));
    config.preset = server.preset;
    config.needsKey = false;
    return config;
}

/// The provider that OPENAI_BASE_URL names; without a host when it names none.
ProviderConfig namedProvider(const QString &address)
{
    const ProviderConfig openAi = preset(u"openai"_s);
    const QUrl url = QUrl(address.trimmed(), QUrl::StrictMode).adjusted(QUrl::StripTrailingSlash);
    if (url == openAi.baseUrl)
        return openAi;
    ProviderConfig config;
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return config;
    config.id = u"environment"_s;
    config.name = url.host();
    config.baseUrl = url;
    config.preset = u"custom"_s;
    return config;
}

} // namespace

QVector<LocalServer> knownLocalServers()
{
    return {{u"ollama"_s, u"Ollama"_s, 11434},
            {u"lmstudio"_s, u"LM Studio"_s, 1234},
            {u"llamacpp"_s, u"llama.cpp"_s, 8080},
            {u"vllm"_s, u"vLLM"_s, 8000}};
}

QCoro::Task<QVector<ProviderConfig>> probeLocal(HttpClient &http, QVector<LocalServer> servers)
{
    const StopToken stop = std::make_shared<StopSource>();
    QTimer::singleShot(1s, stop.get(), &StopSource::stop);
    std::vector<QCoro::Task<Models>> answers;
    for (const LocalServer &server : std::as_const(servers)) {
        OpenAiBackend backend(http, localProvider(server).baseUrl, {});
        answers.push_back(backend.models(stop));
    }
    QVector<ProviderConfig> found;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        const Models models = co_await answers[size_t(i)];
        if (models)
            found << localProvider(servers[i]);
    }
    co_return found;
}

QVector<EnvironmentProvider> fromEnvironment(const QProcessEnvironment &environment)
{
    QVector<EnvironmentProvider> found;
    const QString key = environment.value(u"OPENAI_API_KEY"_s).trimmed();
    const QString address = environment.value(u"OPENAI_BASE_URL"_s).trimmed();
    ProviderConfig openAi = preset(u"openai"_s);
    if (!address.isEmpty())
        openAi = namedProvider(address);
    openAi.needsKey = !key.isEmpty();
    const bool named = !address.isEmpty() || !key.isEmpty();
    if (named && !openAi.baseUrl.host().isEmpty())
        found << EnvironmentProvider{openAi, key, key.isEmpty() ? u"OPENAI_BASE_URL"_s : u"OPENAI_API_KEY"_s};
    const QString openRouterKey = environment.value(u"OPENROUTER_API_KEY"_s).trimmed();
    if (!openRouterKey.isEmpty())
        found << EnvironmentProvider{preset(u"openrouter"_s), openRouterKey, u"OPENROUTER_API_KEY"_s};
    return found;
}

} // namespace switchyard
