// Statements of one fact under two names (一事两称), each with the one that fits best.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

struct AlikePair {
  int odd = 0;      // the later one, or the one that nothing else confirms; index into Report::facts
  int witness = 0;  // what it is held against
  bool agrees = false;
  bool one_is_new = false;  // only one of them says that it came new: 新增
};

// In the order of Report::facts. Both stand in different paragraphs or tables, and no other statement fits either better.
std::vector<AlikePair> FindAlikePairs(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
