// A count at the head of a paragraph that its lead sentences carry out (总起计数与领句): “推进‘三项改革’。深入推进甲改革。……
// 深入推进乙改革。……深入推进丙改革。……”
//
// A lead sentence is short, has no comma and no figure, and begins like the one directly behind the head. The head may also be
// a heading or a short paragraph, and the lead sentences may open the paragraphs behind it.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/report.h"
#include "text/text_range.h"

namespace heyan {

struct LeadCount {
  struct Lead {
    int block = 0;  // index into Report::blocks
    TextRange range;
  };
  int block = 0;
  TextRange count;  // in the block's text; of a count in quotes without the quotes
  int stated = 0;
  std::vector<Lead> leads;
  Fit fit = Fit::kUndecided;
};

// In document order, the one count of a head that its lead sentences fit best.
std::vector<LeadCount> FindLeadCounts(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
