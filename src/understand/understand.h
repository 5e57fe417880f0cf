// From what a reader saw to what it means: header, indicators, quantities, facts.
#pragma once

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

// Fills everything of `report` that its reader left open, except verdicts. A report that was loaded from its parsed form
// is complete and must not be passed. Afterwards quantities stand in document order.
void Understand(const Lexicon& lexicon, Report* report);

}  // namespace heyan
