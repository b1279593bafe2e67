// A model server as the rest of the program sees it: ask for a chat completion, list models.
#pragma once

#include "app/base/stop.h"
#include "app/catalog/model_info.h"
#include "app/chat/chat_request.h"
#include "app/chat/turn_event.h"

#include <QCoroTask>

namespace switchyard {

class ChatBackend
{
public:
    virtual ~ChatBackend() = default;

    /// Streams one completion into the sink (called in the caller's thread, never after the task ended).
    /// An error before or in the middle of the stream, the user's stop (kind Stopped) and timeouts come
    /// back as the error; what the sink already got stays valid.
    virtual QCoro::Task<Outcome<Completion>> chat(ChatRequest request, StreamSink sink, StopToken stop) = 0;

    virtual QCoro::Task<Outcome<QVector<ModelInfo>>> models(StopToken stop) = 0;

    /// Opens the connection ahead of time; does nothing when one is open.
    virtual void warmUp() = 0;
};

} // namespace switchyard
