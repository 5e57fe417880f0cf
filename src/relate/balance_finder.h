// Totals of budgets (收入总计、支出总计) with what is added up before them.
//
// Shapes: A收入a，B收入b，收入总计T · …收入完成a，增长x%。加上B收入b、C收入c，收入总计T (the first addend in the sentence before) ·
// …减去D d，支出总计T.
#pragma once

#include <vector>

#include "relate/placed_figures.h"
#include "relate/sum.h"

namespace heyan {

// Adds one a total, in the order of the text.
void FindBalances(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
                  std::vector<Sum>* sums);

}  // namespace heyan
