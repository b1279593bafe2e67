// The command line, read into values.
#pragma once

#include "app/base/outcome.h"
#include "app/session/connections.h"

#include <QStringList>

namespace switchyard {

struct Arguments {
    QString command;    // empty = open the window; "ask"
    QString profileDir; // empty = the user's data directory
    ConnectionChoice choice;
    // ask:
    QString model;
    bool json = false;
    QString text; // "-" = from standard input

    bool help = false, version = false;
};

/// BadRequest with the reason in detail.
Outcome<Arguments> parseArguments(const QStringList &arguments, const QProcessEnvironment &environment);
QString usageText();

} // namespace switchyard
