#include "app/routing/cooldown.h"

#include <algorithm>

namespace switchyard {

QVector<Target> Cooldown::awake(const QVector<Target> &chain) const
{
    QVector<Target> awake;
    std::copy_if(chain.begin(), chain.end(), std::back_inserter(awake),
                 [this](const Target &target) { return !resting(target); });
    return awake.isEmpty() ? chain : awake;
}

} // namespace switchyard
