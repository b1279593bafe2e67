// Where the tests' fixture files lie.
#pragma once

#include <QString>

namespace switchyard::test {

QString fixture(const QString &name);

} // namespace switchyard::test
