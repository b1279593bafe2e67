// The schema's versions as an ordered list of steps, and the running of those that a file has not seen.
#pragma once

#include "app/base/outcome.h"

#include <QSqlDatabase>
#include <QStringList>
#include <QVector>

namespace switchyard {

/// The statements that bring a file from one version to the next.
using Migration = QStringList;

/// Step i brings version i to i + 1. A step that a release had is never changed again.
QVector<Migration> schemaSteps();

Outcome<int> schemaVersion(const QSqlDatabase &db);

/// Runs the missing steps, each in a transaction of its own; a failed one leaves the file as it was before it.
/// A file that holds a profile already is first copied beside itself ("PATH.v1-backup-…"). NewerProfile when
/// the file is ahead of the steps. Foreign keys must be off: steps may rebuild tables that others refer to.
Outcome<Done> migrate(const QSqlDatabase &db, const QString &path, const QVector<Migration> &steps);

} // namespace switchyard
