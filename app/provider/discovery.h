// Finds model servers on this machine and keys in the environment, for the welcome page.
#pragma once

#include "app/base/outcome.h"
#include "app/provider/provider_config.h"

#include <QCoroTask>
#include <QProcessEnvironment>

namespace switchyard {

class HttpClient;

struct LocalServer {
    QString preset; // "ollama", "lmstudio", "llamacpp", "vllm"
    QString name;
    int port = 0;
};
/// 11434 Ollama, 1234 LM Studio, 8080 llama.cpp, 8000 vLLM.
QVector<LocalServer> knownLocalServers();

/// Asks each of these ports on 127.0.0.1 for /v1/models, side by side, 1 s each. The ones that answered with a
/// model list.
QCoro::Task<QVector<ProviderConfig>> probeLocal(HttpClient &http, QVector<LocalServer> servers);

struct EnvironmentProvider {
    ProviderConfig config;
    QString key;
    QString variable; // where the key came from, for the text on the page
};
/// OPENAI_API_KEY goes to OPENAI_BASE_URL, or to OpenAI when that is not set; never elsewhere.
/// OPENROUTER_API_KEY goes to OpenRouter.
QVector<EnvironmentProvider> fromEnvironment(const QProcessEnvironment &environment);

} // namespace switchyard
