// The languages of code blocks, by the names that replies write behind the fence.
#pragma once

#include <QString>
#include <QStringList>

namespace switchyard {

/// Whether blocks of this language get colours. Names are compared without case: "py", "C++", "Dockerfile".
bool knows(const QString &language);

/// "C++" for "cpp", for the label of a block; an unknown language as it was written.
QString displayName(const QString &language);

/// The definition of a language without its ending ("cpp"); empty when it is not known.
QString definitionOf(const QString &language);

/// Every name under which knows() is true.
QStringList knownNames();

} // namespace switchyard
