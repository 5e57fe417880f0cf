// What kind of report this is, of which place and years (报告抬头).
#pragma once

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

// Fills title, kind, region, review_year, plan_year and session_date from the blocks. What cannot be told stays empty.
void ReadHeader(const Lexicon& lexicon, Report* report);

}  // namespace heyan
