// Which of the models at hand suits a kind of work best, judged by ability, size and name.
#pragma once

#include "app/catalog/name_hints.h"
#include "app/chat/target.h"

namespace switchyard {

struct Candidate {
    Target target;
    ModelInfo model;
    NameHints hints;
};

enum class Work { Quick, General, Reasoning, Code, Agent, Vision, LongContext };

/// Null when no candidate can do it. Earlier candidates win ties.
const Candidate *bestFor(Work work, const QVector<Candidate> &candidates, qint64 longContextTokens);

/// Made for this work, or known to be able to do it; false when it would merely be the best at hand.
bool isMadeFor(Work work, const Candidate &candidate);

} // namespace switchyard
