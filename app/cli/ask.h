// `switchyard ask`: one question without a window, on the same engine.
#pragma once

#include "app/cli/arguments.h"
#include "app/session/turn.h"

#include <QJsonObject>

namespace switchyard {

class Engine;

/// Exit code of a process: 0 answered, 1 the model could not answer, 2 wrong usage.
QCoro::Task<int> ask(Engine &engine, Arguments arguments);

/// The object that --json prints.
QJsonObject turnAsJson(const TurnResult &result, const QString &reply);

} // namespace switchyard
