// What a chat completion is asked with, and what it came to.
#pragma once

#include "app/chat/message.h"
#include "app/chat/usage.h"

namespace switchyard {

struct ChatRequest {
    QString model;
    QString systemPrompt;      // empty = none
    QVector<Message> messages; // oldest first; reasoning parts are never sent
    std::optional<double> temperature;
    std::optional<int> maxTokens;
    bool stream = true;
};

/// Its text went through the sink piece by piece.
struct Completion {
    QString servedModel;  // as the server says; empty = it did not
    QString finishReason; // empty = the stream ended without one
    std::optional<Usage> usage;
    bool simulated = false; // the server calls itself a simulation (response header X-Switchyard-Simulated)
};

} // namespace switchyard
