// All totals with parts that a report states (合计与分项), judged.
#pragma once

#include <vector>

#include "relate/sum.h"

namespace heyan {

// In the order of the totals; what cannot be computed is left out.
std::vector<JudgedSum> FindSums(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
