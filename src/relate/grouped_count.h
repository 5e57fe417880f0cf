// A total of things that the sentences behind it take apart in groups (分组列举): “前期项目：共11个。其中，甲、乙等7个…；丙等4个…。”
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "relate/figure_text.h"
#include "relate/listing.h"

namespace heyan {

struct GroupedCount {
  int text = 0;     // index into the figure texts
  TextRange count;  // 共11个: the number with its measure word
  int stated = 0;
  std::vector<TextRange> groups;  // 7个, 4个; of a thing named alone its sentence
  NameCount listed;
  Fit fit = Fit::kUndecided;
};

std::vector<GroupedCount> FindGroupedCounts(const std::vector<FigureText>& texts, const Lexicon& lexicon);

}  // namespace heyan
