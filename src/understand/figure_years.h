// Settles the years and the status of a figure once it is known what it measures.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"
#include "model/fact.h"
#include "model/quantity.h"

namespace heyan {

// In words on several years a level that was reached belongs to the last of them (五年来，城镇化率达到60%), the first value of
// 由40%提高到60% to the year before them; deeds and sums (累计建成5座) belong to all. After 年初预算为 stands a plan, in words on
// results too. What changes becomes a guess (kInferred). `left`: the words before the figure in its clause, or behind the
// figure before it; `joined`: the fact before, when only a joint stands between; else nullptr.
void SettleYears(std::string_view left, const Quantity& quantity, const Fact* joined, const Lexicon& lexicon,
                 Fact* fact);

}  // namespace heyan
