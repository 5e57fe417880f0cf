// A stated count beside the list of what is counted (列举与计数).
//
// Shapes, as reports write them:
//   甲、乙、丙3个项目            kBare      the list before the count; a note at most
//   稳增长、惠民生“两大任务”      kBare      the count in quotes; of 三重组一清理 the sum
//   自治、法治、德治“三治”        kBare      no measure word, what is counted stands in every name
//   甲、乙等5个项目              kOpen      only a longer list is wrong
//   3个项目：甲、乙、丙           kFollowing  also 分别是 包括 即, also with ，or ； between the names
//   3个（甲、乙、丙）             kBrackets
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "relate/figure_text.h"
#include "relate/listing.h"

namespace heyan {

enum class ListShape { kBare, kOpen, kFollowing, kBrackets };

struct CountedList {
  int text = 0;     // index into the figure texts
  TextRange count;  // as printed: 3个; of a count in quotes the whole quotation
  int stated = 0;
  ListShape shape = ListShape::kBare;
  std::vector<TextRange> items;
  NameCount listed;
  Fit fit = Fit::kUndecided;  // kDoubtful: something behind the list may explain it
};

// In document order. Looks at the blocks and the cells of tables.
std::vector<CountedList> FindCountedLists(const std::vector<FigureText>& texts, const Lexicon& lexicon);

}  // namespace heyan
