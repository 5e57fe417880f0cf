// What is new beside what there is in all (新增与累计): 新建30座、累计达200座 · 新增A 60户、B 4户，分别累计达150户、12户.
#pragma once

#include <vector>

#include "relate/placed_figures.h"
#include "relate/sum.h"

namespace heyan {

// Adds one a pair, in the order of the text.
void FindCumulative(const Report& report, const PlacedText& text, const Lexicon& lexicon, std::vector<Sum>* sums);

}  // namespace heyan
