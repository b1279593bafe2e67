// One completion asked of a backend, with all that came through the sink.
#pragma once

#include "app/provider/chat_backend.h"

#include "tests/support/await.h"

namespace switchyard::test {

struct BackendRun {
    Outcome<Completion> outcome;
    QVector<StreamEvent> events;

    QString text() const
    {
        QString text;
        for (const StreamEvent &event : events) {
            if (const auto *delta = std::get_if<TextDelta>(&event))
                text += delta->text;
        }
        return text;
    }
};

inline ChatRequest askFor(const QString &model, const QString &text)
{
    ChatRequest request;
    request.model = model;
    request.messages = {userMessage(text)};
    return request;
}

inline BackendRun run(ChatBackend &backend, const ChatRequest &request)
{
    BackendRun run;
    const StreamSink sink = [&run](const StreamEvent &event) { run.events << event; };
    run.outcome = await(backend.chat(request, sink, nullptr), 10'000);
    return run;
}

} // namespace switchyard::test
