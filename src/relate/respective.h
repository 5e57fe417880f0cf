// Names and values that belong together one by one (分别): “甲、乙分别增长5%、7%”.
//
// The names stand before 分别 in its clause, or a clause or two earlier; one word may stand for several (城乡, 存贷). Where a value
// goes from one level to another (由a、b提高到c、d) each name has two.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "relate/figure_text.h"
#include "relate/listing.h"

namespace heyan {

struct RespectiveList {
  int text = 0;                          // index into the figure texts
  TextRange word;                        // 分别; empty where none is said
  std::vector<TextRange> names, values;  // names without the figures they may have
  NameCount named;
  Fit fit = Fit::kUndecided;
};

std::vector<RespectiveList> FindRespectiveLists(const std::vector<FigureText>& texts, const Lexicon& lexicon);

}  // namespace heyan
