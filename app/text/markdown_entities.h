// Character references: &amp; &#8212; &#x1F682;
#pragma once

#include <QString>

namespace switchyard::markdown {

/// A name that few people write stays as it was typed.
QString entityText(QStringView entity);

} // namespace switchyard::markdown
