#include "tests/support/fixtures.h"

namespace switchyard::test {

QString fixture(const QString &name)
{
    return QStringLiteral(FIXTURES "/") + name;
}

} // namespace switchyard::test
