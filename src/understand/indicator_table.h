// Indicator tables (指标表) → indicators and the facts in their cells.
#pragma once

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/own_places.h"

namespace heyan {

// Reads table `table` of the report; appends to its indicators, quantities and facts. Verdicts are not set: relate judges.
// A table that is no indicator table is left as it is.
void ReadIndicatorTable(int table, const OwnPlaces& places, const Lexicon& lexicon, Report* report);

}  // namespace heyan
